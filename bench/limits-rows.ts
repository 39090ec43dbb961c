import { withConnection } from "@/scripts/setup/connection.mjs";

// One in a thousand is of a whole organization, while there are organizations; the others are of end users.
const FILL = [
  `create temporary table numbered as
    select row_number() over (order by external_id) as number, count(*) over () as all, id from organizations`,
  `create temporary table drawn as
    select n, gen_random_uuid() as subject_id, gen_random_uuid() as standing_id, gen_random_uuid() as case_id,
      gen_random_uuid() as decision_id, gen_random_uuid() as restriction_id, numbered.id as organization_id,
      case when n % 1000 = 0 and n / 1000 <= numbered.all then 'organization' else 'end_user' end::"SubjectKind" as scope,
      'user-' || substr(md5(n::text), 1, 16) as identifier, now() - random() * interval '160 hours' as at
    from generate_series(1, $1::int) n
      join numbered on numbered.number = 1 + (case when n % 1000 = 0 then n / 1000 - 1 else n end) % numbered.all`,
  `update drawn set identifier = null where scope = 'organization'`,
  `insert into subjects (id, organization_id, kind, safety_identifier, created_at)
    select subject_id, organization_id, scope, identifier, at from drawn`,
  `insert into standings (id, subject_id, policy_key, version, created_at)
    select standing_id, subject_id, 'cyber', 1, at from drawn`,
  `insert into cases (id, reference, standing_id, version, policy_version_id, status, outcome, severity, opened_at,
      due_at, act_by, closed_at, signal_count, last_signal_at, policy_key, organization_id, scope, safety_identifier, zdr)
    select case_id, 'C-' || n, standing_id, 1, (select id from policy_versions limit 1), 'closed', 'revoked', 'high',
      at, at, at, at, 3, at, 'cyber', organization_id, scope, identifier, false from drawn`,
  `insert into decisions (id, standing_id, version, case_id, policy_version_id, kind, decided_by, decided_at, clause,
      facts, rationale, evidence, blast_radius, needs_approval, effective_at)
    select decision_id, standing_id, 1, case_id, (select id from policy_versions limit 1), 'revoke',
      (select id from people where role = 'reviewer' limit 1), at, '2.1', 'Facts.', 'Why.', '{}',
      '{}', false, at from drawn`,
  `insert into restrictions (id, standing_id, version, case_id, decision_id, kind, scope, models, effective_at,
      expires_at, warning_id, decided_by, approved_by)
    select restriction_id, standing_id, 1, case_id, decision_id, 'decided', scope, '{gpt-5.3*}', at,
      at + interval '168 hours',
      case scope when 'end_user' then gen_random_uuid() end, (select id from people where role = 'reviewer' limit 1),
      (select id from people where role = 'lead' limit 1) from drawn`,
  `insert into enforcement_changes (sequence, kind, restriction_id, at)
    select (select coalesce(max(sequence), 0) from enforcement_changes) + n, 'put', restriction_id, at from drawn`,
];

/** So many running limits, past every service and by a few statements: what is measured is how they are enforced. */
export const fillLimits = (databaseUrl: string, limits: number): Promise<void> =>
  withConnection(databaseUrl, async (client) => {
    await client.query("set session_replication_role = replica");
    await client.query("select setseed(0.5)");
    for (const statement of FILL) await client.query(statement, statement.includes("$1") ? [limits] : []);
    await client.query("vacuum (analyze)");
  });
