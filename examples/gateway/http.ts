import { once } from "node:events";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";

const MOST_BYTES = 32 * 1_024 * 1_024;

/** A request that cannot be served, with what to answer. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Refused(413, "too_large", "The body is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function readJson(bytes: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new Refused(400, "invalid_json", "The body is not valid JSON.");
  }
}

export function sendJson(response: ServerResponse, { status, body }: { status: number; body: object }): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** The error that clients of both APIs parse. */
export const errorAnswer = ({ status, code, message }: Refused) => ({
  status,
  body: { error: { message, type: "invalid_request_error", param: null, code } },
});

/** Those that are of one connection, and not of the message. */
const ofConnection = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "upgrade",
  "host",
  "content-length",
]);

export function passedOn(headers: Iterable<[string, string]>): OutgoingHttpHeaders {
  return Object.fromEntries([...headers].filter(([name]) => !ofConnection.has(name)));
}

/** Sends a stream as fast as the client takes it. */
export async function pump(stream: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  const reader = stream.getReader();
  response.once("close", () => reader.cancel().catch(() => {}));
  for (;;) {
    const { done, value } = await reader.read();
    if (done || response.destroyed) break;
    if (!response.write(value)) await Promise.race([once(response, "drain"), once(response, "close")]);
  }
  response.end();
}
