import { withConnection } from "@/scripts/setup/connection.mjs";

/** Of the cases that were decided: those where a decision has no effect of its own, or has it twice. */
const DOUBLE = `
  select count(*)::int as count from cases
  where status <> 'open' and (
    (select count(*) from decisions where case_id = cases.id) <> 1
    or (select count(*) from warnings join decisions on decisions.id = warnings.decision_id
      where decisions.case_id = cases.id) <> 1
    or (select count(*) from notices join decisions on decisions.id = notices.decision_id
      where decisions.case_id = cases.id) <> 1
    or (select count(*) from audit_entries where case_id = cases.id and action = 'warn') <> 1)`;

const LOST = `
  select count(*)::int as count from unnest($1::uuid[]) as answered (id)
  where not exists (select from decisions where decisions.id = answered.id)`;

const DECIDED = "select count(*)::int as count from decisions";

/** What the database holds of the decisions that were answered. */
export const decisionsKept = (databaseUrl: string, answered: readonly string[]) =>
  withConnection(databaseUrl, async (client) => {
    const count = async (query: string, given: unknown[] = []): Promise<number> =>
      (await client.query(query, given)).rows[0].count;
    return {
      lost: await count(LOST, [answered]),
      double: await count(DOUBLE),
      unasked: (await count(DECIDED)) - new Set(answered).size,
    };
  });
