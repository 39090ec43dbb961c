/** A share of 0–1: "0.4 %", "97 %"; what is tiny is not called nothing. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return "under 0.1 %";
  return `${(share * 100).toLocaleString("en-GB", { maximumFractionDigits: 1 })} %`;
}
