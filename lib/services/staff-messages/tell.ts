import { rolesThatMay } from "@/lib/domain/permissions";
import { wants } from "@/lib/domain/staff/staff-choice";
import { rolesConcerned, type StaffMessageOwed } from "@/lib/domain/staff/staff-message";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import type { Db } from "@/lib/store/database";
import { insertStaffDeliveries } from "@/lib/store/staff/staff-deliveries";
import {
  insertRecipients,
  insertStaffMessage,
  type Listener,
  listeners,
  withdrawStaffMessages,
} from "@/lib/store/staff/staff-messages";

/** Who hears of it: of those named, the ones who work here and are concerned; nobody of their own doing. */
async function audienceOf(tx: Db, { kind, audience, by }: StaffMessageOwed): Promise<Listener[]> {
  const own = by === null ? [] : [by];
  if ("whoMay" in audience)
    return listeners(tx, { roles: rolesThatMay(audience.whoMay), except: [...audience.except, ...own] });
  const named = await listeners(tx, { roles: rolesConcerned(kind), ids: audience.people, except: own });
  if (named.length > 0 || !audience.otherwise) return named;
  return listeners(tx, { roles: rolesThatMay(audience.otherwise), except: own });
}

async function tellOne(tx: Db, owed: StaffMessageOwed, now: Date): Promise<void> {
  const id = newId();
  if (!(await insertStaffMessage(tx, id, owed, now))) return;
  const heard = (await audienceOf(tx, owed)).map(({ id: personId, choices }) => ({
    personId,
    inApp: wants(choices, owed.kind, "app"),
    inChat: wants(choices, owed.kind, "chat"),
    byMail: wants(choices, owed.kind, "mail"),
  }));
  await insertRecipients(
    tx,
    id,
    heard.map(({ byMail: _, ...recipient }) => recipient),
  );
  const mails = heard.filter(({ byMail }) => byMail).map(({ personId }) => personId);
  const posts = env().staffChatWebhook && heard.some(({ inChat }) => inChat) ? [null] : [];
  const rows = [...mails, ...posts].map((personId) => ({ id: newId(), messageId: id, personId }));
  await insertStaffDeliveries(tx, rows, owed.visibleAt);
}

/**
 * Writes what staff must be told, to each in the ways they chose: rows and jobs within the change's own transaction.
 * The same topic is told once, whoever comes with it again.
 */
export async function tell(tx: Db, owed: readonly StaffMessageOwed[], now: Date): Promise<void> {
  for (const message of owed) await tellOne(tx, message, now);
}

/** What was told of these topics is over: it stands in nobody's list any more, and what was not sent never is. */
export async function takeBack(tx: Db, topics: readonly string[], now: Date): Promise<void> {
  if (topics.length > 0) await withdrawStaffMessages(tx, topics, now);
}
