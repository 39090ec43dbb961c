import { nextAttempt, nextPost } from "@/lib/delivery/backoff";
import { LONGEST_ATTEMPT } from "@/lib/delivery/smtp";
import { plus, SECOND } from "@/lib/domain/duration";
import { aboutOf, deadLetter } from "@/lib/domain/staff/dead-letter";
import { log } from "@/lib/log";
import { db } from "@/lib/store/database";
import { enqueueDeliveries } from "@/lib/store/jobs";
import { cancelDelivery } from "@/lib/store/notices/deliveries";
import {
  dueAt,
  nextOfEndpoint,
  recordFailed,
  recordLater,
  recordMailed,
} from "@/lib/store/notices/delivery-attempts";
import { type Leased, leaseDelivery } from "@/lib/store/notices/delivery-lease";
import { isInForce } from "@/lib/store/notices/ends-to-announce";
import { transaction } from "@/lib/store/transaction";
import { keepCall, recordPosted } from "@/lib/store/webhooks/webhook-posts";
import { tell } from "../staff-messages/tell";
import { disableGone } from "../webhooks/endpoint-change";
import { confirmOnce } from "./delivery-confirmation";
import { mailNotice } from "./mail-notice";
import { type Posted, postEvent } from "./post-event";

/** Longer than any attempt: while it runs, nobody else sends the same. */
const LEASE = LONGEST_ATTEMPT + 20 * SECOND;

type Accepted = Extract<Posted, { kind: "accepted" }>;
type Unsent = Exclude<Posted, Accepted>;

/** The first delivery of a warning's notice makes the warning count. */
async function recordAccepted(leased: Leased, { call }: Accepted, at: Date): Promise<void> {
  const isAwaited = call ? await recordPosted(leased, call, at) : await recordMailed(leased, at);
  if (!isAwaited || leased.kind !== "warning" || !leased.decision) return;
  const { id: decisionId, standingId } = leased.decision;
  await confirmOnce({ standingId, decisionId, deliveredAt: at }, at);
}

/** What is given up by us, or refused by the mail server, which is a bounce, a person must see to, and is told. */
async function recordUnsent(leased: Leased, sent: Unsent, next: Date | null, at: Date): Promise<void> {
  const { kind, reason, call, isGone } = sent;
  const status = kind === "refused" && !leased.endpointId ? "bounced" : "failed";
  await transaction(async (tx) => {
    if (call) await keepCall(tx, leased, call);
    if (call && isGone && leased.endpoint) await disableGone(tx, leased.endpoint, leased.id, call.at);
    if (next) await recordLater(tx, leased, reason, next);
    else if (await recordFailed(tx, leased, status, reason))
      await tell(tx, [deadLetter(aboutOf(leased), at)], at);
  });
}

async function record(leased: Leased, sent: Posted, at: Date): Promise<void> {
  if (sent.kind === "accepted") return recordAccepted(leased, sent, at);
  const { id, attempts, endpointId } = leased;
  const after = endpointId ? nextPost : nextAttempt;
  const next = sent.kind === "later" ? after(at, attempts, Math.random()) : null;
  await recordUnsent(leased, sent, next, at);
  log.warn({ delivery: id, endpointId, attempts, reason: sent.reason, next }, "a notice was not accepted");
}

/** A job that came too early, or while another attempt runs, comes back when there may be something to do. */
async function comeBack(id: string, now: Date): Promise<void> {
  const due = await dueAt(id, now);
  if (!due) return;
  const runAt = new Date(Math.max(due.at.getTime(), plus(now, SECOND).getTime()));
  await enqueueDeliveries(db(), [{ ...due, runAt }]);
}

/** An endpoint is posted one event at a time, so the end of one is when the next may go. */
async function goOn(endpointId: string, now: Date): Promise<void> {
  const next = await nextOfEndpoint(endpointId, now);
  if (next) await enqueueDeliveries(db(), [{ ...next, runAt: now }]);
}

/** That a limit is about to end is not said once it was lifted, or is over. */
const isOverdue = async ({ kind, decision }: Leased, now: Date) =>
  kind === "about_to_end" && decision !== null && !(await isInForce(decision.id, now));

/**
 * One attempt at one delivery: takes its lease, sends outside any transaction, records what became of it. Nothing
 * leaves before its notice is visible, or once it is withdrawn. Killed midway, the next attempt sends under the same
 * id; so it does after `signal`, by which a process that stops gives an attempt up.
 */
export async function attemptDelivery(id: string, now: Date, signal?: AbortSignal): Promise<void> {
  const leased = await leaseDelivery(id, now, plus(now, LEASE));
  if (!leased) return comeBack(id, now);
  if (await isOverdue(leased, now)) return cancelDelivery(db(), id);
  const started = performance.now();
  const send = leased.endpointId ? postEvent : mailNotice;
  const sent = await send(leased, now, signal);
  const ended = plus(now, performance.now() - started);
  await record(leased, sent, ended);
  if (leased.endpointId) await goOn(leased.endpointId, ended);
}
