import { newId } from "@/lib/ids";
import type { Run } from "./batch";

/** Whose standing: an end user where there is an identifier, else the organization as a whole. */
export type StandingKey = { organizationId: string; safetyIdentifier: string | null; policyKey: string };

// Equality and IS NULL each find their row by the unique key; IS NOT DISTINCT FROM would read the whole table.
const WANTED = `
  with wanted as (
    select * from unnest($1::uuid[], $2::text[], $3::text[]) with ordinality
      as wanted (organization_id, identifier, policy_key, position)
  ), found as (
    select wanted.*, subjects.id as subject_id from wanted
      join subjects on subjects.organization_id = wanted.organization_id
        and subjects.safety_identifier = wanted.identifier
    union all
    select wanted.*, subjects.id from wanted
      join subjects on subjects.organization_id = wanted.organization_id and subjects.safety_identifier is null
      where wanted.identifier is null
  )`;

const FIND = {
  name: "intake_standings",
  text: `${WANTED}
    select found.position::int, standings.id from found
    join standings on standings.subject_id = found.subject_id and standings.policy_key = found.policy_key`,
};

const NEW_SUBJECTS = {
  name: "intake_new_subjects",
  text: `insert into subjects (id, organization_id, kind, safety_identifier, created_at)
    select id, organization_id,
      (case when identifier is null then 'organization' else 'end_user' end)::"SubjectKind", identifier, $4
    from unnest($1::uuid[], $2::uuid[], $3::text[]) as new (id, organization_id, identifier)
    order by organization_id, identifier on conflict do nothing`,
};

const NEW_STANDINGS = {
  name: "intake_new_standings",
  text: `${WANTED}
    insert into standings (id, subject_id, policy_key, version, created_at)
    select ($4::uuid[])[position], subject_id, policy_key, 0, $5 from found
    order by subject_id, policy_key on conflict do nothing`,
};

async function find(run: Run, columns: unknown[]): Promise<Map<number, string>> {
  const rows = await run<{ position: number; id: string }>(FIND, columns);
  return new Map(rows.map(({ position, id }) => [position - 1, id]));
}

/** The standing of each key, made where there was none. Keys must be distinct. */
export async function standingIdsOf(
  run: Run,
  keys: readonly StandingKey[],
  now: Date,
): Promise<Map<StandingKey, string>> {
  const columnsOf = (some: readonly StandingKey[]) => [
    some.map((key) => key.organizationId),
    some.map((key) => key.safetyIdentifier),
    some.map((key) => key.policyKey),
  ];
  const columns = columnsOf(keys);
  let found = await find(run, columns);
  if (found.size < keys.length) {
    const missing = columnsOf(keys.filter((_, index) => !found.has(index)));
    const [organizations = [], identifiers = []] = missing;
    await run(NEW_SUBJECTS, [organizations.map(newId), organizations, identifiers, now]);
    await run(NEW_STANDINGS, [...missing, organizations.map(newId), now]);
    found = await find(run, columns);
  }
  return new Map(keys.flatMap((key, index) => (found.has(index) ? [[key, found.get(index) ?? ""]] : [])));
}

const LOCK = {
  name: "intake_lock",
  text: "select id, version from standings where id = any($1::uuid[]) order by id for update",
};

/** Takes the standings' locks in the order every writer takes them. Returns their versions. */
export async function lockStandings(run: Run, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await run<{ id: string; version: number }>(LOCK, [ids]);
  return new Map(rows.map(({ id, version }) => [id, version]));
}
