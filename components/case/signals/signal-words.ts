/** "1 signal", "5,000 signals". */
export function signalWords(count: number): string {
  return count === 1 ? "1 signal" : `${count.toLocaleString("en-GB")} signals`;
}
