import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { now } from "@/lib/clock";
import { CONTENT_CODING } from "@/lib/content-coding";
import type { Actor } from "@/lib/domain/actor";
import { enforcementSnapshot } from "@/lib/services/enforcement/snapshot";

const takesGzip = (headers: Headers) =>
  (headers.get("accept-encoding") ?? "")
    .split(",")
    .some((coding) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/.test(coding));

/** Whether the asker has it, in either coding. */
const isKnown = (headers: Headers, cursor: string) =>
  (headers.get("if-none-match") ?? "")
    .split(",")
    .some((tag) => [`"${cursor}"`, `"${cursor}.gzip"`].includes(tag.trim()));

const unzipped = (gzip: Buffer) =>
  Readable.toWeb(Readable.from([gzip]).pipe(createGunzip())) as ReadableStream<Uint8Array>;

/**
 * Serves the snapshot, a raw door: its bytes are written once for all who ask. The tag names the cursor, by which
 * everything but `server_time` is told.
 */
export async function serveSnapshot(request: Request, actor: Actor): Promise<Response> {
  const { cursor, gzip } = await enforcementSnapshot(actor, now());
  const isGzip = takesGzip(request.headers);
  const headers = new Headers({
    "content-type": "application/json",
    "cache-control": "no-cache",
    vary: "accept-encoding",
    etag: isGzip ? `"${cursor}.gzip"` : `"${cursor}"`,
  });
  if (isKnown(request.headers, cursor)) return new Response(null, { status: 304, headers });
  const body = gzip(now());
  if (!isGzip) return new Response(unzipped(body), { headers });
  headers.set(CONTENT_CODING, "gzip");
  return new Response(new Uint8Array(body), { headers });
}
