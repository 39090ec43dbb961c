import { BodyLimitPlugin, RPCHandler } from "@orpc/server/fetch";
import { SimpleCsrfProtectionHandlerPlugin } from "@orpc/server/plugins";
import type { NextRequest } from "next/server";
import { addressOf } from "@/lib/auth/address-of";
import { actorOfCookies } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { knownError, unknownMessage } from "../answers";
import { router } from "./router";
import { isCrossSite } from "./same-site";

const PREFIX = "/api/rpc";
const MAX_BODY_BYTES = 128 * 1_024;

const handler = new RPCHandler(router, {
  plugins: [
    // A header of our own: a form cannot send it, and a script of another site may not.
    new SimpleCsrfProtectionHandlerPlugin(),
    new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES }),
  ],
});

/** An answer given before any call is known, in the shape oRPC's client reads. */
const refuse = (status: number, code: string, message: string, data?: unknown): Response =>
  Response.json({ json: { defined: false, code, status, message, data } }, { status });

const nothingHere = () => refuse(404, "NOT_FOUND", "There is no such call.");

async function answer(request: NextRequest, requestId: string): Promise<Response> {
  if (!request.nextUrl.pathname.startsWith(`${PREFIX}/`)) return nothingHere();
  if (isCrossSite(request.headers)) {
    return refuse(403, "FORBIDDEN", "This call did not come from a page of Recourse.");
  }
  if (request.method !== "POST" || !request.headers.get("content-type")?.startsWith("application/json")) {
    return refuse(415, "UNSUPPORTED_MEDIA_TYPE", "Calls are POST requests of application/json.");
  }
  const at = now();
  const actor = await actorOfCookies(request.cookies, at);
  const { matched, response } = await handler.handle(request, {
    prefix: PREFIX,
    context: { actor, address: addressOf(request.headers), now: at, requestId },
  });
  return matched ? response : nothingHere();
}

/** Serves the browser's calls under `/api/rpc`. */
export async function handleRpc(request: NextRequest): Promise<Response> {
  const requestId = newId();
  let response: Response;
  try {
    response = await answer(request, requestId);
  } catch (error) {
    knownError(error, requestId);
    response = refuse(500, "INTERNAL", unknownMessage(requestId), { requestId });
  }
  response.headers.set("x-request-id", requestId);
  response.headers.set("cache-control", "no-store");
  return response;
}
