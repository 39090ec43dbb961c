import type { Api } from "./api.js";
import { backoffMs, sleep } from "./backoff.js";
import { eventsOf } from "./event-source.js";
import { Problem } from "./problem.js";
import { readSnapshot, type Snapshot } from "./snapshot.js";
import type { Change, Changes } from "./wire.js";

/** Who follows the feed, and what becomes of it. */
export type Follower = {
  cursor(): string | null;
  snapshot(snapshot: Snapshot): void;
  change(change: Change, cursor: string): void;
  /** Everything up to this instant of Recourse's time has been given; by asking, up to this cursor as well. */
  inStep(serverTime: string, cursor?: string): void;
  problem(problem: Problem): void;
};

export type FeedOptions = {
  /** How long a stream may say nothing, in milliseconds; heartbeats come every 5 s. */
  silenceMs: number;
  /** How long to ask instead of listening, where a network holds streams back, before a stream is tried again. */
  pollForMs: number;
  /** The ceiling of the wait after a first failure, in milliseconds; it doubles with each further one. */
  firstRetryMs: number;
  /** How long one question waits for changes, in seconds. */
  waitSeconds: number;
};

// Short, since whoever was restored meanwhile waits for it: a thousand gateways make 400 attempts a second of it.
const LONGEST_RETRY_MS = 5_000;
const SNAPSHOT_WITHIN_MS = 60_000;
const SOONEST_AGAIN_MS = 1_000;
const types = new Set(["put", "delete", "blocking"]);
type Said = Change & { server_time: string };

/** Follows Recourse's feed until it is told to stop: a snapshot, then changes by a stream, or by asking. */
export class Feed {
  private failures = 0;
  /** Since something else was heard. */
  private resets = 0;
  private pollUntil = 0;
  private needsSnapshot = false;

  constructor(
    private readonly api: Api,
    private readonly follower: Follower,
    private readonly options: FeedOptions,
  ) {}

  async follow(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      try {
        if (this.needsSnapshot || this.follower.cursor() === null) await this.takeSnapshot(stop);
        if (performance.now() < this.pollUntil) await this.ask(stop);
        else await this.listen(stop);
      } catch (error) {
        if (stop.aborted) return;
        const problem = error instanceof Problem ? error : malformed(error);
        // From this cursor on it cannot be followed; from another, perhaps.
        if (problem.code === "malformed" || problem.answer.status === 400) this.needsSnapshot = true;
        this.follower.problem(problem);
        await this.wait(this.failures++, stop, problem.answer.retryAfterMs);
      }
    }
  }

  private wait(failures: number, stop: AbortSignal, leastMs = 0): Promise<void> {
    const backoff = { firstMs: this.options.firstRetryMs, mostMs: LONGEST_RETRY_MS };
    return sleep(Math.max(backoffMs(failures, backoff), leastMs), stop);
  }

  private async takeSnapshot(signal: AbortSignal): Promise<void> {
    const call = { signal, accept: "application/jsonl", timeoutMs: SNAPSHOT_WITHIN_MS };
    const snapshot = readSnapshot(await this.api.bytes("/enforcement/snapshot", call));
    this.follower.snapshot(snapshot);
    this.needsSnapshot = false;
    this.follower.inStep(snapshot.serverTime);
  }

  private inStep(serverTime: string, cursor?: string): void {
    this.failures = 0;
    this.resets = 0;
    this.follower.inStep(serverTime, cursor);
  }

  /** Of two in a row, the second waits: the processes behind one address may be of two histories. */
  private async reset(stop: AbortSignal): Promise<void> {
    this.needsSnapshot = true;
    if (this.resets++ > 0) await this.wait(this.resets, stop);
  }

  /** Where no event at all arrives, a network holds the stream back: then the feed is asked for a while. */
  private async listen(stop: AbortSignal): Promise<void> {
    const silence = new AbortController();
    let hasHeard = false;
    let timer = setTimeout(() => silence.abort(), this.options.silenceMs);
    try {
      const signal = AbortSignal.any([stop, silence.signal]);
      const query = new URLSearchParams({ cursor: this.follower.cursor() ?? "" });
      const call = { accept: "text/event-stream", isPlain: true, signal, timeoutMs: 0 };
      const { body } = await this.api.call(`/enforcement/stream?${query}`, call);
      if (!body) throw new Problem("malformed", "Recourse answered a stream without a body.");
      for await (const { event, data, id } of eventsOf(body)) {
        hasHeard = true;
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), this.options.silenceMs);
        if (event === "reset") return await this.reset(stop);
        this.take(event, data, id);
      }
      throw new Problem("unreachable", "The stream ended.");
    } catch (cause) {
      if (!silence.signal.aborted) throw asUnreachable(cause);
      if (!hasHeard) this.pollUntil = performance.now() + this.options.pollForMs;
      const now = hasHeard ? "" : " A network seems to hold it back: asking instead.";
      throw new Problem("silent", `The stream said nothing for ${this.options.silenceMs} ms.${now}`);
    } finally {
      clearTimeout(timer);
    }
  }

  private take(event: string, text: string, cursor: string | null): void {
    try {
      const data: Said = JSON.parse(text);
      if (event === "heartbeat") this.inStep(data.server_time);
      else if (types.has(event) && cursor) this.follower.change({ ...data, type: event } as Change, cursor);
    } catch (cause) {
      throw malformed(cause);
    }
  }

  private async ask(signal: AbortSignal): Promise<void> {
    const { waitSeconds } = this.options;
    const query = new URLSearchParams({
      cursor: this.follower.cursor() ?? "",
      wait: String(waitSeconds),
    });
    const call = { signal, timeoutMs: (waitSeconds + 10) * 1_000 };
    const asked = performance.now();
    const answer = await this.api.json<Changes>(`/enforcement/changes?${query}`, call);
    if (answer.reset) return this.reset(signal);
    for (const change of answer.changes) this.follower.change(change, change.cursor);
    this.inStep(answer.server_time, answer.cursor);
    const isNews = answer.changes.length > 0;
    if (!isNews && performance.now() - asked < SOONEST_AGAIN_MS) await sleep(SOONEST_AGAIN_MS, signal);
  }
}

const malformed = (cause: unknown) =>
  new Problem("malformed", `What Recourse said cannot be read: ${cause}`, {}, { cause });

const asUnreachable = (cause: unknown) =>
  cause instanceof Problem
    ? cause
    : new Problem("unreachable", `The stream broke off: ${cause}`, {}, { cause });
