import { nextAttempt } from "@/lib/delivery/backoff";
import { postToChat } from "@/lib/delivery/chat";
import type { SendOutcome } from "@/lib/delivery/mail";
import { LONGEST_ATTEMPT } from "@/lib/delivery/smtp";
import { chatPostOf, staffMailOf } from "@/lib/delivery/staff-message";
import { plus, SECOND } from "@/lib/domain/duration";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { db } from "@/lib/store/database";
import { enqueueStaffDeliveries } from "@/lib/store/jobs";
import {
  cancelForShutOut,
  dueStaffDeliveries,
  type LeasedStaffDelivery,
  leaseStaffDelivery,
  namesForChat,
  recordNotTold,
  recordTold,
  staffDeliveryDueAt,
} from "@/lib/store/staff/staff-deliveries";
import { transaction } from "@/lib/store/transaction";
import { messageIdOf, sendMail } from "../notices/send-mail";

/** Longer than any attempt: while it runs, nobody else sends the same. */
const LEASE = LONGEST_ATTEMPT + 20 * SECOND;

async function send(leased: LeasedStaffDelivery, now: Date, signal?: AbortSignal): Promise<SendOutcome> {
  const { id, messageId, person } = leased;
  const { baseUrl, staffChatWebhook } = env();
  if (person) {
    const body = staffMailOf(leased, person.timezone, baseUrl);
    const mail = { ...body, messageId: messageIdOf(id), recipient: person.email, date: now };
    return sendMail(mail, signal);
  }
  if (!staffChatWebhook) return { kind: "refused", reason: "No chat is configured any more." };
  const post = chatPostOf(leased, await namesForChat(messageId), baseUrl);
  return postToChat(staffChatWebhook, { id, ...post }, signal);
}

/** A job that came too early, or while another attempt runs, comes back when there may be something to do. */
async function comeBack(id: string, now: Date): Promise<void> {
  const due = (await cancelForShutOut(id)) ? null : await staffDeliveryDueAt(id);
  if (!due) return;
  const runAt = new Date(Math.max(due.getTime(), plus(now, SECOND).getTime()));
  await enqueueStaffDeliveries(db(), [{ id, runAt }]);
}

/**
 * One attempt to tell one person by mail, or the team's chat: takes its lease, sends outside any transaction, records
 * what became of it. Nothing leaves before it is true, or once it is taken back. Killed midway, the next attempt sends
 * under the same id.
 */
export async function attemptStaffDelivery(id: string, now: Date, signal?: AbortSignal): Promise<void> {
  const leased = await leaseStaffDelivery(id, now, plus(now, LEASE));
  if (!leased) return comeBack(id, now);
  const started = performance.now();
  const outcome = await send(leased, now, signal);
  const at = plus(now, performance.now() - started);
  if (outcome.kind === "accepted") return recordTold(id, at);
  const { attempts } = leased;
  const { reason } = outcome;
  const next = outcome.kind === "later" ? nextAttempt(at, attempts, Math.random()) : null;
  await transaction((tx) => recordNotTold(tx, leased, reason, next));
  log.warn({ staffDelivery: id, attempts, reason, next }, "a message to staff was not accepted");
}

/** Enqueues what is due and on nobody's hands: its job may have been lost. */
export async function sweepStaffDeliveries(now: Date, limit: number): Promise<void> {
  const due = await dueStaffDeliveries(now, limit);
  await enqueueStaffDeliveries(
    db(),
    due.map((id) => ({ id, runAt: now })),
  );
}
