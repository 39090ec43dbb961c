import { newId } from "@/lib/ids";
import { insertSignal } from "./ladder";
import { at, type Connection, insert, inTransaction, type Row } from "./sql";
import { type Standing, type World, writeEntry } from "./world";

// A block of one request, and what its customer says against it, as the code writes them.

export async function insertBlock(db: Connection, standing: Standing): Promise<string> {
  const signal_id = await insertSignal(db, standing, 1, { request_blocked: true });
  const organization_id = standing.organization;
  return insert(db, "blocks", { signal_id, organization_id, reference: newId(), created_at: at(1) });
}

/** The notice of its answer. */
export const tellOfAnswer = (
  db: Connection,
  { policyVersion }: World,
  { organization }: Standing,
  dispute_id: string,
  row: Row = {},
): Promise<string> =>
  insert(db, "notices", {
    ...{ dispute_id, organization_id: organization, policy_version_id: policyVersion },
    ...{ template: "t", title: "t", text: "t", html: "t", statement: {} },
    ...{ created_at: at(3), visible_at: at(3) },
    ...row,
  });

export const dispute = (
  db: Connection,
  world: World,
  block_id: string,
  row: Row = {},
  entry: Row | null = {},
): Promise<string> =>
  inTransaction(db, async () => {
    const id = await insert(db, "block_disputes", {
      ...{ block_id, text: "It is our own test.", filed_at: at(2), window_ends_at: at(100) },
      consent_version_id: world.policyVersion,
      ...row,
    });
    if (entry) await writeEntry(db, "block_dispute", id, 1, entry);
    return id;
  });
