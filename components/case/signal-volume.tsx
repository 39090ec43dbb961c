import { Instant } from "@/components/record/instant";
import { rollingCount } from "@/components/record/rolling-count";
import type { CaseView } from "@/lib/contract/console/case";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const steps = 120;
const height = 40;

/** How many counted signals lay within the policy's window, over time, against the number that opens a case. */
export function SignalVolume({ view }: { view: CaseView }) {
  const { openAt, windowHours } = view.policy;
  const instants = view.signals
    .filter(({ disposition }) => disposition === "counted")
    .map(({ occurredAt }) => occurredAt.getTime())
    .sort((a, b) => a - b);
  const first = instants[0];
  if (first === undefined) return null;

  const windowMs = windowHours * hourMs;
  const to = view.now.getTime();
  const from = first - Math.max((to - first) * 0.08, minuteMs);
  const points = rollingCount(instants, { from, to, windowMs, steps });
  const peak = Math.max(...points.map(({ count }) => count));
  const top = Math.max(peak, openAt) * 1.15;
  const y = (count: number) => (height * (1 - count / top)).toFixed(2);
  const path = points
    .map(({ count }, step) => (step === 0 ? `M0 ${y(count)}` : `H${step}V${y(count)}`))
    .join("");

  return (
    <figure className="mb-4">
      <svg
        aria-hidden
        viewBox={`0 0 ${steps} ${height}`}
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
          x2={steps}
          y1={y(openAt)}
          y2={y(openAt)}
          vectorEffect="non-scaling-stroke"
          strokeDasharray="4 4"
          className="stroke-muted"
        />
      </svg>
      <figcaption className="mt-1 flex flex-wrap justify-between gap-x-4 text-meta text-muted">
        <Instant at={new Date(first)} show="short" />
        <span>
          within {windowHours} h: at most {peak.toLocaleString("en-GB")}; a case opens at {openAt} (dashed)
        </span>
        <span>now</span>
      </figcaption>
    </figure>
  );
}
