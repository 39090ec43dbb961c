"use client";

import { useZone } from "./clock";
import { exactInstant, exactSpan } from "./format-time";

type OrderExplanationProps = {
  /** What the order starts from: "Due", "Saves time until". */
  from: string;
  fromAt: Date;
  /** By how many milliseconds each part moves the instant; negative is sooner. */
  parts: readonly { label: string; ms: number }[];
  actBy: Date;
};

/** Why a row stands where it stands, part by part. */
export function OrderExplanation({ from, fromAt, parts, actBy }: OrderExplanationProps) {
  const zone = useZone();
  return (
    <>
      <Line label={from} value={exactInstant(fromAt, zone)} />
      {parts.map(({ label, ms }) => (
        <Line key={label} label={label} value={`${ms < 0 ? "−" : "+"}${exactSpan(Math.abs(ms))}`} />
      ))}
      {parts.length > 0 ? <Line label="Act by" value={exactInstant(actBy, zone)} strong /> : null}
    </>
  );
}

function Line({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) {
  return (
    <span className={`flex justify-between gap-4 ${strong ? "font-medium" : ""}`}>
      <span className="first-letter:uppercase">{label}</span>
      <span className="whitespace-nowrap">{value}</span>
    </span>
  );
}
