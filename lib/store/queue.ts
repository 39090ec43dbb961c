import type { CaseStatus } from "@/lib/domain/records";
import type { Severity } from "@/lib/domain/signal";
import type { Db } from "./database";
import { Prisma } from "./generated/client";
import { type NamedSubject, subjectJson } from "./subject-json";

export type QueueFilter = "all" | "mine" | "late" | "repeat" | "awaiting_approval";

export type QueuedCase = {
  id: string;
  reference: string;
  subject: NamedSubject;
  policy: string;
  status: CaseStatus;
  severity: Severity;
  repeat: boolean;
  interim: boolean;
  requestsPerHour: number;
  signalCount: number;
  openedAt: Date;
  lastSignalAt: Date;
  dueAt: Date;
  actBy: Date;
  claimedBy: string | null;
  claimantName: string | null;
  claimUntil: Date | null;
};

/** Who looks, and when: a claim and a deadline are both a matter of the instant. */
type Look = { personId: string | null; now: Date };

/** Cases somebody must act on; the words of the partial indexes. A settling case waits for nobody. */
const ACTIONABLE = Prisma.sql`c.status in ('open', 'awaiting_approval')`;

function narrow(filter: QueueFilter, { personId, now }: Look): Prisma.Sql {
  switch (filter) {
    case "all":
      return ACTIONABLE;
    case "mine":
      return Prisma.sql`${ACTIONABLE} and c.claimed_by = ${personId}::uuid and c.claim_until > ${now}`;
    case "late":
      return Prisma.sql`${ACTIONABLE} and c.due_at <= ${now}`;
    case "repeat":
      return Prisma.sql`${ACTIONABLE} and c.repeat`;
    case "awaiting_approval":
      return Prisma.sql`c.status = 'awaiting_approval'`;
  }
}

/** One keyset page by (act_by, id), strictly after `from`: the page is cut before anything is joined to it. */
export function queuePage(
  tx: Db,
  page: Look & { filter: QueueFilter; from: { at: Date; id: string } | null; limit: number },
): Promise<QueuedCase[]> {
  const { from } = page;
  const beyond = from ? Prisma.sql`and (c.act_by, c.id) > (${from.at}, ${from.id}::uuid)` : Prisma.empty;
  return tx.$queryRaw<QueuedCase[]>`
    with page as (
      select * from cases c where ${narrow(page.filter, page)} ${beyond} order by c.act_by, c.id limit ${page.limit}
    )
    select c.id, c.reference, ${subjectJson} as subject, v.document->>'title' as policy,
      c.status, c.severity, c.repeat, c.interim, c.blast_requests_per_hour as "requestsPerHour",
      c.signal_count as "signalCount", c.opened_at as "openedAt", c.last_signal_at as "lastSignalAt",
      c.due_at as "dueAt", c.act_by as "actBy",
      c.claimed_by as "claimedBy", p.name as "claimantName", c.claim_until as "claimUntil"
    from page c
      join standings t on t.id = c.standing_id
      join subjects s on s.id = t.subject_id
      join organizations o on o.id = s.organization_id
      join policy_versions v on v.id = c.policy_version_id
      left join people p on p.id = c.claimed_by
    order by c.act_by, c.id`;
}

/** How many cases each filter finds, counted as far as `most`. */
export async function queueCounts(tx: Db, look: Look, most: number): Promise<Record<QueueFilter, number>> {
  const count = (filter: QueueFilter) =>
    Prisma.sql`(select count(*)::int from (select from cases c where ${narrow(filter, look)} limit ${most}) x)`;
  const rows = await tx.$queryRaw<Record<QueueFilter, number>[]>`
    select ${count("all")} as "all", ${count("mine")} as mine, ${count("late")} as late,
      ${count("repeat")} as repeat, ${count("awaiting_approval")} as awaiting_approval`;
  const [counts] = rows;
  if (!counts) throw new Error("counting the queue gave no row");
  return counts;
}
