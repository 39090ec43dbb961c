import type { ProposalSummary } from "@/lib/contract/console/policy-proposal";
import type { Actor } from "@/lib/domain/actor";
import type { PolicyProposal } from "@/lib/domain/policy-proposal";
import type { Db } from "@/lib/store/database";
import { namesOf } from "@/lib/store/names";

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
    ...{ id, reason, proposedAt, status, answeredAt, answerReason },
    author: nameOf(authorId) ?? { id: authorId, name: "" },
    mine: authorId === actor.id,
    answeredBy: nameOf(answeredBy),
  };
}
