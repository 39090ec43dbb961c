"use client";

import { CircleAlert, Hourglass } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { type Hue, hueText } from "@/components/ui/hue";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useNow } from "./clock";
import { exactSpan, span } from "./format-time";

export type DeadlineFaceProps = {
  /** When the time began to run: the bar shows how much of it is gone. */
  from: Date;
  until: Date;
  /** `due` turns late afterwards; `end` is simply over. */
  kind?: "due" | "end";
};

/** From this share of the time on, it is soon: a word says so, besides the colour. */
const soon = 0.75;

/** A deadline as it is seen: the time left in words over a bar of the time gone. */
export function DeadlineFace({ from, until, kind = "due" }: DeadlineFaceProps) {
  const now = useNow();
  const left = until.getTime() - now.getTime();
  const share = 1 - left / Math.max(1, until.getTime() - from.getTime());
  const { hue, words } = reading(kind, left, share);
  const Icon = { danger: CircleAlert, warn: Hourglass }[hue as string];
  return (
    <span className="flex flex-col gap-[3px] leading-tight">
      <span
        className={classNames(
          "flex items-center gap-1 whitespace-nowrap",
          hue !== "neutral" && ["font-medium", hueText[hue]],
        )}
      >
        {Icon ? <Icon aria-hidden className="size-3.5 shrink-0" /> : null}
        <time dateTime={until.toISOString()}>{words}</time>
      </span>
      <ProgressBar value={share} hue={hue} />
    </span>
  );
}

function reading(kind: "due" | "end", left: number, share: number): { hue: Hue; words: string } {
  if (left > 0) {
    const isSoon = share >= soon;
    const hue = isSoon ? "warn" : "neutral";
    if (kind === "end") return { hue, words: `${isSoon ? "only " : ""}${exactSpan(left)} left` };
    return { hue, words: `${isSoon ? "soon," : "in"} ${span(left)}` };
  }
  return kind === "due" ? { hue: "danger", words: `${span(-left)} late` } : { hue: "neutral", words: "over" };
}
