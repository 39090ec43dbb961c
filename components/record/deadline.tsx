"use client";

import { CircleAlert, Hourglass } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { type Hue, hueText } from "@/components/ui/hue";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Tooltip } from "@/components/ui/tooltip";
import { useNow, useZone } from "./clock";
import { exactInstant, exactSpan, span } from "./format-time";

type DeadlineProps = {
  /** When the time began to run: the bar shows how much of it is gone. */
  from: Date;
  until: Date;
  /** `due` turns late afterwards; `end` is simply over. */
  kind?: "due" | "end";
  /** False inside a link or a row that has its own focus. */
  focusable?: boolean;
  className?: string;
};

const soon = 0.75;

export function Deadline({ from, until, kind = "due", focusable = true, className }: DeadlineProps) {
  const now = useNow();
  const zone = useZone();
  const left = until.getTime() - now.getTime();
  const share = 1 - left / Math.max(1, until.getTime() - from.getTime());
  const { hue, words } = reading(kind, left, share);
  const Icon = { danger: CircleAlert, warn: Hourglass }[hue as string];
  const exact = exactInstant(until, zone);

  const content = (
    <span
      tabIndex={focusable ? 0 : undefined}
      className={classNames("inline-flex w-24 flex-col gap-[3px] align-middle leading-tight", className)}
    >
      <span
        className={classNames(
          "flex items-center gap-1 whitespace-nowrap",
          hue !== "neutral" && ["font-medium", hueText[hue]],
        )}
      >
        {Icon ? <Icon aria-hidden className="size-3.5 shrink-0" /> : null}
        <time dateTime={until.toISOString()}>{words}</time>
        {focusable ? null : <span className="sr-only">, {exact}</span>}
      </span>
      <ProgressBar value={share} hue={hue} />
    </span>
  );
  return (
    <Tooltip content={`${kind === "due" ? "Due" : left > 0 ? "Ends" : "Ended"} ${exact}`}>{content}</Tooltip>
  );
}

function reading(kind: "due" | "end", left: number, share: number): { hue: Hue; words: string } {
  if (left > 0) {
    const hue = share >= soon ? "warn" : "neutral";
    return { hue, words: kind === "due" ? `in ${span(left)}` : `${exactSpan(left)} left` };
  }
  return kind === "due" ? { hue: "danger", words: `${span(-left)} late` } : { hue: "neutral", words: "over" };
}
