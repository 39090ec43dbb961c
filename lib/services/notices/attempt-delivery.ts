import { nextAttempt } from "@/lib/delivery/backoff";
import { type Mail, type SendOutcome, withSignedLink } from "@/lib/delivery/mail";
import { LONGEST_ATTEMPT } from "@/lib/delivery/smtp";
import { plus, SECOND } from "@/lib/domain/duration";
import { log } from "@/lib/log";
import { db } from "@/lib/store/database";
import {
  dueAt,
  type Leased,
  leaseDelivery,
  recordDelivered,
  recordFailed,
  recordLater,
} from "@/lib/store/delivery-attempts";
import { enqueueDeliveries } from "@/lib/store/jobs";
import { transaction } from "@/lib/store/transaction";
import { signedLink } from "../customer/links";
import { deadLetter } from "../staff-messages/dead-letter";
import { tell } from "../staff-messages/tell";
import { confirmByJob } from "./delivery-confirmation";
import { sendMail } from "./send-mail";

/** Longer than any attempt: while it runs, nobody else sends the same mail. */
const LEASE = LONGEST_ATTEMPT + 20 * SECOND;

async function mailOf(leased: Leased, now: Date): Promise<Omit<Mail, "sender">> {
  const { id, recipient, decisionId, messageId, title, address } = leased;
  const body = address
    ? withSignedLink(leased, address, await signedLink({ deliveryId: id, recipient, decisionId }, now))
    : { text: leased.text, html: leased.html };
  return { messageId, recipient, title, ...body, date: now };
}

/** Given up by us or by the mail server: a person must see to it, and is told. */
async function giveUp(leased: Leased, reason: string, at: Date): Promise<void> {
  await transaction(async (tx) => {
    if (await recordFailed(tx, leased, reason)) await tell(tx, [deadLetter(leased.caseId, at)], at);
  });
}

async function record(leased: Leased, outcome: SendOutcome, at: Date): Promise<void> {
  const { id, attempts } = leased;
  if (outcome.kind === "accepted") {
    await recordDelivered(id, at);
    if (leased.kind === "warning") await confirmByJob("deliver", { ...leased, deliveredAt: at }, at);
    return;
  }
  const next = outcome.kind === "later" ? nextAttempt(at, attempts, Math.random()) : null;
  if (next) await transaction((tx) => recordLater(tx, leased, outcome.reason, next));
  else await giveUp(leased, outcome.reason, at);
  log.warn({ delivery: id, attempts, reason: outcome.reason, next }, "a mail was not accepted");
}

/** A job that came too early, or while another attempt runs, comes back when there may be something to do. */
async function comeBack(id: string, now: Date): Promise<void> {
  const due = await dueAt(id);
  if (!due) return;
  const runAt = new Date(Math.max(due.getTime(), plus(now, SECOND).getTime()));
  await enqueueDeliveries(db(), [{ id, runAt }]);
}

/**
 * One attempt at one delivery: takes its lease, sends outside any transaction, records what became of it. Nothing
 * leaves before its notice is visible, or once it is withdrawn. Killed midway, the next attempt sends under the same
 * Message-ID; so it does after `signal`, by which a process that stops gives an attempt up.
 */
export async function attemptDelivery(id: string, now: Date, signal?: AbortSignal): Promise<void> {
  const leased = await leaseDelivery(id, now, plus(now, LEASE));
  if (!leased) return comeBack(id, now);
  const started = performance.now();
  const outcome = await sendMail(await mailOf(leased, now), signal);
  await record(leased, outcome, plus(now, performance.now() - started));
}
