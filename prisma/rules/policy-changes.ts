import { newId } from "@/lib/ids";
import { at, type Connection, insert, inTransaction, type Row, update } from "./sql";
import { insertPerson, type World, writeEntry } from "./world";

export const numbers = {
  warningsRequired: { end_user: 1, organization: 0 },
  graceHours: 12,
  restrictionHours: 168,
  undoWindowSeconds: 30,
};

export const insertLead = (db: Connection) => inTransaction(db, () => insertPerson(db, "lead"));

type Policy = { id: string; key: string; change: number };

/** One change of a world's policy as the code makes it: the next change, its entry, and what `work` does. */
export const changePolicy = <T>(
  db: Connection,
  world: World,
  work: (policy: Policy) => Promise<T>,
  entry: Row = {},
): Promise<T> =>
  inTransaction(db, async () => {
    const { rows } = await db.query(
      `select id, key, version from policies
       where key = (select policy_key from policy_versions where id = $1) for update`,
      [world.policyVersion],
    );
    const { id, key, version } = rows[0];
    await update(db, "policies", id, { version: version + 1 });
    await writeEntry(db, "policy", id, version + 1, entry);
    return work({ id, key, change: version + 1 });
  });

/** A proposal of the world's lead, written from its policy's first version. */
export const insertProposal = (db: Connection, world: World, row: Row = {}): Promise<string> =>
  changePolicy(db, world, ({ key, change }) =>
    insert(db, "policy_proposals", {
      policy_key: key,
      version: change,
      base_version: 1,
      document: { numbers },
      author_id: world.lead,
      reason: "Too quiet.",
      proposed_at: at(1),
      ...row,
    }),
  );

type Confirming = { proposal: string; by: string; status?: Row; version?: Row | null };

/** The proposal confirmed, and the version it becomes. */
export const confirm = (
  db: Connection,
  world: World,
  { proposal, by, status = {}, version = {} }: Confirming,
) =>
  changePolicy(db, world, async ({ key, change }) => {
    await update(db, "policy_proposals", proposal, {
      status: "confirmed",
      answered_by: by,
      answered_at: at(2),
      version: change,
      ...status,
    });
    if (version === null) return;
    await insert(db, "policy_versions", {
      id: newId(),
      policy_key: key,
      version: 2,
      document: { numbers },
      author: "a lead",
      reason: "Too quiet.",
      created_at: at(2),
      proposal_id: proposal,
      author_id: world.lead,
      confirmed_by: by,
      ...version,
    });
  });
