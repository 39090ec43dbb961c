import { Instant } from "@/components/record/instant";
import type { CaseView } from "@/lib/contract/console/case";

const height = 40;

/** How many signals lay within the policy's window, over time, against the number that opens a case. */
export function SignalVolume({ view }: { view: CaseView }) {
  if (!view.volume) return null;
  const { from, buckets, openAt, windowHours } = view.volume;
  const peak = Math.max(...buckets.map(({ within }) => within));
  const top = Math.max(peak, openAt) * 1.15;
  const y = (count: number) => (height * (1 - count / top)).toFixed(2);
  const steps = buckets.map(({ within }, index) => `V${y(within)}H${index + 1}`).join("");
  const path = `M0 ${y(0)}${steps}`;

  return (
    <figure className="mb-4">
      <svg
        aria-hidden
        viewBox={`0 0 ${buckets.length} ${height}`}
        preserveAspectRatio="none"
        className="block h-16 w-full border-line border-b"
      >
        <path d={`${path}V${height}H0Z`} className="fill-accent/12" />
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
          className="stroke-muted"
        />
      </svg>
      <figcaption className="mt-1 flex flex-wrap justify-between gap-x-4 text-meta text-muted">
        <Instant at={from} show="short" />
        <span>
          within {windowHours} h: at most {peak.toLocaleString("en-GB")}; a case opens at {openAt} (dashed)
        </span>
        <span>{view.closedAt ? <Instant at={view.closedAt} show="short" /> : "now"}</span>
      </figcaption>
    </figure>
  );
}
