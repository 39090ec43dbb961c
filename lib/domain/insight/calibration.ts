import { type Interval, scoreInterval } from "./score-interval";

/** Cases a monitor was part of that a person decided, and those of them dismissed as false positives. */
export type Judged = { decided: number; falsePositives: number };

/**
 * What a monitor's decided cases say of it: `too_few` where they say next to nothing, `mostly_wrong` where at least half
 * were false positives as far as can be told, `often_wrong` where at least a fifth were, else `fair`.
 */
export type Verdict = "too_few" | "mostly_wrong" | "often_wrong" | "fair";

export type Calibration = {
  /** The share of false positives among decided cases, 0 to 1; null where none was decided. */
  share: number | null;
  interval: Interval | null;
  verdict: Verdict;
};

/** An interval wider than this (of 1) leaves open whether a monitor is good or bad. */
const TOO_WIDE = 0.4;

function verdictOf(interval: Interval | null): Verdict {
  if (!interval || interval.high - interval.low > TOO_WIDE) return "too_few";
  if (interval.low >= 0.5) return "mostly_wrong";
  return interval.low >= 0.2 ? "often_wrong" : "fair";
}

/** How well a monitor is calibrated. The verdict goes by the interval's lower end, so that chance accuses nobody. */
export function calibrationOf({ decided, falsePositives }: Judged): Calibration {
  const interval = scoreInterval(falsePositives, decided);
  return { share: decided > 0 ? falsePositives / decided : null, interval, verdict: verdictOf(interval) };
}

/** The worst first, by the lower end of the interval: what is certain to be bad stands above what only may be. */
export function byCalibration(a: Judged, b: Judged): number {
  const low = ({ decided, falsePositives }: Judged) => scoreInterval(falsePositives, decided)?.low ?? -1;
  return low(b) - low(a) || b.decided - a.decided;
}
