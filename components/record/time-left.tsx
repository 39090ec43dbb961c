"use client";

import { type Hue, hueText } from "@/components/ui/hue";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useNow } from "./clock";
import { spanInWords } from "./format-time";
import { Instant } from "./instant";

type TimeLeftProps = {
  /** When it began: the bar shows how much is gone. */
  from: Date | null;
  until: Date;
  hue?: Hue;
  /** It may end before. */
  atMost?: boolean;
};

/** Until when, and how long that is, in words for customers. */
export function TimeLeft({ from, until, hue = "danger", atMost = false }: TimeLeftProps) {
  const now = useNow();
  const left = until.getTime() - now.getTime();
  const whole = until.getTime() - (from ?? now).getTime();
  return (
    <div className="flex flex-col gap-2">
      <p>
        Until <Instant at={until} show="long" className="font-semibold" />
        {atMost ? " at most" : null}
        {left > 0 ? (
          <>
            : <span className={hueText[hue]}>{spanInWords(left)}</span> left.
          </>
        ) : (
          ". That is over."
        )}
      </p>
      {from ? <ProgressBar value={1 - left / Math.max(1, whole)} hue={hue} /> : null}
    </div>
  );
}
