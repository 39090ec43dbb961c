import type { ClaimView } from "@/lib/contract/values";
import type { Actor } from "@/lib/domain/actor";
import { isClaimed } from "@/lib/domain/case/claim";
import { mayClaim, QUESTION_OPEN } from "@/lib/domain/case/missing";
import { MINUTE, plus } from "@/lib/domain/duration";
import { AppError } from "@/lib/errors";
import {
  caseHolder,
  type Holder,
  type Lease,
  prolongCase,
  releaseCase,
  takeCase,
} from "@/lib/store/cases/claims";
import { type Db, db } from "@/lib/store/database";
import { policyInEffect } from "@/lib/store/policies/policies";
import { authorize, isAuthorized } from "../authorize";
import { refused } from "../refused";
import { keepLooking, stopLooking } from "./presence";
import { visibleCase } from "./visible-case";

/** A claim is activity, not a change: no version, no audit entry. It belongs to a browser tab. */
export type ClaimInput = { reference: string; tab: string };

/** The lease that the policy gives this person from now on. */
export async function leaseOf(
  tx: Db,
  actor: Actor,
  claimed: { id: string; policyKey: string },
  tab: string,
  now: Date,
): Promise<Lease> {
  const { numbers } = await policyInEffect(tx, claimed.policyKey);
  const until = plus(now, numbers.claimLeaseMinutes * MINUTE);
  return { id: claimed.id, personId: actor.id, tab, now, until };
}

export function claimedBy(actor: Actor, { until }: Lease): ClaimView {
  return { by: { id: actor.id, name: actor.name }, until, mine: true };
}

/** Why a claim was not given: somebody else's lease, with its end, or nothing left to do. */
export function notClaimable(holder: Holder, nothingLeft: string, reason: string, now: Date): AppError {
  if (!isClaimed(holder, now)) return new AppError("refused", nothingLeft, { reason });
  const by = holder.claimantName ?? "Somebody else";
  return new AppError("conflict", `${by} holds this.`, { by, at: holder.claimUntil });
}

/**
 * Takes a case for this tab; the same person's claim in another tab ends. Throws `conflict` with who holds it and
 * until when, `refused` where the case is not open, or its question waits for a lead.
 */
export async function claimCase(actor: Actor, input: ClaimInput, now: Date): Promise<{ claim: ClaimView }> {
  authorize(actor, "decide_case");
  const found = await visibleCase(db(), actor, input.reference);
  const lease = await leaseOf(db(), actor, found, input.tab, now);
  const mayAnswer = isAuthorized(actor, "answer_question");
  if (await takeCase(db(), { ...lease, mayAnswer })) return { claim: claimedBy(actor, lease) };
  const holder = await caseHolder(db(), found.id);
  if (!isClaimed(holder, now) && !mayClaim(holder, actor)) throw refused(QUESTION_OPEN);
  throw notClaimable(holder, "This case is not open, so there is nothing to claim.", "case_not_open", now);
}

export type Held = {
  held: boolean;
  /** Who has it now, and since when: this person, too. */
  holder: { by: { id: string; name: string }; since: Date | null; until: Date } | null;
  viewers: { id: string; name: string }[];
};

/** Prolongs the claim while its page is open; `held: false` once another tab or person has it. */
export async function holdCase(actor: Actor, input: ClaimInput, now: Date): Promise<Held> {
  authorize(actor, "decide_case");
  const found = await visibleCase(db(), actor, input.reference);
  const held = await prolongCase(db(), await leaseOf(db(), actor, found, input.tab, now));
  const viewers = await keepLooking(db(), actor, found.id, input.tab, now);
  const holder = await caseHolder(db(), found.id);
  if (!isClaimed(holder, now)) return { held, holder: null, viewers };
  const by = { id: holder.claimedBy, name: holder.claimantName ?? "" };
  return { held, holder: { by, since: holder.claimedAt, until: holder.claimUntil }, viewers };
}

/** Gives the claim back on leaving: this tab shows the case no longer. */
export async function letGoOfCase(actor: Actor, input: ClaimInput): Promise<{ released: boolean }> {
  authorize(actor, "decide_case");
  const { id } = await visibleCase(db(), actor, input.reference);
  await stopLooking(db(), actor, id, input.tab);
  return { released: await releaseCase(db(), { id, personId: actor.id, tab: input.tab }) };
}
