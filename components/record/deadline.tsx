"use client";

import { classNames } from "@/components/ui/class-names";
import { aboveRowLink } from "@/components/ui/row-link";
import { Tooltip } from "@/components/ui/tooltip";
import { useNow, useZone } from "./clock";
import { DeadlineFace, type DeadlineFaceProps } from "./deadline-face";
import { exactInstant } from "./format-time";

type DeadlineProps = DeadlineFaceProps & {
  /** False inside a link or a row that has its own focus. */
  focusable?: boolean;
  className?: string;
};

export function Deadline({ from, until, kind = "due", focusable = true, className }: DeadlineProps) {
  const now = useNow();
  const exact = exactInstant(until, useZone());
  const verb = kind === "due" ? "Due" : until > now ? "Ends" : "Ended";
  return (
    <Tooltip content={`${verb} ${exact}`}>
      <span
        tabIndex={focusable ? 0 : undefined}
        className={classNames(
          !focusable && aboveRowLink,
          "inline-flex w-26 flex-col align-middle",
          className,
        )}
      >
        <DeadlineFace from={from} until={until} kind={kind} />
        {focusable ? null : <span className="sr-only">, {exact}</span>}
      </span>
    </Tooltip>
  );
}
