import { SECOND } from "@/lib/domain/duration";
import type { SendOutcome } from "./mail";

const PATIENCE = 10 * SECOND;

/** Too many requests, a timeout, or the server's own trouble: worth another attempt. */
const isPassing = (status: number) => status === 408 || status === 425 || status === 429 || status >= 500;

/** The system's word for it, such as ECONNREFUSED; the message may quote the address, which is a secret. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown failure";
  if (error.name === "TimeoutError") return "no answer within 10 seconds";
  const { code } = (error.cause ?? error) as { code?: unknown };
  return typeof code === "string" ? code : error.name;
}

/**
 * Posts to an incoming webhook in Slack's format, until `signal` says that nobody waits for it. Follows no redirect:
 * the address is a secret and goes nowhere else. `id` stays the same for a post that is sent again. Never throws.
 */
export async function postToChat(
  url: string,
  post: { id: string; text: string },
  signal?: AbortSignal,
): Promise<SendOutcome> {
  const limit = AbortSignal.timeout(PATIENCE);
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", "idempotency-key": post.id },
      body: JSON.stringify({ text: post.text }),
      redirect: "manual",
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    await answer.body?.cancel();
    if (answer.ok) return { kind: "accepted" };
    const reason = `the chat answered ${answer.status}`;
    return { kind: isPassing(answer.status) ? "later" : "refused", reason };
  } catch (error) {
    return { kind: "later", reason: `the chat did not answer: ${codeOf(error)}` };
  }
}
