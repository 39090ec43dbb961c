import type { RealCase, ReplayHistory } from "@/lib/domain/policy/replay-facts";
import type { ReadRows } from "@/lib/store/snapshot-reader";
import { GRANT_HOLDERS } from "@/lib/store/trusted-access/grant-holders";

const CASES = `
  select c.standing_id, c.reference, c.opened_at, coalesce(c.closed_at, c.settles_at), c.outcome, d.dismissal_reason
  from cases c left join lateral (
    select dismissal_reason from decisions
    where case_id = c.id and kind = 'dismiss' and effective_at is not null and undone_at is null
    order by decided_at desc limit 1) d on true
  where c.standing_id = any($1::uuid[])
  order by c.opened_at, c.id`;

const WARNINGS = `
  select standing_id, delivered_at, grace_until, lapses_at, voided_at
  from warnings where standing_id = any($1::uuid[]) and delivered_at is not null and lapses_at > $2`;

const QUIETS = `
  select standing_id, monitor_id, "from", until from quiets where standing_id = any($1::uuid[]) and until > $2`;

const GRANTS = `
  with ${GRANT_HOLDERS}
  select standing_id, grants.id, models, volume_ceiling, starts_at, ends_at, withdrawn_at
  from holders join trusted_access_grants as grants
    on grants.subject_id = holders.subject_id and grants.policy_key = holders.policy_key
  where grants.ends_at > $2
  order by grants.ends_at desc`;

type Of<Row extends unknown[]> = [standingId: string, ...Row];
type CaseRow = Of<[string, Date, Date | null, RealCase["outcome"], RealCase["dismissalReason"]]>;
type WarningRow = Of<[Date, Date, Date, Date | null]>;
type QuietRow = Of<[string, Date, Date]>;
type GrantRow = Of<[string, string[], number, Date, Date, Date | null]>;

/** What really happened on these standings since `from`. */
export async function replayHistories(
  read: ReadRows,
  standingIds: readonly string[],
  from: Date,
): Promise<Map<string, ReplayHistory>> {
  const histories = new Map<string, ReplayHistory>(
    standingIds.map((id) => [id, { cases: [], warnings: [], quiets: [], grants: [] }]),
  );
  const of = (id: string) => histories.get(id);
  for (const [id, reference, openedAt, closedAt, outcome, dismissalReason] of await read<CaseRow>(CASES, [
    standingIds,
  ]))
    of(id)?.cases.push({ reference, openedAt, closedAt, outcome, dismissalReason });
  const since = [standingIds, from];
  for (const [id, deliveredAt, graceUntil, lapsesAt, voidedAt] of await read<WarningRow>(WARNINGS, since))
    of(id)?.warnings.push({ deliveredAt, graceUntil, lapsesAt, voidedAt });
  for (const [id, monitorId, begin, until] of await read<QuietRow>(QUIETS, since))
    of(id)?.quiets.push({ monitorId, from: begin, until });
  for (const [standing, id, models, volumeCeiling, startsAt, endsAt, withdrawnAt] of await read<GrantRow>(
    GRANTS,
    since,
  ))
    of(standing)?.grants.push({ id, models, volumeCeiling, startsAt, endsAt, withdrawnAt });
  return histories;
}
