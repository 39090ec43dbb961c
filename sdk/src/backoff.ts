const MOST_MS = 30_000;

/** Full jitter: anywhere up to a ceiling that doubles with each failure, so that many gateways do not come at once. */
export const backoffMs = (failures: number, firstMs = 500): number =>
  Math.random() * Math.min(MOST_MS, firstMs * 2 ** failures);

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
