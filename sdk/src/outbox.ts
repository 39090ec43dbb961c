import type { Api } from "./api.js";
import { type Backoff, backoffMs, sleep } from "./backoff.js";
import { Problem } from "./problem.js";

const BACKOFF: Backoff = { firstMs: 500, mostMs: 30_000 };

export type OutboxOptions = {
  path: "/signals" | "/traffic";
  /** The member of the body that holds the items. */
  member: "signals" | "counters";
  /** What waits at most; more is dropped, the newest first, and told. */
  mostBytes: number;
  everyMs: number;
};

type Answer = { rejected?: { index: number; code: string; message: string }[] };

const MOST_AT_ONCE = 1_000;
const MOST_BYTES_AT_ONCE = 4 * 1_024 * 1_024;

/** Sends items in the background, in their order, each until Recourse has answered for it. */
export class Outbox {
  private waiting: string[] = [];
  private bytes = 0;
  private timer: NodeJS.Timeout | null = null;
  private sending: Promise<void> | null = null;
  private readonly stop = new AbortController();
  private lost = 0;
  private untold = 0;

  constructor(
    private readonly api: Api,
    private readonly options: OutboxOptions,
    private readonly tell: (problem: Problem) => void,
  ) {}

  get dropped(): number {
    return this.lost;
  }

  get queued(): number {
    return this.waiting.length;
  }

  /** Takes an item, as JSON. Returns whether there was room for it. `atOnce`, it does not wait for others. */
  add(item: string, { atOnce = false } = {}): boolean {
    if (this.stop.signal.aborted || this.bytes + item.length > this.options.mostBytes) {
      this.drop(1);
      return false;
    }
    this.waiting.push(item);
    this.bytes += item.length;
    if (atOnce || this.waiting.length >= MOST_AT_ONCE) this.send();
    else this.timer ??= setTimeout(() => this.send(), this.options.everyMs).unref();
    return true;
  }

  /** Sends what waits, within a time; what is left then is dropped, and told. */
  async close(withinMs: number): Promise<void> {
    const limit = setTimeout(() => this.stop.abort(), withinMs);
    await this.send();
    clearTimeout(limit);
    this.stop.abort();
    this.drop(this.waiting.length);
    this.waiting = [];
    this.tellDropped();
  }

  private send(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    for (let failures = 0; this.waiting.length && !this.stop.signal.aborted; ) {
      const batch = this.nextBatch();
      try {
        await this.post(batch);
        failures = 0;
      } catch (error) {
        const problem = error instanceof Problem ? error : new Problem("malformed", String(error));
        if (!this.stop.signal.aborted) this.tell(problem);
        if (isFinal(problem)) this.take(batch.length, true);
        this.tellDropped();
        if (!isFinal(problem))
          await sleep(
            Math.max(backoffMs(failures++, BACKOFF), problem.answer.retryAfterMs ?? 0),
            this.stop.signal,
          );
        continue;
      }
      this.take(batch.length, false);
    }
    this.tellDropped();
  }

  private nextBatch(): string[] {
    let bytes = 0;
    const end = this.waiting.findIndex((item, index) => {
      bytes += item.length;
      return index >= MOST_AT_ONCE || (index > 0 && bytes > MOST_BYTES_AT_ONCE);
    });
    return this.waiting.slice(0, end < 0 ? undefined : end);
  }

  private async post(batch: string[]): Promise<void> {
    const { path, member } = this.options;
    const body = `{"${member}":[${batch.join(",")}]}`;
    const call = { method: "POST", body, signal: this.stop.signal } as const;
    const { rejected = [] } = await this.api.json<Answer>(path, call);
    const [first] = rejected;
    if (first)
      this.tell(
        new Problem(
          "rejected",
          `Recourse rejected ${rejected.length} ${member}: ${first.code}: ${first.message}`,
        ),
      );
  }

  private take(count: number, isLost: boolean): void {
    for (const item of this.waiting.splice(0, count)) this.bytes -= item.length;
    if (isLost) this.drop(count);
  }

  private drop(count: number): void {
    this.lost += count;
    this.untold += count;
  }

  private tellDropped(): void {
    if (this.untold) this.tell(new Problem("dropped", `${this.untold} ${this.options.member} were dropped.`));
    this.untold = 0;
  }
}

/** Whether the same batch would be refused again. A key may come back, and what is overloaded or down may as well. */
const isFinal = ({ code, answer: { status = 0 } }: Problem) =>
  code === "refused" && status < 500 && status !== 408 && status !== 429;
