import type { SafetyCase } from "@/lib/contract/v1/safety-cases";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import { type Db, db } from "@/lib/store/database";
import { type OwnDecision, ownDecisions, policiesOf } from "@/lib/store/organizations/own-decisions";
import { type OwnInterim, ownInterims } from "@/lib/store/organizations/own-interims";
import { policyInEffect } from "@/lib/store/policies/policies";
import { authorize } from "../authorize";
import { safetyCaseView } from "./safety-case-view";
import { safetyInterimView } from "./safety-interim-view";

/** The organization a key or a member speaks for; others have no standing of their own. */
export function organizationOf(actor: Actor): string {
  if (actor.kind === "organization" || actor.kind === "member") return actor.organizationId;
  throw new AppError("forbidden", "Use a key of your organization.");
}

type OwnCase = { decision: OwnDecision } | { interim: OwnInterim };

/** What there is of a case: its decision, once that has taken effect, or until then its interim limit. */
async function ownCase(tx: Db, actor: Actor, id: string, now: Date): Promise<OwnCase> {
  const organizationId = organizationOf(actor);
  const caseReference = parseReference(id, "C");
  if (!caseReference) throw notFound("case");
  const wanted = { organizationId, caseReference, limit: 1 };
  const [decision] = await ownDecisions(tx, wanted, now);
  if (decision) return { decision };
  const [interim] = await ownInterims(tx, wanted, now);
  if (!interim) throw notFound("case");
  return { interim };
}

/**
 * The decision on a case, once it has taken effect. Throws `not_found` before, and for another organization's, and
 * `refused` where an interim limit runs or ran and nobody has decided.
 */
export async function ownDecision(tx: Db, actor: Actor, id: string, now: Date): Promise<OwnDecision> {
  const found = await ownCase(tx, actor, id, now);
  if ("decision" in found) return found.decision;
  throw new AppError("refused", "Nobody has decided this case against you, so there is nothing to appeal.", {
    reason: "not_in_effect",
  });
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
  const found = await ownCase(db(), actor, id, now);
  if ("interim" in found) return safetyInterimView(found.interim, now);
  const [view] = await viewsOf([found.decision], now);
  if (!view) throw notFound("case");
  return view;
}

type Listed = { effectiveAt: Date; id: string; view: SafetyCase };

const newestFirst = (a: Listed, b: Listed) =>
  b.effectiveAt.getTime() - a.effectiveAt.getTime() || (a.id < b.id ? 1 : -1);

/** Cases of the actor's organization, newest first; `after` is the last of the page before. */
export async function listOwnCases(
  actor: Actor,
  { limit, after }: { limit: number; after?: string | undefined },
  now: Date,
): Promise<{ cases: SafetyCase[]; hasMore: boolean }> {
  authorize(actor, "see_own_standing");
  const organizationId = organizationOf(actor);
  const last = after === undefined ? undefined : await ownCase(db(), actor, after, now);
  const from = last && ("decision" in last ? last.decision : last.interim);
  const wanted = { organizationId, limit: limit + 1, ...(from ? { after: from } : {}) };
  const decisions = await ownDecisions(db(), wanted, now);
  const views = await viewsOf(decisions, now);
  const interims = await ownInterims(db(), wanted, now);
  const found: Listed[] = [
    ...decisions.flatMap(({ effectiveAt, id }, index) => {
      const view = views[index];
      return view ? [{ effectiveAt, id, view }] : [];
    }),
    ...interims.map((interim) => ({ ...interim, view: safetyInterimView(interim, now) })),
  ].sort(newestFirst);
  return { cases: found.slice(0, limit).map(({ view }) => view), hasMore: found.length > limit };
}
