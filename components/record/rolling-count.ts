export type RollingPoint = { at: number; count: number };

/**
 * How many of `instants` lay within the window before each of `steps` + 1 moments from `from` to `to`. All in
 * milliseconds; `instants` ascending.
 */
export function rollingCount(
  instants: readonly number[],
  { from, to, windowMs, steps }: { from: number; to: number; windowMs: number; steps: number },
): RollingPoint[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const at = from + ((to - from) * step) / steps;
    return { at, count: instants.filter((instant) => instant <= at && instant > at - windowMs).length };
  });
}
