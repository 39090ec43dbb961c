import type { PolicyProposal } from "@/lib/domain/policy/policy-proposal";
import type { StaffMessageOwed } from "./staff-message";
import { topicOf } from "./told";

/** What is told of a policy's change that waits: to whoever may confirm it, not to its author. */
export function policyWaiting(proposal: PolicyProposal): StaffMessageOwed {
  const { id, policyKey, authorId, proposedAt } = proposal;
  const kind = "policy_waiting";
  const audience = { whoMay: "edit_policy", except: [authorId] } as const;
  return { kind, topic: topicOf(kind, id), audience, by: authorId, policyKey, visibleAt: proposedAt };
}
