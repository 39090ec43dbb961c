import type { ProposalSummary, ProposalView } from "@/lib/contract/console/policy-proposal";
import type { Actor } from "@/lib/domain/actor";
import { policyDiff } from "@/lib/domain/policy/policy-diff";
import { missingToAnswer, type PolicyProposal } from "@/lib/domain/policy/policy-proposal";
import { notFound } from "@/lib/errors";
import type { Db } from "@/lib/store/database";
import { namesOf } from "@/lib/store/names";
import { documentOfVersion, policyExists } from "@/lib/store/policies/policies";
import { policyState, proposalById, versionOfProposal } from "@/lib/store/policies/policy-proposals";
import { snapshot } from "@/lib/store/transaction";
import { authorize } from "../authorize";

/** Who wrote and answered proposals, and set versions, by name. */
export async function policyNames(tx: Db, ids: Iterable<string | null>) {
  const names = await namesOf(tx, ids);
  const nameOf = (id: string) => ({ id, name: names.get(id) ?? "" });
  return (id: string | null) => (id === null ? null : nameOf(id));
}

export type PolicyNameOf = Awaited<ReturnType<typeof policyNames>>;

export const peopleOf = (proposals: readonly PolicyProposal[]): (string | null)[] =>
  proposals.flatMap(({ authorId, answeredBy }) => [authorId, answeredBy]);

export function proposalSummary(
  proposal: PolicyProposal,
  nameOf: PolicyNameOf,
  actor: Actor,
): ProposalSummary {
  const { id, authorId, reason, proposedAt, status, answeredBy, answeredAt, answerReason } = proposal;
  return {
    id,
    reason,
    proposedAt,
    status,
    answeredAt,
    answerReason,
    author: nameOf(authorId) ?? { id: authorId, name: "" },
    mine: authorId === actor.id,
    answeredBy: nameOf(answeredBy),
  };
}

const ANSWERS = ["confirm", "refuse", "withdraw"] as const;

/** A proposal with what it changes, and what this person may answer. */
export async function getProposal(actor: Actor, id: string): Promise<ProposalView> {
  authorize(actor, "see_policies");
  return snapshot(async (tx) => {
    const proposal = await proposalById(tx, id);
    if (!proposal || !(await policyExists(tx, proposal.policyKey))) throw notFound("proposal");
    const { policyKey: key, baseVersion, document } = proposal;
    const state = await policyState(tx, key);
    const base = await documentOfVersion(tx, key, baseVersion);
    const nameOf = await policyNames(tx, peopleOf([proposal]));
    return {
      ...proposalSummary(proposal, nameOf, actor),
      key,
      title: state.current.title,
      baseVersion,
      document,
      version: await versionOfProposal(tx, id),
      changes: base ? policyDiff(base, document) : [],
      offers: ANSWERS.map((answer) => {
        const missing = missingToAnswer(state, proposal, answer, actor);
        return { answer, available: missing.length === 0, missing };
      }),
    };
  });
}
