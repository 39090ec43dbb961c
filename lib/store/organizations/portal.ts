import type { NoticeKind } from "@/lib/domain/notice/statement";
import type { Organization, Subject } from "@/lib/domain/subject";
import type { Db } from "@/lib/store/database";

/** A standing of an organization that a customer is concerned with now, or may be. */
export type ConcernedStanding = { id: string; policyKey: string; subject: Subject };

/**
 * The organization's standings that hold a limit or a warning not yet over, or an unanswered appeal, the limited
 * first. What of it concerns the customer is for the domain to say.
 */
export async function concernedStandings(
  tx: Db,
  organizationId: string,
  now: Date,
  limit: number,
): Promise<ConcernedStanding[]> {
  const rows = await tx.$queryRaw<(Omit<ConcernedStanding, "subject"> & { subject: Subject })[]>`
    select t.id, t.policy_key as "policyKey",
      json_build_object('id', s.id, 'kind', s.kind, 'organizationId', s.organization_id,
        'safetyIdentifier', s.safety_identifier) as subject
    from subjects s
      join standings t on t.subject_id = s.id
      left join lateral (
        select max(r.expires_at) as until from restrictions r
        where r.standing_id = t.id and r.expires_at > ${now} and r.effective_at <= ${now} and r.ended_at is null
      ) r on true
    where s.organization_id = ${organizationId}::uuid and (
      r.until is not null
      or exists (select from warnings w
        where w.standing_id = t.id and w.voided_at is null and w.effective_at <= ${now}
          and (w.lapses_at is null or w.lapses_at > ${now}))
      or exists (select from appeals a
        where a.standing_id = t.id and a.status in ('open', 'waiting_for_customer')))
    order by s.kind, r.until desc nulls last, t.id limit ${limit}`;
  return rows;
}

export type VisibleNotice = {
  id: string;
  kind: NoticeKind;
  title: string;
  decisionId: string;
  caseReference: string;
  visibleAt: Date;
  acknowledgedAt: Date | null;
};

const shown = {
  id: true,
  kind: true,
  title: true,
  decisionId: true,
  visibleAt: true,
  acknowledgedAt: true,
  decision: { select: { case: { select: { reference: true } } } },
} as const;

/** What a customer may see of its notices: its own, from the instant they are visible, and never those taken back. */
const visible = (organizationId: string, now: Date) => ({
  organizationId,
  visibleAt: { lte: now },
  withdrawnAt: null,
});

export async function visibleNotices(
  tx: Db,
  organizationId: string,
  now: Date,
  limit: number,
): Promise<VisibleNotice[]> {
  const rows = await tx.notice.findMany({
    where: visible(organizationId, now),
    orderBy: [{ visibleAt: "desc" }, { id: "desc" }],
    take: limit,
    select: shown,
  });
  return rows.map(({ decision, ...row }) => ({ ...row, caseReference: decision.case.reference }));
}

/** The notices that told of these decisions, among those a customer may see. */
export async function noticesTelling(
  tx: Db,
  organizationId: string,
  decisionIds: readonly string[],
  now: Date,
): Promise<Map<string, { id: string; acknowledgedAt: Date | null }>> {
  const rows = await tx.notice.findMany({
    where: {
      ...visible(organizationId, now),
      decisionId: { in: [...decisionIds] },
      kind: { in: ["warning", "limit"] },
    },
    select: { id: true, decisionId: true, acknowledgedAt: true },
  });
  return new Map(rows.map(({ decisionId, ...row }) => [decisionId, row]));
}

export async function visibleNotice(tx: Db, organizationId: string, id: string, now: Date) {
  const row = await tx.notice.findFirst({
    where: { ...visible(organizationId, now), id },
    select: { ...shown, text: true, statement: true },
  });
  if (!row) return null;
  const { decision, ...notice } = row;
  return { ...notice, caseReference: decision.case.reference };
}

export function organizationById(tx: Db, id: string): Promise<Organization | null> {
  return tx.organization.findUnique({ where: { id } });
}
