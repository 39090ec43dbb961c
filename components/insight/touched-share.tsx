import { percent } from "@/components/record/percent";
import { ProgressBar } from "@/components/ui/progress-bar";

type TouchedShareProps = {
  label: string;
  part: number;
  whole: number;
  /** What was counted: "1,240 of 4,812,000 requests". */
  children: string;
  /** Said where nothing was counted to hold it against. */
  uncounted: string;
};

/** One share, as large as it is: the bar's whole is everything. */
export function TouchedShare({ label, part, whole, children, uncounted }: TouchedShareProps) {
  return (
    <div className="flex min-w-40 flex-col gap-1">
      <dt className="text-meta text-muted">{label}</dt>
      <dd className="flex flex-col gap-1">
        <span className="font-semibold text-title">
          {whole > 0 ? percent(Math.min(1, part / whole)) : "Not known"}
        </span>
        <ProgressBar value={whole > 0 ? part / whole : 0} hue="info" />
        <span className="text-meta text-muted">{whole > 0 ? children : uncounted}</span>
      </dd>
    </div>
  );
}
