import type { ReactNode } from "react";
import { Instant } from "@/components/record/instant";
import { classNames } from "@/components/ui/class-names";

type MessageProps = { author: string; ours?: boolean; at: Date; text: string; children?: ReactNode };

/** What somebody wrote, and what came with it. */
export function Message({ author, ours = false, at, text, children }: MessageProps) {
  return (
    <li className={classNames("border-l-2 pl-3", ours ? "border-accent" : "border-line")}>
      <p className="flex items-baseline gap-2 text-meta text-muted">
        <span className="font-medium text-ink">{author}</span>
        <Instant at={at} show="short" />
      </p>
      <p className="max-w-prose whitespace-pre-wrap break-words text-lead">{text}</p>
      {children}
    </li>
  );
}
