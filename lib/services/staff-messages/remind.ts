import { URGENT_WITHIN } from "@/lib/domain/appeal/appeal";
import { isClaimed } from "@/lib/domain/case/claim";
import { plus } from "@/lib/domain/duration";
import { DUE_SOON, isDueSoon, type Reminder, reminders } from "@/lib/domain/staff/due-soon";
import { topicOf } from "@/lib/domain/staff/told";
import {
  type UrgentAppeal,
  untoldLateAppeals,
  untoldUrgentAppeals,
} from "@/lib/store/appeals/urgent-appeals";
import { casesDue, insertReminders } from "@/lib/store/cases/case-reminders";
import { db } from "@/lib/store/database";
import { transaction } from "@/lib/store/transaction";
import { tell } from "./tell";

const AT_ONCE = 10_000;

/** One message to one audience about all of these of which nobody told it before, whoever else looks meanwhile. */
async function tellOfCases({ audience, cases }: Reminder, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const fresh = await insertReminders(tx, cases);
    const [first, ...others] = cases.filter(({ id }) => fresh.has(id));
    if (!first) return;
    const topic = topicOf("case_due_soon", `${first.id}:${first.dueAt.toISOString()}`);
    const about = { caseId: first.id, caseCount: others.length + 1, dueAt: first.dueAt };
    await tell(tx, [{ kind: "case_due_soon", topic, audience, by: null, ...about, visibleAt: now }], now);
  });
}

/** To whoever holds it, else to those who may decide it: nobody who signed the decision. */
async function tellOfAppeal(appeal: UrgentAppeal, now: Date): Promise<void> {
  const kind = "appeal_urgent";
  const audience = isClaimed(appeal, now)
    ? { people: [appeal.claimedBy], otherwise: "decide_appeal" as const }
    : { whoMay: "decide_appeal" as const, except: appeal.signers };
  const owed = {
    kind,
    topic: topicOf(kind, appeal.id),
    audience,
    by: null,
    appealId: appeal.id,
    visibleAt: now,
  };
  await transaction((tx) => tell(tx, [{ ...owed, kind }], now));
}

/** To the leads, who see to it that somebody decides; also to those who signed the decision. */
async function tellOfLate({ id: appealId, dueAt }: { id: string; dueAt: Date }, now: Date): Promise<void> {
  const kind = "appeal_late";
  const audience = { whoMay: "take_over", except: [] } as const;
  const owed = { audience, by: null, appealId, dueAt, visibleAt: now };
  await transaction((tx) => tell(tx, [{ kind, topic: topicOf(kind, appealId), ...owed }], now));
}

/**
 * Tells of what is about to be late: each case once for each instant it is due, each appeal once when little is left
 * to save, and once when it is late.
 */
export async function remind(now: Date): Promise<void> {
  const due = await casesDue(db(), { now, until: plus(now, DUE_SOON), limit: AT_ONCE });
  const soon = due.filter((item) => isDueSoon(item, now));
  for (const reminder of reminders(soon, now)) await tellOfCases(reminder, now);
  const urgent = await untoldUrgentAppeals(db(), { now, soon: plus(now, URGENT_WITHIN), limit: AT_ONCE });
  for (const appeal of urgent) await tellOfAppeal(appeal, now);
  const late = await untoldLateAppeals(db(), { now, limit: AT_ONCE });
  for (const appeal of late) await tellOfLate(appeal, now);
}
