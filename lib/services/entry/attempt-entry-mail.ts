import { nextAttempt } from "@/lib/delivery/backoff";
import { entryMailOf } from "@/lib/delivery/entry-mail";
import { LONGEST_ATTEMPT } from "@/lib/delivery/smtp";
import { DAY, minus, plus, SECOND } from "@/lib/domain/duration";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { paths } from "@/lib/paths";
import { db } from "@/lib/store/database";
import { enqueueEntryMails } from "@/lib/store/jobs";
import {
  dueEntryMails,
  entryMailDueAt,
  forgetEntryLinks,
  leaseEntryMail,
  recordMailed,
  recordNotMailed,
} from "@/lib/store/organizations/entry-links";
import { transaction } from "@/lib/store/transaction";
import { messageIdOf, sendMail } from "../notices/send-mail";
import { entryToken } from "./entry-token";

/** Longer than any attempt: while it runs, nobody else sends the same. */
const LEASE = LONGEST_ATTEMPT + 20 * SECOND;

/** How long a link that ran out is remembered, so that whoever holds it is told so. */
const REMEMBERED = 30 * DAY;

/** A job that came too early, or while another attempt runs, comes back when there may be something to do. */
async function comeBack(id: string, now: Date): Promise<void> {
  const due = await entryMailDueAt(id, now);
  if (!due) return;
  const runAt = new Date(Math.max(due.getTime(), plus(now, SECOND).getTime()));
  await enqueueEntryMails(db(), [{ id, runAt }]);
}

/**
 * One attempt to mail one link: takes its lease, sends outside any transaction, records what became of it. Nothing
 * leaves of a link that ran out or was taken back. Killed midway, the next attempt sends the same under the same id.
 */
export async function attemptEntryMail(id: string, now: Date, signal?: AbortSignal): Promise<void> {
  const leased = await leaseEntryMail(id, now, plus(now, LEASE));
  if (!leased) return comeBack(id, now);
  const started = performance.now();
  const body = entryMailOf(leased, `${env().baseUrl}${paths.enter(entryToken(id))}`);
  const mail = { ...body, messageId: messageIdOf(id), recipient: leased.email, date: now };
  const outcome = await sendMail(mail, signal);
  const at = plus(now, performance.now() - started);
  if (outcome.kind === "accepted") return recordMailed(id, at);
  const { attempts, expiresAt } = leased;
  const again = outcome.kind === "later" ? nextAttempt(at, attempts, Math.random()) : null;
  const next = again && again < expiresAt ? again : null;
  await transaction((tx) => recordNotMailed(tx, leased, outcome.reason, next));
  log.warn(
    { entryLink: id, attempts, reason: outcome.reason, next },
    "a link into the portal was not accepted",
  );
}

/** Enqueues what is due and on nobody's hands, since its job may have been lost; forgets what is long over. */
export async function sweepEntryMails(now: Date, limit: number): Promise<void> {
  const due = await dueEntryMails(now, limit);
  await enqueueEntryMails(
    db(),
    due.map((id) => ({ id, runAt: now })),
  );
  await forgetEntryLinks(minus(now, REMEMBERED));
}
