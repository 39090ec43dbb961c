import type { NextRequest } from "next/server";
import { actorOfCookies } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/ids";
import { knownError, statusOf, unknownMessage } from "./answers";

/** Mails carry their styles inline, which our pages' policy refuses: this one runs nothing and loads nothing. */
const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-popups allow-popups-to-escape-sandbox",
  ].join("; "),
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

/** Serves the HTML part of a mail, to stand in a frame of ours. Its links open beside it. */
export async function htmlAsShown(
  request: NextRequest,
  read: (actor: Actor, now: Date) => Promise<string>,
): Promise<Response> {
  const requestId = newId();
  try {
    const at = now();
    const actor = await actorOfCookies(request.cookies, at);
    if (!actor) return new Response("You are signed out.", { status: 401 });
    const html = await read(actor, at);
    return new Response(html.replace("<head>", '<head><base target="_blank">'), { headers });
  } catch (error) {
    const known = knownError(error, requestId);
    return new Response(known?.message ?? unknownMessage(requestId), {
      status: known ? statusOf(known.code) : 500,
    });
  }
}
