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

/** The object that a text is in JSON; null where it is none. */
export function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
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

/** Those of one connection and not of the message (RFC 9110, 7.6.1), and of the coding that `fetch` has undone. */
const NOT_PASSED_ON = [
  ...["connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"],
  ...["content-encoding", "content-length"],
];

export function passedOn(headers: Headers): OutgoingHttpHeaders {
  const named = (headers.get("connection") ?? "").split(",").map((name) => name.trim().toLowerCase());
  const left = new Set([...NOT_PASSED_ON, ...named]);
  return Object.fromEntries([...headers].filter(([name]) => !left.has(name)));
}
