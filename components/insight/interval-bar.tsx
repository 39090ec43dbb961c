import { classNames } from "@/components/ui/class-names";
import { type Hue, hueFill } from "@/components/ui/hue";

type IntervalBarProps = {
  share: number;
  interval: { low: number; high: number };
  hue: Hue;
  className?: string;
};

const width = 100;

/** Where a share lies between 0 and 100 %, and how surely: the words beside it say the same. */
export function IntervalBar({ share, interval: { low, high }, hue, className }: IntervalBarProps) {
  const x = (value: number) => (value * width).toFixed(2);
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} 12`}
      preserveAspectRatio="none"
      className={classNames("block h-3 w-18 shrink-0", className)}
    >
      <rect y={5.5} width={width} height={1} className="fill-line" />
      {[25, 50, 75].map((quarter) => (
        <line
          key={quarter}
          x1={quarter}
          x2={quarter}
          y1={3.5}
          y2={8.5}
          vectorEffect="non-scaling-stroke"
          className="stroke-line"
        />
      ))}
      <rect
        x={x(low)}
        width={x(high - low)}
        y={3}
        height={6}
        rx={1}
        className={classNames(hueFill[hue], "opacity-35")}
      />
      <rect x={x(Math.min(share, 0.985))} width={1.5} y={0.5} height={11} className={hueFill[hue]} />
    </svg>
  );
}
