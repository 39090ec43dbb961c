import { newId } from "@/lib/ids";
import type { Run } from "@/lib/store/batch";

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
    order by subject_id, policy_key on conflict do nothing returning id`,
};

const columnsOf = (keys: readonly StandingKey[]) =>
  [
    keys.map((key) => key.organizationId),
    keys.map((key) => key.safetyIdentifier),
    keys.map((key) => key.policyKey),
  ] as const;

type Found = Map<StandingKey, string>;

const pair = (key: StandingKey | undefined, id: string) => (key ? [[key, id] as const] : []);

async function find(run: Run, keys: readonly StandingKey[]): Promise<Found> {
  const rows = await run<{ position: number; id: string }>(FIND, [...columnsOf(keys)]);
  return new Map(rows.flatMap(({ position, id }) => pair(keys[position - 1], id)));
}

/** Makes a standing for each key, except where somebody else has just made it. */
async function make(run: Run, keys: readonly StandingKey[], now: Date): Promise<Found> {
  const [organizations, identifiers, policies] = columnsOf(keys);
  const ids = new Map(keys.map((key) => [newId(), key]));
  await run(NEW_SUBJECTS, [keys.map(newId), organizations, identifiers, now]);
  const given = [organizations, identifiers, policies, [...ids.keys()], now];
  const rows = await run<{ id: string }>(NEW_STANDINGS, given);
  return new Map(rows.flatMap(({ id }) => pair(ids.get(id), id)));
}

/** The standing of each key, made where there was none. Keys must be distinct. */
export async function standingIdsOf(run: Run, keys: readonly StandingKey[], now: Date): Promise<Found> {
  const found = await find(run, keys);
  for (const look of [make, find]) {
    const missing = keys.filter((key) => !found.has(key));
    if (missing.length === 0) break;
    for (const [key, id] of await look(run, missing, now)) found.set(key, id);
  }
  return found;
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
