import type { ClaimView } from "@/lib/contract/values";
import type { Actor } from "@/lib/domain/actor";
import { missingToDecideAppeal } from "@/lib/domain/appeal/missing-appeal";
import { appealHolder, prolongAppeal, releaseAppeal, takeAppeal } from "@/lib/store/cases/claims";
import { db } from "@/lib/store/database";
import { loadState } from "@/lib/store/standing/standing";
import { authorize } from "../authorize";
import { type ClaimInput, claimedBy, leaseOf, notClaimable } from "../cases/claims";
import { refused } from "../refused";
import { visibleAppeal } from "./visible-appeal";

/**
 * Takes an appeal for this tab; the same person's claim in another tab ends. Throws `conflict` with who holds it and until when, `refused`
 * for whoever may not decide it: they would only keep it from others.
 */
export async function claimAppeal(actor: Actor, input: ClaimInput, now: Date): Promise<{ claim: ClaimView }> {
  authorize(actor, "decide_appeal");
  const found = await visibleAppeal(db(), actor, input.reference);
  const state = await loadState(db(), found.standingId);
  const appeal = state.appeals.find(({ id }) => id === found.id);
  const [missing] = appeal ? missingToDecideAppeal({ state, actor }, appeal) : [];
  if (missing) throw refused(missing);
  const lease = await leaseOf(db(), actor, found, input.tab, now);
  if (await takeAppeal(db(), lease)) return { claim: claimedBy(actor, lease) };
  const holder = await appealHolder(db(), found.id);
  throw notClaimable(holder, "The appeal was decided already.", "appeal_closed", now);
}

/** Prolongs the claim while its page is open; `held: false` once another tab or person has it. */
export async function holdAppeal(actor: Actor, input: ClaimInput, now: Date): Promise<{ held: boolean }> {
  authorize(actor, "decide_appeal");
  const found = await visibleAppeal(db(), actor, input.reference);
  return { held: await prolongAppeal(db(), await leaseOf(db(), actor, found, input.tab, now)) };
}

export async function letGoOfAppeal(actor: Actor, input: ClaimInput): Promise<{ released: boolean }> {
  authorize(actor, "decide_appeal");
  const { id } = await visibleAppeal(db(), actor, input.reference);
  return { released: await releaseAppeal(db(), { id, personId: actor.id, tab: input.tab }) };
}
