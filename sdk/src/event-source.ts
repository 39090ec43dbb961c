import { EventSplitter, readEvent, type StreamEvent } from "./event-splitter.js";
import { Problem } from "./problem.js";

/** Far more than the longest, which names every organization with zero data retention. */
const MOST_BYTES = 64 * 1_024 * 1_024;

/** The events of a stream as they end, many at once where they arrived so. One that breaks off is not given. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const splitter = new EventSplitter();
  const reader = body.getReader();
  let held = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      held += value.length;
      if (held > MOST_BYTES) throw new Problem("malformed", `An event is longer than ${MOST_BYTES} bytes.`);
      for (const bytes of splitter.push(value)) {
        held = 0;
        const event = readEvent(bytes);
        if (event) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
