import type { Api } from "./api.js";

const SOONEST_MS = 1_000;
const EVERY_MS = 10_000;

export type Report = { gateway: string; version: string; cursor: string; stale: boolean };

/** Tells Recourse what this gateway has applied: soon after each change, and every ten seconds. */
export class Position {
  private timer: NodeJS.Timeout;
  private last = Number.NEGATIVE_INFINITY;
  private isSoon = false;
  private readonly stop = new AbortController();

  constructor(
    private readonly api: Api,
    private readonly report: () => Report | null,
  ) {
    this.timer = setTimeout(() => this.send(), EVERY_MS).unref();
  }

  changed(): void {
    if (this.isSoon) return;
    this.isSoon = true;
    this.wait(Math.max(0, this.last + SOONEST_MS - performance.now()));
  }

  close(): void {
    this.stop.abort();
    clearTimeout(this.timer);
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    if (!this.stop.signal.aborted) this.timer = setTimeout(() => this.send(), ms).unref();
  }

  private async send(): Promise<void> {
    this.last = performance.now();
    this.isSoon = false;
    this.wait(EVERY_MS);
    const report = this.report();
    if (!report) return;
    const call = { method: "POST", body: JSON.stringify(report), signal: this.stop.signal } as const;
    // Whether Recourse can be reached is the feed's to say, and the next report stands for this one.
    await this.api.call("/enforcement/gateways", call).then(
      (response) => response.body?.cancel(),
      () => {},
    );
  }
}
