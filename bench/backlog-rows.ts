import { withConnection } from "@/scripts/setup/connection.mjs";

type Backlog = { cases: number; signals: number };

/** What is drawn of a case before there is one. The same in every run. */
const DRAWN = `
  create temporary table drawn as
  select n, gen_random_uuid() as case_id, gen_random_uuid() as subject_id, gen_random_uuid() as standing_id,
    organization.id as organization_id, organization.zdr,
    case when n <= $1 / 50 then 'organization' else 'end_user' end::"SubjectKind" as scope,
    case when random() < 0.9 then 'cyber' else 'bio' end as policy_key,
    (case when dice < 0.05 then 'critical' when dice < 0.35 then 'high' when dice < 0.9 then 'medium' else 'low' end)
      ::"Severity" as severity,
    random() < 0.04 as repeat, random() < 0.02 as trusted, random() < 0.005 as proposed,
    case when n > $1 - 2000 then 1 + n % (select count(*) from reviewers) end as assignee,
    (10 ^ (random() * 5))::float8 as blast,
    now() - random() * interval '72 hours' as opened_at,
    1 + floor(12 * random() ^ 3) as monitor, 1 + floor(6 * random() ^ 3) as model
  from (select n, random() as dice,
        case when n <= $1 / 50 then n else 1 + floor(random() * ($1 / 20)) end as customer
      from generate_series(1, $1::int) n offset 0) dealt
    join numbered organization on organization.number = dealt.customer`;

const DUE = `interval '1 hour' * case severity when 'critical' then 4 when 'high' then 24 else 72 end`;
const ACT_BY = `opened_at + ${DUE} - interval '1 hour' * (
  case severity when 'critical' then 8 when 'high' then 2 else 0 end + case when repeat then 4 else 0 end + log(blast))`;

const FILL = [
  `create temporary table numbered as
    select n as number, gen_random_uuid() as id, random() < 0.1 as zdr from generate_series(1, $1::int / 20) n`,
  `insert into organizations (id, external_id, name, zdr, created_at)
    select id, 'customer_' || number, 'Customer ' || number, zdr, now() from numbered`,
  `create temporary table reviewers as select row_number() over (order by email) as number, id from people
    where role = 'reviewer'`,
  `insert into policies (key, id, version, created_at)
    select 'bio', gen_random_uuid(), version, created_at from policies where key = 'cyber'`,
  `insert into policy_versions (id, policy_key, version, document, author, reason, created_at)
    select gen_random_uuid(), 'bio', version, document, author, reason, created_at from policy_versions`,
  `insert into monitors (id, name, kind, created_at)
    select gen_random_uuid(), 'monitor-' || n, 'classifier', now() from generate_series(1, 12) n`,
  DRAWN,
  // What is proposed does not sleep, and what is critical not past its due time.
  `alter table drawn add column snoozed bool not null default false`,
  `update drawn set snoozed = true where n % 100 = 0 and not proposed and severity <> 'critical'`,
  `insert into subjects (id, organization_id, kind, safety_identifier, created_at)
    select subject_id, organization_id, scope, case scope when 'end_user' then 'user-' || n end, opened_at from drawn`,
  `insert into standings (id, subject_id, policy_key, version, created_at)
    select standing_id, subject_id, policy_key, 1, opened_at from drawn`,
  `insert into cases (id, reference, standing_id, version, policy_version_id, status, severity, repeat,
      grant_at_flag_id, opened_at, due_at, act_by, signal_count, last_signal_at, blast_requests_per_hour, policy_key,
      organization_id, scope, safety_identifier, zdr, snoozed_until, assignee_id, proposer_id)
    select case_id, 'C-' || to_char(n / 10000, 'fm0000') || '-' || to_char(n % 10000, 'fm0000'), standing_id, 1,
      version.id, case when proposed then 'awaiting_approval' else 'open' end::"CaseStatus", severity, repeat,
      case when trusted then gen_random_uuid() end, opened_at, opened_at + ${DUE}, ${ACT_BY}, 3, now(), blast,
      drawn.policy_key, organization_id, scope, case scope when 'end_user' then 'user-' || n end, zdr,
      case when snoozed then now() + interval '1 day' end,
      case when not proposed then reviewers.id end,
      case when proposed then (select id from people where role = 'lead' order by email limit 1) end
    from drawn
      join lateral (select id from policy_versions where policy_key = drawn.policy_key limit 1) version on true
      left join reviewers on reviewers.number = drawn.assignee`,
  `insert into case_sources (case_id, monitor_id, model, act_by)
    select case_id, monitors.id, 'model-' || model,
      case when not snoozed then ${ACT_BY} end
    from drawn join monitors on monitors.name = 'monitor-' || monitor`,
  `insert into signals (id, sender_id, body_hash, organization_id, standing_id, case_id, monitor_id, monitor_version,
      score, severity, model, request_id, occurred_at, received_at, disposition)
    select gen_random_uuid(), 'sig_' || s, '\\x00', organization_id, standing_id, case_id, monitors.id, '2026-10', 0.9,
      severity, 'model-' || model, 'req_' || s, opened_at, opened_at, 'counted'
    from generate_series(1, $2::int) s
      join drawn on drawn.n = 1 + (s - 1) % $1::int
      join monitors on monitors.name = 'monitor-' || monitor`,
];

/** The most urgent are on somebody's hands, and some claims were left behind. */
const CLAIMED = `
  update cases set claimed_by = (select id from reviewers where number = 1 + place % (select count(*) from reviewers)),
    claim_tab = 'a-tab-of-the-bench', claimed_at = now() - interval '1 minute' - lapsed,
    claim_until = now() + interval '1 hour' - 2 * lapsed
  from (
    select id, place, case when place % 10 = 0 then interval '1 hour' else interval '0' end as lapsed
    from (select id, row_number() over (order by act_by, id) as place from cases
      where status = 'open' and snoozed_until is null order by act_by, id limit 1000) front
  ) front
  where cases.id = front.id`;

const INDEXES = `
  select format('drop index %I', i.indexname) as drop, indexdef as create from pg_indexes i
  where i.tablename in ('cases', 'case_sources', 'signals', 'subjects', 'standings') and i.schemaname = 'public'
    and not exists (select from pg_constraint c where c.conname = i.indexname)`;

/**
 * So many open cases and signals, past every service and by a dozen statements: what is measured is how they are read.
 * Of each thing that a view asks for there is the same share at every size, and of what a person has at hand as much.
 */
export const fillBacklog = (databaseUrl: string, { cases, signals }: Backlog): Promise<void> =>
  withConnection(databaseUrl, async (client) => {
    await client.query("set session_replication_role = replica");
    await client.query("set maintenance_work_mem = '256MB'");
    await client.query("select setseed(0.5)");
    // Built anew afterwards, which takes a fraction of keeping them up.
    const { rows: indexes } = await client.query(INDEXES);
    for (const index of indexes) await client.query(index.drop);
    for (const statement of FILL) {
      const given = [cases, signals].slice(
        0,
        statement.includes("$2") ? 2 : statement.includes("$1") ? 1 : 0,
      );
      await client.query(statement, given);
    }
    for (const index of indexes) await client.query(index.create);
    await client.query("analyze cases");
    await client.query(CLAIMED);
    await client.query("vacuum (analyze)");
  });
