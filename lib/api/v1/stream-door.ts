import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { log } from "@/lib/log";
import { followFeed } from "@/lib/services/enforcement/feed";
import { feedCursor, feedPositionOf } from "@/lib/services/enforcement/feed-cursor";
import type { FeedNews } from "@/lib/services/enforcement/follow";

const encoder = new TextEncoder();
const event = (name: string, data: unknown) =>
  encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);

function bytesOf(news: FeedNews): Uint8Array {
  switch (news.kind) {
    case "heartbeat":
      return event("heartbeat", { cursor: feedCursor(news.position), server_time: now().toISOString() });
    case "reset":
      return event("reset", { reason: news.reason });
    case "changes": {
      const frames = news.changes.map(({ frame }) => frame);
      // A single one is passed on as it is held, for however many readers.
      return frames.length === 1 && frames[0] ? frames[0] : Buffer.concat(frames);
    }
  }
}

/**
 * Serves the changes as server-sent events, a raw door. Nothing is written ahead: the next bytes are asked for when
 * those before them were taken, so that a slow reader costs no memory.
 */
export async function serveStream(request: Request, actor: Actor): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const from = feedPositionOf(request.headers.get("last-event-id") ?? searchParams.get("cursor"));
  const leaving = new AbortController();
  const signal = AbortSignal.any([request.signal, leaving.signal]);
  const news = await followFeed(actor, from, signal);

  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { value, done } = await news.next();
          if (leaving.signal.aborted) return;
          if (done) controller.close();
          else controller.enqueue(bytesOf(value));
        } catch (error) {
          // Cut, not ended in error: its reader comes back, to this process or another.
          log.warn({ err: error }, "a stream of changes was cut");
          controller.close();
        }
      },
      cancel: () => leaving.abort(),
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      // Proxies that hold answers back let this one through.
      "x-accel-buffering": "no",
    },
  });
}
