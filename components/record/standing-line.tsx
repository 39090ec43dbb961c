"use client";

import { hueFill } from "@/components/ui/hue";
import { useNow } from "./clock";
import { Instant } from "./instant";
import { MarkShape } from "./mark-shape";
import { gonePercent, markWords, placeMarks, type StandingMarks, startPercent } from "./standing-scale";

type StandingLineProps = {
  marks: StandingMarks;
  /** Without it, the zone of whoever reads. */
  zone?: string;
  className?: string;
};

const middle = 12;

/** The seven days as one line: warning, effect, appeal, now, end; and below it the same in words. */
export function StandingLine({ marks, zone, className }: StandingLineProps) {
  const now = useNow();
  const placed = placeMarks(marks, now);
  const last = placed.at(-1);
  if (!last) return null;

  const start = startPercent(marks);
  const stop = placed.find(({ name }) => name === "end" || name === "lapse")?.percent ?? last.percent;
  const present = gonePercent(marks, now);
  const hue = hueFill[marks.effect ? "danger" : "warn"];
  const days = marks.effect ? [1, 2, 3, 4, 5, 6] : [];

  return (
    <figure className={className}>
      <svg aria-hidden width="100%" height={2 * middle} className="block overflow-visible">
        {start > 2 ? (
          <line
            x1="1.5%"
            x2={`${start}%`}
            y1={middle}
            y2={middle}
            strokeDasharray="2 4"
            className="stroke-control"
          />
        ) : null}
        <rect
          x={`${start}%`}
          width={`${stop - start}%`}
          y={middle - 2}
          height={4}
          rx={2}
          className="fill-line"
        />
        <rect
          x={`${start}%`}
          width={`${present - start}%`}
          y={middle - 2}
          height={4}
          rx={2}
          className={hue}
        />
        {days.map((day) => (
          <line
            key={day}
            x1={`${start + ((stop - start) * day) / 7}%`}
            x2={`${start + ((stop - start) * day) / 7}%`}
            y1={middle + 5}
            y2={middle + 8}
            className="stroke-control/60"
          />
        ))}
        {placed.map((mark) => (
          <MarkShape key={mark.name} name={mark.name} x={`${mark.percent}%`} y={middle} />
        ))}
      </svg>
      <figcaption>
        <ol className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-meta">
          {placed.map((mark) => (
            <li key={mark.name} className="flex items-baseline gap-1.5">
              <svg aria-hidden viewBox="0 0 14 14" className="size-3.5 shrink-0 self-center overflow-visible">
                <MarkShape name={mark.name} x={7} y={7} />
              </svg>
              <span>
                <span className={mark.name === "now" ? "font-medium" : "text-muted"}>
                  {wordFor(mark.name, mark.at, now)}
                </span>{" "}
                {mark.name === "now" ? null : (
                  <Instant at={mark.at} show="short" className="whitespace-nowrap" {...(zone && { zone })} />
                )}
              </span>
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}

function wordFor(name: keyof typeof markWords, at: Date, now: Date): string {
  if (name === "end" && at < now) return "Ended";
  if (name === "lapse" && at < now) return "Warning lapsed";
  if (name === "effect" && at > now) return "Takes effect";
  return markWords[name].word;
}
