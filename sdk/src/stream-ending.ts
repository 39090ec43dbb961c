import { type Denial, errorOf } from "./denial.js";
import { eventsOf, readEvent } from "./event-splitter.js";

/** How a stream of one kind is ended: an error that its clients raise. */
export interface StreamEnding {
  /** Takes note of events that were passed on. */
  passed(events: Uint8Array): void;
  of(denial: Denial): Uint8Array;
}

const encoder = new TextEncoder();

/** An error event with nested and flat members, since clients raise the one or the other, then the failed response. */
export class ResponsesEnding implements StreamEnding {
  private first: Uint8Array | null = null;
  private last: Uint8Array | null = null;

  passed(events: Uint8Array): void {
    this.first ??= events;
    this.last = events;
  }

  of(denial: Denial): Uint8Array {
    const error = errorOf(denial);
    const { response = { object: "response", output: [] } } = dataOf(this.first, 0);
    const last = Number(dataOf(this.last, -1).sequence_number ?? -1);
    const { code, message, param } = error;
    return encoder.encode(
      eventText("error", { type: "error", sequence_number: last + 1, code, message, param, error }) +
        eventText("response.failed", {
          type: "response.failed",
          sequence_number: last + 2,
          response: { ...response, status: "failed", error },
        }),
    );
  }
}

/** An error in the place of a chunk, then the end as always. */
export class ChatEnding implements StreamEnding {
  passed(): void {}

  of(denial: Denial): Uint8Array {
    return encoder.encode(`data: ${JSON.stringify({ error: errorOf(denial) })}\n\ndata: [DONE]\n\n`);
  }
}

const eventText = (event: string, data: object) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** What one of the events says, the first or the last. */
function dataOf(events: Uint8Array | null, at: 0 | -1): { response?: object; sequence_number?: number } {
  try {
    const event = events && eventsOf(events).at(at);
    return JSON.parse((event && readEvent(event))?.data ?? "{}");
  } catch {
    return {};
  }
}
