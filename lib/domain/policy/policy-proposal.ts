import type { Actor } from "@/lib/domain/actor";
import { permits } from "@/lib/domain/permissions";
import { type MissingFact, missingFact, type Refusal, refuseFirst } from "@/lib/domain/refusal";
import type { PolicyDocument } from "./policy";
import { policyDiff } from "./policy-diff";

export type ProposalStatus = "open" | "confirmed" | "refused" | "withdrawn";

/** A version that a lead would like, written from version `baseVersion`. It changes nothing until it is confirmed. */
export type PolicyProposal = {
  id: string;
  policyKey: string;
  baseVersion: number;
  document: PolicyDocument;
  authorId: string;
  reason: string;
  proposedAt: Date;
  status: ProposalStatus;
  answeredBy: string | null;
  answeredAt: Date | null;
  answerReason: string | null;
};

/** What a proposal is judged by: the version in effect, and the proposal that waits, if one does. */
export type PolicyState = {
  key: string;
  current: PolicyDocument & { version: number };
  open: PolicyProposal | null;
};

export type ProposalAnswer = { kind: "confirm" } | { kind: "refuse"; reason: string } | { kind: "withdraw" };

const MISSING = {
  role: missingFact("not_permitted", "Leads propose and confirm changes of a policy."),
  open: missingFact(
    "proposal_open",
    "A change of this policy waits already. It is confirmed, refused or withdrawn first.",
  ),
  outdated: missingFact(
    "proposal_outdated",
    "Another version came into effect since this was written. Refuse or withdraw it, and propose it again.",
  ),
  nothing: missingFact("nothing_changed", "Nothing is different from the version in effect."),
  reason: missingFact("missing_reason", "Say why."),
  closed: missingFact("proposal_closed", "This proposal was answered already."),
  own: missingFact("own_proposal", "You proposed this; another lead answers it."),
  author: missingFact("not_author", "Only its author withdraws a proposal."),
} as const satisfies Record<string, MissingFact>;

/** A person: the second signature is worth nothing where a machine may give both. */
const isLead = (actor: Actor): boolean => actor.kind === "staff" && permits(actor, "edit_policy");

/** What a lead lacks to propose at all, whatever the document says. */
export function missingToPropose(state: PolicyState, actor: Actor): MissingFact[] {
  return [...(isLead(actor) ? [] : [MISSING.role]), ...(state.open ? [MISSING.open] : [])];
}

/** What this person lacks to give each answer to a proposal. */
export function missingToAnswer(
  { current, open }: PolicyState,
  proposal: PolicyProposal,
  kind: ProposalAnswer["kind"],
  actor: Actor,
): MissingFact[] {
  if (open?.id !== proposal.id) return [MISSING.closed];
  const isOwn = proposal.authorId === actor.id;
  const role = isLead(actor) ? [] : [MISSING.role];
  if (kind === "withdraw") return [...role, ...(isOwn ? [] : [MISSING.author])];
  const isOutdated = kind === "confirm" && proposal.baseVersion !== current.version;
  return [...role, ...(isOwn ? [MISSING.own] : []), ...(isOutdated ? [MISSING.outdated] : [])];
}

type Proposed = Pick<PolicyProposal, "id" | "baseVersion" | "document" | "reason">;

/** A new proposal, or why not. */
export function propose(
  state: PolicyState,
  { id, baseVersion, document, reason }: Proposed,
  actor: Actor,
  now: Date,
): PolicyProposal | Refusal {
  const missing = [
    ...missingToPropose(state, actor),
    ...(baseVersion === state.current.version ? [] : [MISSING.outdated]),
    ...(policyDiff(state.current, document).length > 0 ? [] : [MISSING.nothing]),
    ...(reason.trim() ? [] : [MISSING.reason]),
  ];
  const unanswered = { status: "open", answeredBy: null, answeredAt: null, answerReason: null } as const;
  return (
    refuseFirst(missing) ?? {
      id,
      policyKey: state.key,
      baseVersion,
      document,
      reason: reason.trim(),
      authorId: actor.id,
      proposedAt: now,
      ...unanswered,
    }
  );
}

const ANSWERED = { confirm: "confirmed", refuse: "refused", withdraw: "withdrawn" } as const;

/** The proposal as it was answered, or why not. A confirmed one is the policy's next version from this instant. */
export function answerProposal(
  state: PolicyState,
  proposal: PolicyProposal,
  answer: ProposalAnswer,
  actor: Actor,
  now: Date,
): PolicyProposal | Refusal {
  const reason = answer.kind === "refuse" ? answer.reason.trim() : null;
  const missing = [
    ...missingToAnswer(state, proposal, answer.kind, actor),
    ...(reason === "" ? [MISSING.reason] : []),
  ];
  return (
    refuseFirst(missing) ?? {
      ...proposal,
      status: ANSWERED[answer.kind],
      answeredBy: actor.id,
      answeredAt: now,
      answerReason: reason,
    }
  );
}
