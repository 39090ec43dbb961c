import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { now } from "@/lib/clock";
import { CONTENT_CODING } from "@/lib/content-coding";
import { SNAPSHOT_LINES } from "@/lib/contract/v1/feed-lines";
import type { Actor } from "@/lib/domain/actor";
import { enforcementSnapshot } from "@/lib/services/enforcement/snapshot";
import type { SnapshotForm } from "@/lib/services/enforcement/snapshot-forms";

const takesGzip = (headers: Headers) =>
  (headers.get("accept-encoding") ?? "")
    .split(",")
    .some((coding) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/.test(coding));

const FORMS: Record<SnapshotForm, { type: string; tag: string }> = {
  json: { type: "application/json", tag: "" },
  lines: { type: SNAPSHOT_LINES, tag: ".lines" },
};

const formOf = (headers: Headers): SnapshotForm =>
  (headers.get("accept") ?? "").includes(SNAPSHOT_LINES) ? "lines" : "json";

/** Whether the asker has it, in either coding. */
const isKnown = (headers: Headers, tag: string) =>
  (headers.get("if-none-match") ?? "")
    .split(",")
    .some((known) => [`"${tag}"`, `"${tag}.gzip"`].includes(known.trim()));

const unzipped = (gzip: Buffer) =>
  Readable.toWeb(Readable.from([gzip]).pipe(createGunzip())) as ReadableStream<Uint8Array>;

/**
 * Serves the snapshot, a raw door: its bytes are written once for all who ask. The tag names the form and the cursor, by which
 * everything but `server_time` is told.
 */
export async function serveSnapshot(request: Request, actor: Actor): Promise<Response> {
  const form = formOf(request.headers);
  const { cursor, gzip } = await enforcementSnapshot(actor, form, now());
  const tag = cursor + FORMS[form].tag;
  const isGzip = takesGzip(request.headers);
  const headers = new Headers({
    "content-type": FORMS[form].type,
    "cache-control": "no-cache",
    vary: "accept, accept-encoding",
    etag: isGzip ? `"${tag}.gzip"` : `"${tag}"`,
  });
  if (isKnown(request.headers, tag)) return new Response(null, { status: 304, headers });
  const body = gzip(now());
  if (!isGzip) return new Response(unzipped(body), { headers });
  headers.set(CONTENT_CODING, "gzip");
  return new Response(new Uint8Array(body), { headers });
}
