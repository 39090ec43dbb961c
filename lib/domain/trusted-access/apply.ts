import type { Actor } from "@/lib/domain/actor";
import { permits } from "@/lib/domain/permissions";
import type { PolicyDocument } from "@/lib/domain/policy/policy";
import { type MissingFact, missingFact, type Refusal, refuseFirst } from "@/lib/domain/refusal";
import { type AccessApplication, type AccessGrant, isWithin } from "./application";

const MISSING = {
  owner: missingFact("not_permitted", "Only owners of an organization apply for it."),
  open: missingFact(
    "application_open",
    "An application for this waits already. It is answered or taken back first.",
  ),
  renewed: missingFact("no_grant", "What you renew was not granted for the same."),
  withdrawn: missingFact("no_grant", "What you renew was withdrawn. Apply anew."),
  words: missingFact("missing_facts", "Say who does the work, what the work is, and what it covers."),
  models: missingFact("not_applied_for", "Choose among the models that the policy covers."),
} as const satisfies Record<string, MissingFact>;

/** What somebody writes who applies. */
export type Applied = Pick<
  AccessApplication,
  "who" | "work" | "scope" | "models" | "evidence" | "links" | "renewsId"
>;

/** What an application is judged by. */
export type ApplyFacts = {
  place: Pick<AccessApplication, "id" | "reference" | "organizationId" | "subjectId" | "policyKey">;
  policy: Pick<PolicyDocument, "coveredModels">;
  /** The one of this subject under this policy that waits, if one does. */
  hasOpen: boolean;
  /** The application that is renewed, where one is named and was found. */
  renewed: AccessApplication | null;
  /** Its newest grant. */
  renewedGrant: Pick<AccessGrant, "withdrawnAt"> | null;
};

function missingToApply(facts: ApplyFacts, given: Applied, actor: Actor) {
  const { place, policy, hasOpen, renewed, renewedGrant } = facts;
  const isOwner =
    actor.kind === "member" &&
    permits(actor, "apply_for_trusted_access") &&
    actor.organizationId === place.organizationId;
  const isRenewed =
    given.renewsId === null ||
    (renewed?.status === "granted" &&
      renewed.subjectId === place.subjectId &&
      renewed.policyKey === place.policyKey);
  const isWritten = [given.who, given.work, given.scope].every((text) => /\S/.test(text));
  const isCovered = given.models.length > 0 && isWithin(given.models, policy.coveredModels);
  return [
    ...(isOwner ? [] : [MISSING.owner]),
    ...(hasOpen ? [MISSING.open] : []),
    ...(isRenewed ? [] : [MISSING.renewed]),
    ...(renewedGrant?.withdrawnAt ? [MISSING.withdrawn] : []),
    ...(isWritten ? [] : [MISSING.words]),
    ...(isCovered ? [] : [MISSING.models]),
  ];
}

/** A new application, or why not. It grants nothing until two people have looked at it. */
export function applyForAccess(
  facts: ApplyFacts,
  given: Applied,
  actor: Actor,
  now: Date,
): AccessApplication | Refusal {
  const unanswered = { verification: null, answeredBy: null, answeredAt: null, answerReason: null };
  return (
    refuseFirst(missingToApply(facts, given, actor)) ?? {
      ...facts.place,
      ...given,
      version: 1,
      appliedBy: actor.id,
      appliedAt: now,
      status: "applied",
      ...unanswered,
    }
  );
}
