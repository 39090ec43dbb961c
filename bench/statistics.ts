/** The smallest of the values that at least this share of them does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

export const p99 = (values: readonly number[]): number => quantile(values, 0.99);

/** How long it takes, in milliseconds, with what it came to. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const begin = performance.now();
  const result = await work();
  return { ms: performance.now() - begin, result };
}
