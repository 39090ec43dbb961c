import { gunzipSync } from "node:zlib";
import { CONTENT_CODING } from "@/lib/content-coding";
import type { ErrorEnvelope } from "@/lib/contract/v1/error";
import { handle } from "./handler";

export type Called = {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what came over the wire, before anybody judged it
  body: any;
  error: ErrorEnvelope["error"];
};

export type CallOptions = { body?: unknown; raw?: BodyInit; headers?: Record<string, string> };

async function bodyOf(response: Response) {
  if (response.headers.get("content-type") === "text/event-stream") {
    await response.body?.cancel();
    return {};
  }
  const isZipped = response.headers.get(CONTENT_CODING) === "gzip";
  const bytes = Buffer.from(await response.arrayBuffer());
  return bytes.length === 0 ? {} : JSON.parse(String(isZipped ? gunzipSync(bytes) : bytes));
}

/** Calls an endpoint as a machine does: a request in, an answer out. */
export async function call(
  key: string | null,
  method: string,
  path: string,
  { body, raw, headers = {} }: CallOptions = {},
): Promise<Called> {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await handle(
    new Request(`http://recourse.test${path}`, {
      method,
      headers: {
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(content === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    }),
  );
  const answered = await bodyOf(response);
  return { status: response.status, headers: response.headers, body: answered, error: answered.error };
}
