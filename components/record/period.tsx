"use client";

import { useZone } from "./clock";
import { exactInstant } from "./format-time";
import { Instant } from "./instant";

const minute = 60_000;

/** From when until when something went on, the day said once: "20 Nov, 22:46 – 22:54". */
export function Period({ from, to }: { from: Date; to: Date }) {
  const zone = useZone();
  const dayOf = (at: Date) => exactInstant(at, zone).split(", ")[0];
  return (
    <>
      <Instant at={from} show="short" focusable={false} />
      {to.getTime() - from.getTime() >= minute ? (
        <>
          {" – "}
          <Instant at={to} show={dayOf(from) === dayOf(to) ? "time" : "short"} focusable={false} />
        </>
      ) : null}
    </>
  );
}
