import { type Denial, requestDenial } from "./denial.js";
import { EventSplitter, eventsOf, readEvent, type StreamEvent } from "./event-splitter.js";
import { GuardedStream } from "./guarded-stream.js";
import { ChatEnding, ResponsesEnding } from "./stream-ending.js";

export type GuardOptions = {
  /** Whose events these are: `/v1/responses` or `/v1/chat/completions`. */
  kind: "responses" | "chat";
  /**
   * Aborted when the monitor says stop. Its reason is the {@link Denial} to tell the client, or a promise of one: the
   * stream stops at once, and is ended as soon as the denial is known.
   */
  signal: AbortSignal;
  /** Is given each event before it is passed on. What it aborts on is not passed on; what it returns is waited for. */
  inspect?: ((event: StreamEvent) => void | Promise<void>) | undefined;
};

/**
 * Passes a model's event stream through, byte for byte, until the monitor says stop; then ends it with the error that
 * clients of its kind raise. The cut lies between two events, whatever the chunks: an event is passed on once it is
 * whole. Nothing that came after the last passed event leaves, the model's stream is cancelled, and at no time is more
 * read than the client takes. What breaks off, or what `inspect` throws, is thrown where it is read.
 */
export function guardStream(stream: ReadableStream<Uint8Array>, options: GuardOptions): GuardedStream {
  const reader = stream.getReader();
  return new GuardedStream(reader, passedOn(reader, options));
}

async function* passedOn(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { kind, signal, inspect }: GuardOptions,
): AsyncGenerator<Uint8Array, undefined> {
  const splitter = new EventSplitter();
  const ending = kind === "responses" ? new ResponsesEnding() : new ChatEnding();
  const stop = () => void reader.cancel().catch(() => {});
  signal.addEventListener("abort", stop, { once: true });
  try {
    while (!signal.aborted) {
      // A stop ends it as well, with nothing.
      const { done, value } = await reader.read();
      if (signal.aborted) break;
      const whole = done ? splitter.rest() : splitter.whole(value);
      const events = inspect && whole ? await judged(whole, inspect, signal) : whole;
      const isEnd = done && !signal.aborted;
      if (events?.length) {
        ending.passed(events);
        yield events;
      }
      if (isEnd) return;
    }
    yield ending.of(await denialOf(signal));
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}

/** Those of the events that the monitor has seen before it said stop. */
async function judged(
  events: Uint8Array,
  inspect: NonNullable<GuardOptions["inspect"]>,
  signal: AbortSignal,
): Promise<Uint8Array> {
  let seen = 0;
  for (const bytes of eventsOf(events)) {
    const event = readEvent(bytes);
    const verdict = event && inspect(event);
    if (verdict) await orStopped(verdict, signal);
    if (signal.aborted) break;
    seen += bytes.length;
  }
  return events.subarray(0, seen);
}

/** Resolves with the work, or as soon as the signal is aborted. */
function orStopped(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      signal.removeEventListener("abort", settle);
      resolve();
    };
    if (signal.aborted) return settle();
    signal.addEventListener("abort", settle);
    work.then(settle, reject);
  });
}

const DEFAULT_CODE = "cyber_policy";

async function denialOf({ reason }: AbortSignal): Promise<Denial> {
  try {
    const given = await reason;
    if (given && typeof given === "object" && "code" in given && "scope" in given) return given;
  } catch {}
  return requestDenial(DEFAULT_CODE);
}
