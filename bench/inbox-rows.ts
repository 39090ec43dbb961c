import { withConnection } from "@/scripts/setup/connection.mjs";

// Of six in ten something is left to save, two in ten are against warnings, and two in ten have run out.
const FILL = [
  `create temporary table drawn as
    select n, gen_random_uuid() as subject_id, gen_random_uuid() as standing_id, gen_random_uuid() as case_id,
      gen_random_uuid() as decision_id, n % 10 as kind, organizations.id as organization_id,
      case when n % 10 < 6 then now() + random() * interval '160 hours'
        when n % 10 < 8 then now() - random() * interval '2000 hours' end as saves_until,
      floor(10 ^ (random() * 4))::int as people
    from generate_series(1, $1::int) n
      join (select row_number() over () as number, count(*) over () as all, id from organizations) organizations
        on organizations.number = 1 + n % organizations.all`,
  `insert into subjects (id, organization_id, kind, safety_identifier, created_at)
    select subject_id, organization_id, 'end_user', 'user-' || n, now() from drawn`,
  `insert into standings (id, subject_id, policy_key, version, created_at)
    select standing_id, subject_id, 'cyber', 1, now() from drawn`,
  `insert into cases (id, reference, standing_id, version, policy_version_id, status, outcome, severity, opened_at,
      due_at, act_by, closed_at, signal_count, last_signal_at, policy_key, organization_id, scope, safety_identifier, zdr)
    select case_id, 'C-' || n, standing_id, 1, (select id from policy_versions limit 1), 'closed', 'revoked', 'high',
      now(), now(), now(), now(), 3, now(), 'cyber', organization_id, 'end_user', 'user-' || n, false from drawn`,
  `insert into decisions (id, standing_id, version, case_id, policy_version_id, kind, decided_by, decided_at, clause,
      facts, rationale, evidence, blast_radius, needs_approval, effective_at)
    select decision_id, standing_id, 1, case_id, (select id from policy_versions limit 1), 'revoke',
      (select id from people where role = 'reviewer' limit 1), now(), '2.1', 'Facts.', 'Why.', '{}',
      json_build_object('identifiers', people), false, now() from drawn`,
  `insert into appeals (id, reference, standing_id, version, decision_id, situation, text, request_ids, channel,
      filed_by, filed_at, window_ends_at, due_at, act_by, saves_until)
    select gen_random_uuid(), 'A-' || n, standing_id, 1, decision_id, 'mistake', 'It was our own test.', '{}', 'link',
      'link', now() - interval '1 hour', now() + interval '180 days', now() + random() * interval '47 hours',
      coalesce(saves_until, now() + interval '24 hours') - least(24, 4 * log(people)) * interval '1 hour', saves_until
    from drawn`,
];

/** So many open appeals, past every service and by a few statements: what is measured is how they are read. */
export const fillInbox = (databaseUrl: string, appeals: number): Promise<void> =>
  withConnection(databaseUrl, async (client) => {
    await client.query("set session_replication_role = replica");
    await client.query("select setseed(0.5)");
    for (const statement of FILL) await client.query(statement, statement.includes("$1") ? [appeals] : []);
    await client.query("vacuum (analyze)");
  });
