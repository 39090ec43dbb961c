import { type Denial, requestDenial } from "./denial.js";
import { EventSplitter, eventsOf, readEvent, type StreamEvent } from "./event-splitter.js";
import { ChatEnding, ResponsesEnding, type StreamEnding } from "./stream-ending.js";

export type GuardOptions = {
  /** Whose events these are: `/v1/responses` or `/v1/chat/completions`. */
  kind: "responses" | "chat";
  /**
   * Aborted when the monitor says stop. Its reason is the {@link Denial} to tell the client, or a promise of one: the
   * stream stops at once, and is ended as soon as the denial is known.
   */
  signal: AbortSignal;
  /** Is given each event before it is passed on. What it aborts on is not passed on; what it returns is waited for. */
  inspect?: (event: StreamEvent) => void | Promise<void>;
};

const DEFAULT_CODE = "cyber_policy";

async function denialOf({ reason }: AbortSignal): Promise<Denial> {
  try {
    const given = await reason;
    if (given && typeof given === "object" && "code" in given && "scope" in given) return given;
  } catch {}
  return requestDenial(DEFAULT_CODE);
}

type Controller = ReadableStreamDefaultController<Uint8Array>;

/**
 * What a guarded stream is made of: see `guardStream`. A chunk costs one callback and no promise of its own, since these
 * cost as much as passing it on: a pull only begins a read, and what that brings is enqueued when it is there.
 */
export class GuardedStream implements UnderlyingDefaultSource<Uint8Array> {
  private readonly splitter = new EventSplitter();
  private readonly ending: StreamEnding;
  private readonly signal: AbortSignal;
  private controller!: Controller;
  /** From the begin of a read until what it brought is passed on. */
  private isReading = false;
  private isJudging = false;
  /** Nothing is passed on any more. */
  private isOver = false;
  private isCancelled = false;
  private wake = () => {};

  constructor(
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly options: GuardOptions,
  ) {
    this.ending = options.kind === "responses" ? new ResponsesEnding() : new ChatEnding();
    this.signal = options.signal;
  }

  start(controller: Controller): void {
    this.controller = controller;
    // One listener for all of the stream: adding one for each chunk cost as much as passing it on.
    this.signal.addEventListener("abort", this.stopped, { once: true });
  }

  pull(): void {
    if (this.signal.aborted) this.stopped();
    else if (!this.isReading) this.read();
  }

  cancel(reason: unknown): Promise<void> {
    this.isCancelled = true;
    this.finish();
    return this.reader.cancel(reason);
  }

  private read(): void {
    this.isReading = true;
    this.reader.read().then(this.take, this.fail);
  }

  private readonly take = (chunk: ReadableStreamReadResult<Uint8Array>): void => {
    try {
      if (!this.isOver) this.takeEvents(chunk);
    } catch (error) {
      // Of what is no bytes. Thrown, nobody would catch it, and it would end the process.
      this.fail(error);
    }
  };

  private takeEvents({ done, value }: ReadableStreamReadResult<Uint8Array>): void {
    const events = done ? this.splitter.rest() : this.splitter.whole(value);
    if (!events) this.read();
    else if (this.options.inspect && events.length > 0) this.judge(events, done).catch(this.fail);
    else this.pass(events, done);
  }

  /** Passes on what the monitor has seen before it said stop. */
  private async judge(events: Uint8Array, isLast: boolean): Promise<void> {
    let seen = 0;
    this.isJudging = true;
    for (const bytes of eventsOf(events)) {
      const event = readEvent(bytes);
      const verdict = event && this.options.inspect?.(event);
      if (verdict) await this.orStopped(verdict);
      if (this.signal.aborted) break;
      seen += bytes.length;
    }
    this.isJudging = false;
    if (this.isOver) return;
    this.pass(events.subarray(0, seen), isLast && !this.signal.aborted);
    if (this.signal.aborted) this.stopped();
  }

  /** Resolves with the work, or as soon as the signal is aborted. */
  private orStopped(work: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.wake = resolve;
      work.then(resolve, reject);
    });
  }

  private pass(events: Uint8Array, isLast: boolean): void {
    this.isReading = false;
    if (events.length > 0) {
      this.ending.passed(events);
      this.controller.enqueue(events);
    }
    if (!isLast) return;
    this.finish();
    this.controller.close();
  }

  private readonly stopped = (): void => {
    if (this.isJudging) this.wake();
    if (this.isJudging || this.isOver) return;
    this.finish();
    this.reader.cancel().catch(() => {});
    void this.end();
  };

  private async end(): Promise<void> {
    const denial = await denialOf(this.signal);
    if (this.isCancelled) return;
    this.controller.enqueue(this.ending.of(denial));
    this.controller.close();
  }

  private readonly fail = (error: unknown): void => {
    if (this.isOver) return;
    this.finish();
    this.reader.cancel(error).catch(() => {});
    this.controller.error(error);
  };

  private finish(): void {
    this.isOver = true;
    this.signal.removeEventListener("abort", this.stopped);
  }
}
