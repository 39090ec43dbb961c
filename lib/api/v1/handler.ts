import { StandardOpenAPIHandler } from "@orpc/openapi/standard";
import { actorOfKey } from "@/lib/auth/key";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { takeRequest } from "@/lib/services/identity/key-requests";
import type { V1Context } from "./base";
import { readJson } from "./body";
import { failureOf } from "./failure";
import { openApiDocument } from "./openapi";
import { router } from "./router";
import { serveSnapshot } from "./snapshot-door";
import { serveStream } from "./stream-door";

const MAX_KEY_LENGTH = 255;
const REQUEST_ID = /^[\w.-]{1,128}$/;

const endpoints = new StandardOpenAPIHandler<V1Context>(router, {
  interceptors: [
    async ({ next, context }) => {
      try {
        return await next();
      } catch (error) {
        return { matched: true, response: failureOf(error, context.requestId) };
      }
    },
  ],
});

function idempotencyKeyOf(headers: Headers): string | undefined {
  const key = headers.get("idempotency-key") ?? undefined;
  if (key !== undefined && (key === "" || key.length > MAX_KEY_LENGTH))
    throw new AppError("invalid", `Idempotency-Key: must have 1 to ${MAX_KEY_LENGTH} characters.`, {
      param: "Idempotency-Key",
    });
  return key;
}

/** Like a body's, an address's bytes that stand for no character are never replaced: identifiers are opaque. */
function assertReadable({ pathname, search }: URL): void {
  try {
    decodeURIComponent(pathname + search);
  } catch {
    throw new AppError("invalid", "The address is not valid: its escapes are no UTF-8.");
  }
}

type Answer = { status: number; headers?: HeadersInit; body: unknown };

/** Raw doors: what is no call with an answer in JSON. */
const doors: Record<string, (request: Request, actor: Actor) => Promise<Response>> = {
  "GET /v1/enforcement/snapshot": serveSnapshot,
  "GET /v1/enforcement/stream": serveStream,
};

/** What is known of a request before it is answered; its headers go with any answer, a failure's as well. */
type Asked = { requestId: string; headers: Record<string, string> };

function takeOne(actor: Actor, at: Date, asked: Asked): void {
  const { limit, remaining, resetMs, isOver } = takeRequest(actor, at);
  const seconds = Math.max(Math.ceil(resetMs / 1_000), 1);
  Object.assign(asked.headers, {
    "x-ratelimit-limit-requests": String(limit),
    "x-ratelimit-remaining-requests": String(remaining),
    "x-ratelimit-reset-requests": `${seconds}s`,
  });
  if (isOver)
    throw new AppError(
      "rate_limited",
      `This key may send ${limit} requests a minute. Try again in ${seconds} s.`,
      {
        retryAfterSeconds: seconds,
      },
    );
}

async function answer(request: Request, asked: Asked): Promise<Answer | Response> {
  const url = new URL(request.url);
  if (url.pathname === "/v1/openapi.json" && request.method === "GET")
    return { status: 200, body: await openApiDocument() };
  assertReadable(url);
  const at = now();
  const actor = await actorOfKey(request.headers.get("authorization"), at);
  takeOne(actor, at, asked);
  const door = doors[`${request.method} ${url.pathname}`];
  if (door) return door(request, actor);
  const idempotencyKey = idempotencyKeyOf(request.headers);
  const { matched, response } = await endpoints.handle(
    {
      method: request.method,
      url,
      headers: Object.fromEntries(request.headers),
      body: () => readJson(request),
      signal: request.signal,
    },
    { context: { actor, now: at, requestId: asked.requestId, idempotencyKey } },
  );
  if (!matched) throw new AppError("not_found", "There is no such endpoint. See /v1/openapi.json.");
  return response as Answer;
}

function inJson({ status, headers = {}, body }: Answer): Response {
  const response =
    body === undefined ? new Response(null, { status, headers }) : Response.json(body, { status, headers });
  response.headers.set("cache-control", "no-store");
  return response;
}

/** The caller's own id of a request, where it is fit for a log. */
function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id") ?? "";
  return REQUEST_ID.test(given) ? given : newId();
}

/** Serves the machines' endpoints under `/v1`. */
export async function handle(request: Request): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  const asked: Asked = { requestId, headers: { "x-request-id": requestId } };
  const answered = await answer(request, asked).catch((error: unknown) => failureOf(error, requestId));
  const response = answered instanceof Response ? answered : inJson(answered);
  for (const [name, value] of Object.entries(asked.headers)) response.headers.set(name, value);
  return response;
}
