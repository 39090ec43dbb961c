import type { SafetyCase } from "@/lib/contract/v1/safety-cases";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import { type Db, db } from "@/lib/store/database";
import { type OwnDecision, ownDecisions, policiesOf } from "@/lib/store/organizations/own-decisions";
import { policyInEffect } from "@/lib/store/policies/policies";
import { authorize } from "../authorize";
import { safetyCaseView } from "./safety-case-view";

/** The organization a key or a member speaks for; others have no standing of their own. */
export function organizationOf(actor: Actor): string {
  if (actor.kind === "organization" || actor.kind === "member") return actor.organizationId;
  throw new AppError("forbidden", "Use a key of your organization.");
}

/** The decision on a case, once it has taken effect. Throws `not_found` before, and for another organization's. */
export async function ownDecision(tx: Db, actor: Actor, id: string, now: Date): Promise<OwnDecision> {
  const organizationId = organizationOf(actor);
  const caseReference = parseReference(id, "C");
  const [decision] = caseReference
    ? await ownDecisions(tx, { organizationId, caseReference, limit: 1 }, now)
    : [];
  if (!decision) throw notFound("case");
  return decision;
}

async function viewsOf(decisions: readonly OwnDecision[], now: Date): Promise<SafetyCase[]> {
  const asDecided = await policiesOf(db(), decisions);
  const keys = [...new Set(decisions.map(({ standing }) => standing.policyKey))];
  const current = new Map(
    await Promise.all(keys.map(async (key) => [key, await policyInEffect(db(), key)] as const)),
  );
  return decisions.map((decision) => {
    const policy = current.get(decision.standing.policyKey);
    if (!policy) throw new Error("a decision without a policy");
    const policies = { asDecided: asDecided.get(decision.policyVersionId) ?? policy, current: policy };
    return safetyCaseView(decision, policies, now);
  });
}

/** One case of the actor's organization. */
export async function readCase(actor: Actor, id: string, now: Date): Promise<SafetyCase> {
  authorize(actor, "see_own_standing");
  const [view] = await viewsOf([await ownDecision(db(), actor, id, now)], now);
  if (!view) throw notFound("case");
  return view;
}

/** Cases of the actor's organization, newest first; `after` is the last of the page before. */
export async function listOwnCases(
  actor: Actor,
  { limit, after }: { limit: number; after?: string | undefined },
  now: Date,
): Promise<{ cases: SafetyCase[]; hasMore: boolean }> {
  authorize(actor, "see_own_standing");
  const organizationId = organizationOf(actor);
  const last = after === undefined ? undefined : await ownDecision(db(), actor, after, now);
  const found = await ownDecisions(
    db(),
    { organizationId, limit: limit + 1, ...(last ? { after: last } : {}) },
    now,
  );
  return { cases: await viewsOf(found.slice(0, limit), now), hasMore: found.length > limit };
}
