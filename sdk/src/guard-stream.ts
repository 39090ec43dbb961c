import type { Denial } from "./denial.js";
import { requestDenial } from "./denial.js";
import { EventSplitter, readEvent, type StreamEvent } from "./event-splitter.js";
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

/**
 * Passes a model's event stream through, byte for byte, until the monitor says stop; then ends it with the error that
 * clients of its kind raise. The cut lies between two events, whatever the chunks: an event is passed on once it is
 * whole. Nothing that came after the last passed event leaves, the model's stream is cancelled, and at no time is more
 * read than the client takes.
 */
export function guardStream(
  stream: ReadableStream<Uint8Array>,
  options: GuardOptions,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  const splitter = new EventSplitter();
  const ending = options.kind === "responses" ? new ResponsesEnding() : new ChatEnding();
  const { signal } = options;
  // One listener for all of the stream: adding one for each chunk cost as much as passing it on.
  let wake = () => {};
  const stopped = () => wake();
  signal.addEventListener("abort", stopped, { once: true });

  /** What the work comes to; undefined as soon as the signal is aborted, if that is sooner. */
  function orStopped<T>(work: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      wake = () => resolve(undefined);
      work.then(resolve, reject);
    });
  }

  /** Whole events as they arrive; null at the end of the stream. */
  async function read(): Promise<Uint8Array[] | null> {
    for (;;) {
      const { done, value } = await reader.read();
      const events = done ? [splitter.rest()].filter(({ length }) => length > 0) : splitter.push(value);
      if (events.length) return events;
      if (done) return null;
    }
  }

  /** Those of the events that the monitor has seen before it said stop. */
  async function inspected(events: Uint8Array[]): Promise<Uint8Array[]> {
    for (const [index, bytes] of events.entries()) {
      const event = options.inspect && readEvent(bytes);
      const verdict = event && options.inspect?.(event);
      if (verdict) await orStopped(verdict);
      if (signal.aborted) return events.slice(0, index);
    }
    return events;
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const events = signal.aborted ? [] : await orStopped(read());
        const passed = signal.aborted || !events ? [] : await inspected(events);
        if (passed.length) {
          ending.passed(passed);
          controller.enqueue(Buffer.concat(passed));
        }
        if (signal.aborted) {
          reader.cancel().catch(() => {});
          controller.enqueue(ending.of(await denialOf(signal)));
        }
        if (signal.aborted || !events) {
          signal.removeEventListener("abort", stopped);
          controller.close();
        }
      },
      cancel(reason) {
        signal.removeEventListener("abort", stopped);
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
