/** The ceiling of the wait after a first failure, and of any wait, in milliseconds. */
export type Backoff = { firstMs: number; mostMs: number };

/** Full jitter: anywhere up to a ceiling that doubles with each failure, so that many gateways do not come at once. */
export const backoffMs = (failures: number, { firstMs, mostMs }: Backoff): number =>
  Math.random() * Math.min(mostMs, firstMs * 2 ** failures);

/** Waits; ends early, without failing, when aborted. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (signal.aborted) done();
    else signal.addEventListener("abort", done);
  });
}
