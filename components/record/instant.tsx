"use client";

import { classNames } from "@/components/ui/class-names";
import { aboveRowLink } from "@/components/ui/row-link";
import { Tooltip } from "@/components/ui/tooltip";
import { useNow, useZone } from "./clock";
import { exactInstant, relativeTime } from "./format-time";

type InstantProps = {
  at: Date;
  /** What is seen; the tooltip has the rest. `short` leaves the zone to it, `time` the day, too; `long` spells the month out. */
  show?: "relative" | "time" | "short" | "exact" | "long";
  /** Without it, the zone of whoever reads. */
  zone?: string;
  /**
   * False inside a link or a row that has its own focus: the exact instant is then read out with the text. Without it,
   * only what leaves the day to the tooltip is a stop of the Tab key.
   */
  focusable?: boolean;
  className?: string;
};

export function Instant({ at, show = "relative", zone, focusable = true, className }: InstantProps) {
  const now = useNow();
  const readersZone = useZone();
  const shownZone = zone ?? readersZone;
  const seen = show === "relative" ? relativeTime(at, now) : spelled(at, shownZone, show, now);

  const isStop = focusable && (show === "relative" || show === "time");
  const time = (
    <time
      dateTime={at.toISOString()}
      tabIndex={isStop ? 0 : undefined}
      className={classNames(!focusable && aboveRowLink, className)}
    >
      {seen}
      {!focusable && show === "relative" ? (
        <span className="sr-only">, {exactInstant(at, shownZone)}</span>
      ) : null}
    </time>
  );
  return <Tooltip content={<Otherwise at={at} show={show} zone={shownZone} now={now} />}>{time}</Tooltip>;
}

type Show = NonNullable<InstantProps["show"]>;

function spelled(at: Date, zone: string, show: Exclude<Show, "relative">, now: Date): string {
  const year = at.getUTCFullYear() !== now.getUTCFullYear();
  if (show === "long") return exactInstant(at, zone, { month: "long" });
  if (show === "time") return exactInstant(at, zone, { dated: false, zoned: false });
  return exactInstant(at, zone, show === "short" ? { year, zoned: false } : { year });
}

/** The same instant in the ways that are not seen. A component, so that only what is asked for is spelled. */
function Otherwise({ at, show, zone, now }: { at: Date; show: Show; zone: string; now: Date }) {
  return (
    <>
      {show === "relative" ? null : <span className="block">{relativeTime(at, now)}</span>}
      {show === "relative" || show === "time" || show === "short" ? (
        <span className="block">{exactInstant(at, zone)}</span>
      ) : null}
      {zone === "UTC" ? null : <span className="block opacity-75">{exactInstant(at, "UTC")}</span>}
    </>
  );
}
