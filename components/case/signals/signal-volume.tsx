import { Instant } from "@/components/record/instant";
import type { CaseView } from "@/lib/contract/console/case";

const height = 40;

/** Signals over time (bars), and how many lay within the policy's window (line) against what opens a case. */
export function SignalVolume({ view }: { view: CaseView }) {
  if (!view.volume) return null;
  const { from, buckets, openAt, windowHours } = view.volume;
  const peak = Math.max(...buckets.map(({ within }) => within));
  const top = Math.max(peak, openAt) * 1.2;
  const y = (count: number) => height * (1 - count / top);
  const steps = buckets.map(({ within }, index) => `V${y(within).toFixed(2)}H${index + 1}`).join("");
  const path = `M0 ${y(0)}${steps}`;

  return (
    <figure className="mb-4">
      <div className="relative">
        <svg
          aria-hidden
          viewBox={`0 0 ${buckets.length} ${height}`}
          preserveAspectRatio="none"
          className="block h-20 w-full border-line border-b"
        >
          <path d={`${path}V${height}H0Z`} className="fill-accent/10" />
          {buckets.map(({ count }, index) =>
            count > 0 ? (
              <rect
                // The buckets stand where they are.
                // biome-ignore lint/suspicious/noArrayIndexKey: a place in time
                key={index}
                x={index + 0.1}
                width={0.8}
                y={y(count)}
                height={height - y(count)}
                className="fill-accent/45"
              />
            ) : null,
          )}
          <path
            d={path}
            vectorEffect="non-scaling-stroke"
            strokeWidth={1.5}
            className="fill-none stroke-accent"
          />
          <line
            x2={buckets.length}
            y1={y(openAt)}
            y2={y(openAt)}
            vectorEffect="non-scaling-stroke"
            strokeDasharray="4 4"
            className="stroke-warn"
          />
        </svg>
        <svg aria-hidden className="pointer-events-none absolute inset-0 size-full">
          <text
            x="0"
            y={`${(100 * y(openAt)) / height}%`}
            dy={y(openAt) < height / 3 ? "1.2em" : "-0.4em"}
            // Lines that cross the words are kept off them.
            strokeWidth={4}
            className="fill-warn stroke-canvas text-meta [paint-order:stroke]"
          >
            a case opens at {openAt}
          </text>
        </svg>
      </div>
      <figcaption className="mt-1 flex flex-wrap justify-between gap-x-4 text-meta text-muted">
        <Instant at={from} show="short" />
        <span>
          at most {peak.toLocaleString("en-GB")} within {windowHours} h
          <span className="sr-only">; a case opens at {openAt}</span>
        </span>
        <span>{view.closedAt ? <Instant at={view.closedAt} show="short" /> : "now"}</span>
      </figcaption>
    </figure>
  );
}
