"use client";

import { classNames } from "@/components/ui/class-names";
import { aboveRowLink } from "@/components/ui/row-link";
import { Tooltip } from "@/components/ui/tooltip";
import { useNow, useZone } from "./clock";
import { exactInstant, relativeTime } from "./format-time";

type InstantProps = {
  at: Date;
  /** What is seen; the tooltip has the rest. `short` leaves the zone to it, `long` spells the month out. */
  show?: "relative" | "short" | "exact" | "long";
  /** Without it, the zone of whoever reads. */
  zone?: string;
  /** False inside a link or a row that has its own focus: the exact instant is then read out with the text. */
  focusable?: boolean;
  className?: string;
};

export function Instant({ at, show = "relative", zone, focusable = true, className }: InstantProps) {
  const now = useNow();
  const readersZone = useZone();
  const shownZone = zone ?? readersZone;
  const exact = exactInstant(at, shownZone);
  const relative = relativeTime(at, now);
  const year = at.getUTCFullYear() !== now.getUTCFullYear();
  const seen = {
    relative,
    short: exactInstant(at, shownZone, { year, zoned: false }),
    exact: exactInstant(at, shownZone, { year }),
    long: exactInstant(at, shownZone, { month: "long" }),
  }[show];

  const time = (
    <time
      dateTime={at.toISOString()}
      tabIndex={focusable ? 0 : undefined}
      className={classNames(!focusable && aboveRowLink, className)}
    >
      {seen}
      {!focusable && show === "relative" ? <span className="sr-only">, {exact}</span> : null}
    </time>
  );
  return (
    <Tooltip
      content={
        <>
          {show === "relative" ? null : <span className="block">{relative}</span>}
          {show === "relative" || show === "short" ? <span className="block">{exact}</span> : null}
          {shownZone === "UTC" ? null : <span className="block opacity-75">{exactInstant(at, "UTC")}</span>}
        </>
      }
    >
      {time}
    </Tooltip>
  );
}
