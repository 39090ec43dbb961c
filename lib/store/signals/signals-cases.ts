import type { Attachment, Opening } from "@/lib/domain/triage/triage-facts";
import type { Run } from "@/lib/store/batch";
import type { Source } from "./signals-sources";

export type OpenedCase = Opening & {
  id: string;
  reference: string;
  standingId: string;
  /** The standing's version that opens it. */
  version: number;
  policyKey: string;
  organizationId: string;
  safetyIdentifier: string | null;
  zdr: boolean;
  policyVersionId: string;
  actBy: Date;
  requestsPerHour: number;
  /** The appeal of the whole organization that it was opened by, instead of by its signals. */
  narrowedFrom: string | null;
};

export type SettledCase = { caseId: string; closedAt: Date; version: number };

const SETTLE = {
  name: "intake_settle",
  text: `update cases set status = 'closed', closed_at = over.closed_at, version = over.version
    from unnest($1::uuid[], $2::timestamptz[], $3::int[]) as over (id, closed_at, version)
    where cases.id = over.id`,
};

export async function settleCases(run: Run, settled: readonly SettledCase[]): Promise<void> {
  if (settled.length === 0) return;
  await run(SETTLE, [
    settled.map(({ caseId }) => caseId),
    settled.map(({ closedAt }) => closedAt),
    settled.map(({ version }) => version),
  ]);
}

// Signals after closing open a new case linked to the last: the one just settled, or the newest closed one.
const OPEN = {
  name: "intake_open",
  text: `insert into cases (id, reference, standing_id, version, policy_version_id, severity, repeat,
      grant_at_flag_id, due_at, act_by, signal_count, last_signal_at, blast_requests_per_hour, policy_key,
      organization_id, safety_identifier, zdr, scope, opened_at, narrowed_from,
      previous_case_id)
    select new.id, new.reference, new.standing_id, new.version, new.policy_version_id, new.severity::"Severity",
      new.repeat, new.grant_at_flag_id, new.due_at, new.act_by, new.signal_count, new.last_signal_at,
      new.requests_per_hour, new.policy_key, new.organization_id, new.safety_identifier, new.zdr,
      (case when new.safety_identifier is null then 'organization' else 'end_user' end)::"SubjectKind", $19,
      new.narrowed_from,
      (select id from cases where standing_id = new.standing_id order by opened_at desc, id desc limit 1)
    from unnest($1::uuid[], $2::text[], $3::uuid[], $4::int[], $5::uuid[], $6::text[], $7::bool[], $8::uuid[],
      $9::timestamptz[], $10::timestamptz[], $11::int[], $12::timestamptz[], $13::float8[],
      $14::text[], $15::uuid[], $16::text[], $17::bool[], $18::uuid[])
      as new (id, reference, standing_id, version, policy_version_id, severity, repeat, grant_at_flag_id, due_at,
        act_by, signal_count, last_signal_at, requests_per_hour, policy_key, organization_id, safety_identifier, zdr,
        narrowed_from)`,
};

export async function openCases(run: Run, opened: readonly OpenedCase[], now: Date): Promise<void> {
  if (opened.length === 0) return;
  const column = <Key extends keyof OpenedCase>(key: Key) => opened.map((item) => item[key]);
  await run(OPEN, [
    column("id"),
    column("reference"),
    column("standingId"),
    column("version"),
    column("policyVersionId"),
    column("severity"),
    column("repeat"),
    column("grantAtFlagId"),
    column("dueAt"),
    column("actBy"),
    opened.map(({ signalIds }) => signalIds.length),
    column("lastSignalAt"),
    column("requestsPerHour"),
    column("policyKey"),
    column("organizationId"),
    column("safetyIdentifier"),
    column("zdr"),
    column("narrowedFrom"),
    now,
  ]);
}

const CONSUME = {
  name: "intake_consume",
  text: `update signals set case_id = consumed.case_id
    from unnest($1::uuid[], $2::uuid[]) as consumed (id, case_id)
    where signals.id = consumed.id and signals.case_id is null
    returning signals.case_id as "caseId", monitor_id as "monitorId", model`,
};

/** Gives signals that waited to the case that was opened with them. Returns what had flagged them. */
export async function consumeSignals(
  run: Run,
  waited: readonly { id: string; caseId: string }[],
): Promise<Source[]> {
  if (waited.length === 0) return [];
  return run<Source>(CONSUME, [waited.map(({ id }) => id), waited.map(({ caseId }) => caseId)]);
}

// Activity: no version, no audit entry (see ARCHITECTURE, invariant 8).
const ATTACH = {
  name: "intake_attach",
  text: `update cases set signal_count = more.signal_count, last_signal_at = more.last_signal_at,
      severity = more.severity::"Severity", repeat = more.repeat, due_at = more.due_at, act_by = more.act_by,
      snoozed_until = case when more.wakes then null else cases.snoozed_until end,
      snoozed_until_signal = cases.snoozed_until_signal and not more.wakes
    from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[], $5::bool[], $6::timestamptz[],
      $7::timestamptz[], $8::bool[])
      as more (id, signal_count, last_signal_at, severity, repeat, due_at, act_by, wakes)
    where cases.id = more.id`,
};

export async function attachToCases(run: Run, attached: readonly Attachment[]): Promise<void> {
  if (attached.length === 0) return;
  const column = <Key extends keyof Attachment>(key: Key) => attached.map((item) => item[key]);
  await run(ATTACH, [
    column("caseId"),
    column("signalCount"),
    column("lastSignalAt"),
    column("severity"),
    column("repeat"),
    column("dueAt"),
    column("actBy"),
    column("wakes"),
  ]);
}
