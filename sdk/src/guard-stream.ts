import { GuardedStream, type GuardOptions } from "./guarded-stream.js";

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
  return new ReadableStream(new GuardedStream(stream.getReader(), options), { highWaterMark: 0 });
}
