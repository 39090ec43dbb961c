import { newId } from "@/lib/ids";
import { at, type Connection, insert, inTransaction, type Row, update } from "./sql";

/** What every standing needs around it. */
export type World = {
  reviewer: string;
  lead: string;
  support: string;
  policyVersion: string;
  monitor: string;
};

/** One subject under the policy of its world, at version 0. */
export type Standing = {
  id: string;
  world: World;
  organization: string;
  subject: string;
  scope: "end_user" | "organization";
};

/** The audit entry of one version of one aggregate. */
export function writeEntry(
  db: Connection,
  entity: string,
  entityId: string,
  version: number,
  changes: Row = {},
) {
  return insert(db, "audit_entries", {
    entity,
    entity_id: entityId,
    version,
    action: "tested",
    actor_kind: "system",
    actor_id: "system:test",
    actor_name: "system:test",
    at: at(0),
    details: {},
    ...changes,
  });
}

/** An aggregate other than a standing, with its first entry. */
export async function insertAudited(
  db: Connection,
  table: string,
  entity: string,
  row: Row,
): Promise<string> {
  const id = newId();
  await insert(db, table, { id, ...row });
  await writeEntry(db, entity, id, 1);
  return id;
}

export const insertPerson = (db: Connection, role: string | null): Promise<string> =>
  insertAudited(db, "people", "person", {
    email: `${newId()}@example.com`,
    name: role ?? "somebody",
    role,
    sessions_from: at(0),
    created_at: at(0),
  });

export const insertOrganization = (db: Connection, changes: Row = {}): Promise<string> =>
  insertAudited(db, "organizations", "organization", {
    external_id: newId(),
    name: "Acme",
    created_at: at(0),
    ...changes,
  });

const numbers = {
  warningsRequired: { end_user: 1, organization: 0 },
  graceHours: 24,
  restrictionHours: 168,
  undoWindowSeconds: 30,
  interimHours: 24,
  interimAtCritical: 2,
};

/** A policy of its own key, and its first version. */
export async function insertPolicy(db: Connection, changes: Row = {}): Promise<string> {
  const key = newId();
  await insertAudited(db, "policies", "policy", { key, created_at: at(0) });
  return insert(db, "policy_versions", {
    policy_key: key,
    version: 1,
    document: { numbers: { ...numbers, ...changes } },
    author: "a lead",
    reason: "the first version",
    created_at: at(0),
  });
}

export const newWorld = (db: Connection, policyNumbers: Row = {}): Promise<World> =>
  inTransaction(db, async () => ({
    reviewer: await insertPerson(db, "reviewer"),
    lead: await insertPerson(db, "lead"),
    support: await insertPerson(db, "support"),
    policyVersion: await insertPolicy(db, policyNumbers),
    monitor: await insert(db, "monitors", { name: newId(), kind: "classifier", created_at: at(0) }),
  }));

export const newStanding = (
  db: Connection,
  world: World,
  scope: Standing["scope"] = "end_user",
): Promise<Standing> =>
  inTransaction(db, async () => {
    const organization = await insertOrganization(db);
    const safety_identifier = scope === "end_user" ? "user-1" : null;
    const subject = await insert(db, "subjects", {
      organization_id: organization,
      kind: scope,
      safety_identifier,
      created_at: at(0),
    });
    const id = newId();
    await db.query(
      `insert into standings (id, subject_id, policy_key, created_at)
       select $1, $2, policy_key, $3 from policy_versions where id = $4`,
      [id, subject, at(0), world.policyVersion],
    );
    return { id, world, organization, subject, scope };
  });

/** One change of a standing as the code makes it: the next version, its entry, and what `work` changes. */
export const change = <T>(
  db: Connection,
  standing: Standing,
  work: (version: number) => Promise<T>,
): Promise<T> =>
  inTransaction(db, async () => {
    const { rows } = await db.query("select version from standings where id = $1 for update", [standing.id]);
    const version = rows[0].version + 1;
    await update(db, "standings", standing.id, { version });
    await writeEntry(db, "standing", standing.id, version);
    return work(version);
  });
