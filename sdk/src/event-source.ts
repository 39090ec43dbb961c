import { EventSplitter, readEvent, type StreamEvent } from "./event-splitter.js";

/** The events of a stream as they end, many at once where they arrived so. One that breaks off is not given. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const splitter = new EventSplitter();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      for (const bytes of splitter.push(value)) {
        const event = readEvent(bytes);
        if (event) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
