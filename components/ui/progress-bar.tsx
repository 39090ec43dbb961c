import { classNames } from "./class-names";
import { type Hue, hueFill } from "./hue";

type ProgressBarProps = {
  /** From 0 to 1. */
  value: number;
  hue?: Hue;
  /** Leave out where the words beside it say the same. */
  label?: string;
  className?: string;
};

/** Drawn as SVG: the page's policy allows no inline style to carry a width. */
export function ProgressBar({ value, hue = "neutral", label, className }: ProgressBarProps) {
  const share = Math.min(1, Math.max(0, value));
  const percent = Math.round(share * 100);
  return (
    <span
      {...(label && { role: "progressbar", "aria-label": label, "aria-valuenow": percent })}
      className={classNames("block h-[3px] w-full overflow-hidden rounded-full bg-line", className)}
    >
      <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="block size-full">
        <rect width={(share * 100).toFixed(2)} height="4" className={hueFill[hue]} />
      </svg>
    </span>
  );
}
