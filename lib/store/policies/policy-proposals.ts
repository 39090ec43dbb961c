import type { PolicyProposal, PolicyState } from "@/lib/domain/policy/policy-proposal";
import type { Db } from "@/lib/store/database";
import { policyInEffect } from "./policies";
import { documentOfJson } from "./policy-json";

type Row = Omit<PolicyProposal, "document"> & { document: unknown; version: number };

const proposalOf = ({ version: _, document, ...row }: Row): PolicyProposal => ({
  ...row,
  document: documentOfJson(document),
});

export async function proposalById(tx: Db, id: string): Promise<PolicyProposal | null> {
  const row = await tx.policyProposal.findUnique({ where: { id } });
  return row && proposalOf(row);
}

/** The proposal of a policy that waits, if one does. */
async function openProposal(tx: Db, policyKey: string): Promise<PolicyProposal | null> {
  const row = await tx.policyProposal.findFirst({ where: { policyKey, status: "open" } });
  return row && proposalOf(row);
}

/** What a proposal is judged by. */
export async function policyState(tx: Db, key: string): Promise<PolicyState> {
  return { key, current: await policyInEffect(tx, key), open: await openProposal(tx, key) };
}

/** Those that wait, of every policy or of one; with the answered ones where asked, newest first. */
export async function proposalsOf(
  tx: Db,
  where: { policyKey?: string; openOnly?: boolean; limit: number },
): Promise<PolicyProposal[]> {
  const rows = await tx.policyProposal.findMany({
    where: {
      ...(where.policyKey && { policyKey: where.policyKey }),
      ...(where.openOnly && { status: "open" as const }),
    },
    orderBy: { proposedAt: "desc" },
    take: where.limit,
  });
  return rows.map(proposalOf);
}

/** `version` is the policy's, that it is made with. */
export async function insertProposal(tx: Db, proposal: PolicyProposal, version: number): Promise<void> {
  await tx.policyProposal.create({ data: { ...proposal, version } });
}

export async function saveAnswer(tx: Db, proposal: PolicyProposal, version: number): Promise<void> {
  const { id, status, answeredBy, answeredAt, answerReason } = proposal;
  await tx.policyProposal.update({
    where: { id },
    data: { status, answeredBy, answeredAt, answerReason, version },
  });
}

/** The version a proposal became. */
export async function versionOfProposal(tx: Db, proposalId: string): Promise<number | null> {
  const row = await tx.policyVersion.findUnique({ where: { proposalId }, select: { version: true } });
  return row?.version ?? null;
}
