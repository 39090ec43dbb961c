/** A share as far as a sample tells it: between `low` and `high`, both from 0 to 1. */
export type Interval = { low: number; high: number };

/** The standard normal's 97.5th percentile: two-sided, 95 %. */
const Z = 1.959963984540054;

/**
 * The 95 % score interval of a share of which `hits` of `n` were seen; null where nothing was seen. Unlike the share
 * plus and minus its error, it stays within 0 to 1 and is right for few trials and for shares near 0.
 *
 * Wilson, E. B. (1927), "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22, 209–212: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
 */
export function scoreInterval(hits: number, n: number): Interval | null {
  if (n <= 0) return null;
  const share = hits / n;
  const shrink = 1 + Z ** 2 / n;
  const middle = (share + Z ** 2 / (2 * n)) / shrink;
  const half = (Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))) / shrink;
  // At the ends the formula is exact and floating point is not.
  return { low: hits === 0 ? 0 : middle - half, high: hits === n ? 1 : middle + half };
}
