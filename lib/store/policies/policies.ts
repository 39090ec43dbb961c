import type { Policy, PolicyDocument } from "@/lib/domain/policy/policy";
import { newId } from "@/lib/ids";
import type { Db } from "@/lib/store/database";
import { documentOfJson } from "./policy-json";

export type PolicyVersionInput = {
  key: string;
  document: PolicyDocument;
  author: string;
  reason: string;
  createdAt: Date;
  /** The two who signed it; none where an operator set it. */
  signed?: { proposalId: string; authorId: string; confirmedBy: string };
};

export type PolicyVersionRow = {
  policyKey: string;
  version: number;
  document: PolicyDocument;
  author: string;
  reason: string;
  createdAt: Date;
  proposalId: string | null;
  confirmedBy: string | null;
};

export const policyExists = async (tx: Db, key: string): Promise<boolean> =>
  (await tx.policy.count({ where: { key } })) > 0;

/** Takes a policy's lock, first of all its locks; null for an unknown key. */
export async function lockPolicy(tx: Db, key: string): Promise<{ id: string; version: number } | null> {
  const [policy] = await tx.$queryRaw<{ id: string; version: number }[]>`
    select id, version from policies where key = ${key} for update`;
  return policy ?? null;
}

/** Begins a policy, or null where somebody else just did. */
export async function beginPolicy(tx: Db, key: string, createdAt: Date): Promise<string | null> {
  const id = newId();
  const { count } = await tx.policy.createMany({ data: { key, id, createdAt }, skipDuplicates: true });
  return count === 1 ? id : null;
}

/** Counts one more change of a policy, whatever it is. */
export async function advancePolicy(tx: Db, key: string, version: number): Promise<void> {
  await tx.policy.update({ where: { key }, data: { version } });
}

export async function insertPolicyVersion(
  tx: Db,
  version: number,
  { key, signed, ...input }: PolicyVersionInput,
): Promise<string> {
  const id = newId();
  await tx.policyVersion.create({ data: { ...input, ...signed, id, policyKey: key, version } });
  return id;
}

const shown = {
  policyKey: true,
  version: true,
  document: true,
  author: true,
  reason: true,
  createdAt: true,
  proposalId: true,
  confirmedBy: true,
} as const;

const withDocument = <R extends { document: unknown }>(row: R) => ({
  ...row,
  document: documentOfJson(row.document),
});

/** The versions of a policy, newest first. */
export async function versionsOf(tx: Db, key: string): Promise<PolicyVersionRow[]> {
  const rows = await tx.policyVersion.findMany({
    where: { policyKey: key },
    orderBy: { version: "desc" },
    select: shown,
  });
  return rows.map(withDocument);
}

/** The version of a policy that what is decided now is judged by: the newest. */
export async function policyInEffect(tx: Db, key: string): Promise<Policy> {
  const row = await tx.policyVersion.findFirstOrThrow({
    where: { policyKey: key },
    orderBy: { version: "desc" },
  });
  return { ...documentOfJson(row.document), key, version: row.version, versionId: row.id };
}

/** One version of a policy, by its id. */
export async function policyOfVersion(tx: Db, versionId: string): Promise<Policy> {
  const row = await tx.policyVersion.findUniqueOrThrow({ where: { id: versionId } });
  return { ...documentOfJson(row.document), key: row.policyKey, version: row.version, versionId };
}

/** The version in effect of every policy, by key. */
export async function currentVersions(tx: Db): Promise<PolicyVersionRow[]> {
  const rows = await tx.policyVersion.findMany({
    distinct: ["policyKey"],
    orderBy: [{ policyKey: "asc" }, { version: "desc" }],
    select: shown,
  });
  return rows.map(withDocument);
}

/** One version's document, or null. */
export async function documentOfVersion(
  tx: Db,
  key: string,
  version: number,
): Promise<PolicyDocument | null> {
  const row = await tx.policyVersion.findUnique({
    where: { policyKey_version: { policyKey: key, version } },
    select: { document: true },
  });
  return row && documentOfJson(row.document);
}
