import type { PolicyDocument } from "@/lib/domain/policy";
import { newId } from "@/lib/ids";
import type { Db } from "./database";

export type PolicyVersionInput = {
  key: string;
  document: PolicyDocument;
  author: string;
  reason: string;
  createdAt: Date;
};

export const policyExists = async (tx: Db, key: string): Promise<boolean> =>
  (await tx.policy.count({ where: { key } })) > 0;

/** The newest version, locked until the transaction ends; null for an unknown key. */
export async function lockPolicy(
  tx: Db,
  key: string,
): Promise<{ id: string; version: number; document: PolicyDocument } | null> {
  const [policy] = await tx.$queryRaw<{ id: string; version: number }[]>`
    select id, version from policies where key = ${key} for update`;
  if (!policy) return null;
  const { document } = await tx.policyVersion.findUniqueOrThrow({
    where: { policyKey_version: { policyKey: key, version: policy.version } },
  });
  return { ...policy, document: document as PolicyDocument };
}

/** Begins a policy, or null where somebody else just did. */
export async function beginPolicy(tx: Db, key: string, createdAt: Date): Promise<string | null> {
  const id = newId();
  const { count } = await tx.policy.createMany({ data: { key, id, createdAt }, skipDuplicates: true });
  return count === 1 ? id : null;
}

export async function advancePolicy(tx: Db, key: string, version: number): Promise<void> {
  await tx.policy.update({ where: { key }, data: { version } });
}

export async function insertPolicyVersion(
  tx: Db,
  version: number,
  { key, ...input }: PolicyVersionInput,
): Promise<string> {
  const id = newId();
  await tx.policyVersion.create({ data: { ...input, id, policyKey: key, version } });
  return id;
}
