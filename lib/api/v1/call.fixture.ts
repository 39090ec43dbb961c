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
  const answered = await response.json();
  return { status: response.status, headers: response.headers, body: answered, error: answered.error };
}
