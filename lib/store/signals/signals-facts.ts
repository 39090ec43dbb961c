import { DAY, minus } from "@/lib/domain/duration";
import type { CurrentCase, Grant, TriageFacts, Waiting } from "@/lib/domain/triage/triage-facts";
import type { Run } from "@/lib/store/batch";
import { GRANT_HOLDERS } from "@/lib/store/trusted-access/grant-holders";

/** The parts of {@link TriageFacts} that are read from the standing's own rows. */
export type StandingFacts = Omit<TriageFacts, "numbers">;

type OfStanding = { standingId: string };

const CASES = {
  name: "intake_cases",
  text: `select standing_id as "standingId", id, reference, status, severity, repeat, interim, due_at as "dueAt",
      settles_at as "settlesAt", snoozed_until_signal as "snoozedUntilSignal", signal_count as "signalCount", last_signal_at as "lastSignalAt",
      blast_requests_per_hour as "requestsPerHour"
    from cases where standing_id = any($1::uuid[]) and status <> 'closed'`,
};

const WARNINGS = {
  name: "intake_warnings",
  text: `select standing_id as "standingId", delivered_at as "deliveredAt", grace_until as "graceUntil",
      lapses_at as "lapsesAt", voided_at as "voidedAt"
    from warnings
    where standing_id = any($1::uuid[]) and delivered_at is not null and voided_at is null and lapses_at > $2`,
};

const QUIETS = {
  name: "intake_quiets",
  text: `select standing_id as "standingId", monitor_id as "monitorId", "from", until
    from quiets where standing_id = any($1::uuid[]) and until > $2`,
};

// The volume is each subject's.
const GRANTS = {
  name: "intake_grants",
  text: `with ${GRANT_HOLDERS}
    select holders.standing_id as "standingId", grants.id, grants.models, grants.volume_ceiling as "volumeCeiling",
      grants.starts_at as "startsAt", grants.ends_at as "endsAt", grants.withdrawn_at as "withdrawnAt",
      (select count(*) from signals where standing_id = holders.standing_id and case_id is null
        and disposition = 'trusted' and occurred_at > $3)::int as "trustedToday"
    from holders join trusted_access_grants as grants
      on grants.subject_id = holders.subject_id and grants.policy_key = holders.policy_key
    where grants.ends_at > $2
    order by grants.ends_at desc`,
};

const WAITING = {
  name: "intake_waiting",
  text: `select standing_id as "standingId", id, severity, occurred_at as "occurredAt"
    from signals
    where standing_id = any($1::uuid[]) and case_id is null and disposition = 'counted'
      and occurred_at between $2 and $3
    order by occurred_at, id`,
};

function byStanding<Row extends OfStanding>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.standingId);
    if (group) group.push(row);
    else groups.set(row.standingId, [row]);
  }
  return groups;
}

/**
 * What triage needs of these standings, whose locks the caller holds: signals that wait to be counted are those that
 * occurred within `reach`.
 */
export async function triageFactsOf(
  run: Run,
  ids: readonly string[],
  reach: { from: Date; to: Date },
  now: Date,
): Promise<Map<string, StandingFacts>> {
  const cases = byStanding(await run<OfStanding & CurrentCase>(CASES, [ids]));
  const warnings = byStanding(await run<OfStanding & TriageFacts["warnings"][number]>(WARNINGS, [ids, now]));
  const quiets = byStanding(await run<OfStanding & TriageFacts["quiets"][number]>(QUIETS, [ids, now]));
  const grants = byStanding(
    await run<OfStanding & Grant & { trustedToday: number }>(GRANTS, [ids, now, minus(now, DAY)]),
  );
  const waiting = byStanding(await run<OfStanding & Waiting>(WAITING, [ids, reach.from, reach.to]));
  const factsOf = (id: string): StandingFacts => ({
    current: cases.get(id)?.[0] ?? null,
    warnings: warnings.get(id) ?? [],
    quiets: quiets.get(id) ?? [],
    grants: grants.get(id) ?? [],
    waiting: waiting.get(id) ?? [],
    trustedToday: grants.get(id)?.[0]?.trustedToday ?? 0,
  });
  return new Map(ids.map((id) => [id, factsOf(id)]));
}
