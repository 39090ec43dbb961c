/** Where the server stops counting. */
const most = 10_000;

/** A count of what waits: exact, and "10,000+" from where nobody counts on. */
export const countWords = (count: number): string =>
  `${count.toLocaleString("en-GB")}${count >= most ? "+" : ""}`;
