import type { Api } from "./api.js";

const SOONEST_MS = 1_000;
const EVERY_MS = 10_000;

export type Report = { gateway: string; version: string; cursor: string; stale: boolean };

/** Tells Recourse what this gateway has applied: soon after each change, every ten seconds, and at last that it stops. */
export class Position {
  private timer: NodeJS.Timeout;
  private last = Number.NEGATIVE_INFINITY;
  private isSoon = false;
  private isClosed = false;
  private sending = Promise.resolve();
  private readonly stop = new AbortController();

  constructor(
    private readonly api: Api,
    private readonly report: () => Report | null,
  ) {
    this.timer = setTimeout(() => this.sendNow(), EVERY_MS).unref();
  }

  changed(): void {
    if (this.isSoon) return;
    this.isSoon = true;
    this.wait(Math.max(0, this.last + SOONEST_MS - performance.now()));
  }

  /** Takes so many milliseconds at most. What it says last must come last. */
  async close(withinMs: number): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    const timer = setTimeout(() => this.stop.abort(), withinMs);
    await this.sending;
    await this.send({ stopped: true });
    clearTimeout(timer);
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    if (!this.isClosed) this.timer = setTimeout(() => this.sendNow(), ms).unref();
  }

  private sendNow(): void {
    this.last = performance.now();
    this.isSoon = false;
    this.wait(EVERY_MS);
    this.sending = this.send({});
  }

  private async send(more: { stopped?: true }): Promise<void> {
    const report = this.report();
    if (!report) return;
    const body = JSON.stringify({ ...report, ...more });
    const call = { method: "POST", body, signal: this.stop.signal } as const;
    // Whether Recourse can be reached is the feed's to say, and the next report stands for this one.
    await this.api.call("/enforcement/gateways", call).then(
      (response) => response.body?.cancel(),
      () => {},
    );
  }
}
