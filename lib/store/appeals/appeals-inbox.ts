import { minus } from "@/lib/domain/duration";
import { PEOPLE_BONUS_LIMIT } from "@/lib/domain/order";
import type { Appeal, AppealStatus, BlastRadius } from "@/lib/domain/records";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";
import { type NamedSubject, subjectJson } from "@/lib/store/subjects/subject-json";

export type InboxAppeal = Pick<
  Appeal,
  | "id"
  | "reference"
  | "decisionId"
  | "status"
  | "outcome"
  | "situation"
  | "filedAt"
  | "dueAt"
  | "actBy"
  | "savesUntil"
  | "decidedAt"
> & {
  caseReference: string;
  subject: NamedSubject;
  claimedBy: string | null;
  claimantName: string | null;
  claimUntil: Date | null;
  assigneeId: string | null;
  assigneeName: string | null;
  /** Of the decision under appeal. */
  author: string;
  approver: string | null;
  blastRadius: BlastRadius | null;
};

type Position = { at: Date; id: string };

/** With something left to save first; what has run out waits in a second band. */
export type Band = "saves" | "ran_out";

function page(cut: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    with page as (${cut})
    select a.id, a.reference, c.reference as "caseReference", a.decision_id as "decisionId",
      ${subjectJson} as subject, a.status, a.outcome::text, a.situation, a.filed_at as "filedAt", a.due_at as "dueAt",
      a.act_by as "actBy", a.saves_until as "savesUntil", a.decided_at as "decidedAt",
      a.claimed_by as "claimedBy", p.name as "claimantName", a.claim_until as "claimUntil",
      a.assignee_id as "assigneeId", g.name as "assigneeName",
      d.decided_by as author, ap.approved_by as approver, d.blast_radius as "blastRadius"
    from page a
      join decisions d on d.id = a.decision_id
      join cases c on c.id = d.case_id
      join standings t on t.id = a.standing_id
      join subjects s on s.id = t.subject_id
      join organizations o on o.id = s.organization_id
      left join approvals ap on ap.decision_id = d.id
      left join people p on p.id = a.claimed_by
      left join people g on g.id = a.assignee_id
    order by ${order}`;
}

/** One band of the appeals of one status, a keyset page by (act_by, id). */
export function pendingPage(
  tx: Db,
  given: { status: AppealStatus; band: Band; from: Position | null; limit: number; now: Date },
): Promise<InboxAppeal[]> {
  const { status, band, from, limit, now } = given;
  const ofStatus =
    status === "open" ? Prisma.sql`status = 'open'` : Prisma.sql`status = 'waiting_for_customer'`;
  const beyond = from ? Prisma.sql`and (act_by, id) > (${from.at}, ${from.id}::uuid)` : Prisma.empty;
  const walk = (which: Prisma.Sql) => Prisma.sql`(
    select * from appeals where ${ofStatus} and ${which} ${beyond} order by act_by, id limit ${limit})`;
  // What `saves_until` says of `act_by` lets each walk begin where its band does, past whatever is in the other.
  const saving = Prisma.sql`saves_until > ${now} and act_by > ${minus(now, PEOPLE_BONUS_LIMIT)}`;
  const cut =
    band === "saves"
      ? Prisma.sql`
        select * from (${walk(saving)} union all ${walk(Prisma.sql`saves_until is null`)}) both_walks
        order by act_by, id limit ${limit}`
      : walk(Prisma.sql`saves_until <= ${now} and act_by <= ${now}`);
  return tx.$queryRaw<InboxAppeal[]>(page(cut, Prisma.sql`a.act_by, a.id`));
}

/** Answered appeals, the newest answer first. */
export function answeredPage(tx: Db, from: Position | null, limit: number): Promise<InboxAppeal[]> {
  const beyond = from ? Prisma.sql`and (decided_at, id) < (${from.at}, ${from.id}::uuid)` : Prisma.empty;
  const cut = Prisma.sql`
    select * from appeals where decided_at is not null ${beyond}
    order by decided_at desc, id desc limit ${limit}`;
  return tx.$queryRaw<InboxAppeal[]>(page(cut, Prisma.sql`a.decided_at desc, a.id desc`));
}

/** How many appeals are open, counted as far as `most`. */
export async function countOpenAppeals(tx: Db, most: number): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select from appeals where status = 'open' limit ${most}) x`;
  return rows[0]?.count ?? 0;
}
