/** A share in words, in two digits that tell: "12 %", "4.2 %", "0.04 %"; never 0 or 100 % for what is not. */
export function percent(share: number): string {
  if (share === 0 || share === 1) return `${share * 100} %`;
  if (share < 0.000_01) return "under 0.001 %";
  if (share >= 0.995) return "over 99 %";
  return `${Number((share * 100).toPrecision(2))} %`;
}

/** The same where a sentence begins with it. */
export const percentFirst = (share: number): string =>
  percent(share).replace(/^[a-z]/, (letter) => letter.toUpperCase());

/** An interval in words: "48 to 74 %". */
export const percentRange = ({ low, high }: { low: number; high: number }): string =>
  `${Math.round(low * 100)} to ${Math.round(high * 100)} %`;

/** A count with its thousands apart. */
export const counted = (count: number): string => count.toLocaleString("en-GB");
