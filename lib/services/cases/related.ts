import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, minus } from "@/lib/domain/duration";
import { limitBefore, relatedTo } from "@/lib/domain/history/related";
import { MOST_RESTRICTION_HOURS } from "@/lib/domain/policy/policy";
import type { Subject } from "@/lib/domain/subject";
import { firstSeen, limitsWithin, neighboursOf } from "@/lib/store/cases/related";
import type { Db } from "@/lib/store/database";
import { seesForSupportOnly } from "../subjects/subjects";

/** Who came after a limit of longer ago is found by that case. */
const LOOK_BACK = 30 * DAY;
const LONGEST_LIMIT = MOST_RESTRICTION_HOURS * HOUR;

/** The other subjects of an organization that a case's reviewer should know of, and what this one may have come after. */
export async function relatedOf(tx: Db, actor: Actor, subject: Subject, now: Date) {
  const { id, organizationId } = subject;
  const firstSeenAt = await firstSeen(tx, id);
  const within = { organizationId, subjectId: id, appealedOnly: seesForSupportOnly(actor) };
  const recent = await limitsWithin(tx, within, { from: minus(now, LOOK_BACK), to: now });
  const before = await limitsWithin(tx, within, { from: minus(firstSeenAt, LONGEST_LIMIT), to: firstSeenAt });
  const limits = [...recent, ...before];
  const neighbours = await neighboursOf(tx, within, recent);
  return {
    firstSeenAt,
    cameAfter: subject.kind === "end_user" ? limitBefore({ id, firstSeenAt }, limits) : null,
    related: relatedTo({ id, firstSeenAt }, neighbours, limits, now),
  };
}
