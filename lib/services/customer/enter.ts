import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/errors";
import { standingOfDecision } from "@/lib/store/appeals/appeal";
import { db } from "@/lib/store/database";
import { authorize } from "../authorize";
import { linkActor } from "./links";
import { ownDecision } from "./safety";

/** How a customer comes to a decision: by the signed link of a mail, or signed in, by its case. */
export type Way = { token: string } | { caseReference: string };

export type Place = { actor: Actor; decision: { id: string; standingId: string } };

/**
 * Who acts, on which decision. Whoever holds a signed link acts on its decision, and needs no sign-in for it; a member,
 * on those of their organization. Throws as {@link linkActor} does, and `not_found` for another organization's.
 */
export async function enter(actor: Actor | null, way: Way, now: Date): Promise<Place> {
  if ("token" in way) {
    const holder = await linkActor(way.token, now);
    const standingId = await standingOfDecision(db(), holder.decisionId);
    if (!standingId) throw notFound("decision");
    return { actor: holder, decision: { id: holder.decisionId, standingId } };
  }
  if (!actor) throw new AppError("unauthenticated", "You are signed out. Sign in to go on.");
  authorize(actor, "file_appeal");
  const { id, standingId } = await ownDecision(db(), actor, way.caseReference, now);
  return { actor, decision: { id, standingId } };
}
