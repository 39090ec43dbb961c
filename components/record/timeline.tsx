import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { type Hue, hueText } from "@/components/ui/hue";
import { Instant } from "./instant";

export type TimelineItem = {
  id: string;
  at: Date;
  icon: LucideIcon;
  hue?: Hue;
  title: ReactNode;
  /** Who did it; nothing for what time did. */
  by?: ReactNode;
  reference?: ReactNode;
  detail?: ReactNode;
};

type TimelineProps = {
  label: string;
  items: readonly TimelineItem[];
  /** A log: the day stands with each entry, and none is a stop of the Tab key. */
  show?: "short" | "exact";
  zone?: string;
};

export function Timeline({ label, items, show = "short", zone }: TimelineProps) {
  return (
    <ol aria-label={label} className="text-body">
      {items.map(({ id, at, icon: Icon, hue = "neutral", title, by, reference, detail }) => (
        <li key={id} className="group relative flex gap-2.5 pb-3 last:pb-0">
          <span
            aria-hidden
            className="absolute top-5 bottom-0 left-2 w-px -translate-x-1/2 bg-line group-last:hidden"
          />
          <Icon aria-hidden className={classNames("mt-[0.2em] size-4 shrink-0", hueText[hue])} />
          <div className="min-w-0 flex-1">
            <p className="flex items-baseline justify-between gap-x-3">
              <span className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
                <span className="font-medium">{title}</span>
                {by ? <span className="text-muted">by {by}</span> : null}
                {reference ? <span className="text-muted">{reference}</span> : null}
              </span>
              <Instant
                at={at}
                show={show}
                className="shrink-0 whitespace-nowrap text-meta text-muted"
                {...(zone && { zone })}
              />
            </p>
            {detail ? <div className="break-words text-muted">{detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
