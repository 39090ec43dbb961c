import type { LookupFunction } from "node:net";
import { Client, type Dispatcher } from "undici";
import { SECOND } from "@/lib/domain/duration";
import { NotPublic, type Resolved, resolveAny, resolvePublic } from "./public-address";
import { signedHeaders, type WebhookMessage } from "./webhook";
import { wrongWebhookUrl } from "./webhook-url";

/** An endpoint that says nothing for so long has not taken the event. */
export const WEBHOOK_TIMEOUT = 10 * SECOND;

/** What of an answer is kept for the log. */
const ANSWER_KEPT = 4_096;

const NO_SECRET = "was not posted: its secret can no longer be read; replace it";

/** What became of an attempt; a `reason` goes on after "it". `gone`: the endpoint wants nothing any more (410). */
export type WebhookOutcome =
  | { kind: "accepted"; status: number; answer: string }
  | { kind: "gone"; status: number; answer: string }
  | { kind: "later"; status: number | null; answer: string; reason: string };

/** Connects to the addresses that were checked and to no other, whatever the name leads to by then. */
const pinnedTo = (addresses: readonly Resolved[]): LookupFunction => {
  return (_host, { all }, answer) => {
    const [first] = addresses;
    if (!first) answer(new Error("no address"), "");
    else if (all) answer(null, [...addresses]);
    else answer(null, first.address, first.family);
  };
};

async function beginningOf(body: Dispatcher.ResponseData["body"]): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part);
    size += part.length;
    if (size >= ANSWER_KEPT) break;
  }
  return Buffer.concat(parts).subarray(0, ANSWER_KEPT).toString("utf8").replaceAll("\0", "");
}

function outcomeOf(status: number, answer: string): WebhookOutcome {
  if (status >= 200 && status < 300) return { kind: "accepted", status, answer };
  if (status === 410) return { kind: "gone", status, answer };
  const redirects = status >= 300 && status < 400;
  const reason = redirects
    ? `answered ${status}; redirects are not followed`
    : `answered ${status} instead of 2xx`;
  return { kind: "later", status, answer, reason };
}

function reasonOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof NotPublic) return error.message;
  if (signal.aborted) return "did not answer in time";
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? `could not be reached (${code})` : "could not be reached";
}

/**
 * Posts one event to one endpoint, once, signed as of `at`. Never throws, follows no redirect, and goes to no private
 * address unless `anywhere`; `stopping` gives the attempt up.
 */
export async function sendWebhook(
  url: string,
  message: WebhookMessage,
  at: Date,
  { anywhere, stopping }: { anywhere: boolean; stopping?: AbortSignal },
): Promise<WebhookOutcome> {
  const wrong = wrongWebhookUrl(url, { anywhere });
  if (message.secrets.length === 0) return { kind: "later", status: null, answer: "", reason: NO_SECRET };
  if (wrong) return { kind: "later", status: null, answer: "", reason: `was not posted: ${wrong}` };
  const limit = AbortSignal.timeout(WEBHOOK_TIMEOUT);
  const signal = stopping ? AbortSignal.any([stopping, limit]) : limit;
  let client: Client | undefined;
  try {
    const { origin, hostname, pathname, search } = new URL(url);
    const addresses = await (anywhere ? resolveAny(hostname) : resolvePublic(hostname));
    client = new Client(origin, { connect: { lookup: pinnedTo(addresses), timeout: WEBHOOK_TIMEOUT } });
    const { statusCode, body } = await client.request({
      method: "POST",
      path: pathname + search,
      headers: signedHeaders(message, at),
      body: message.body,
      signal,
    });
    return outcomeOf(statusCode, await beginningOf(body));
  } catch (error) {
    return { kind: "later", status: null, answer: "", reason: reasonOf(error, signal) };
  } finally {
    await client?.destroy();
  }
}
