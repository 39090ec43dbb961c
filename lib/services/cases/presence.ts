import type { Actor } from "@/lib/domain/actor";
import { plus, SECOND } from "@/lib/domain/duration";
import { endLook, keepLook, viewersOf } from "@/lib/store/cases/looks";
import { type Db, db } from "@/lib/store/database";
import { authorize } from "../authorize";
import { visibleCase } from "./visible-case";

type Viewers = { id: string; name: string }[];

/** A page says every minute that it is open; a beat that is late is waited for half as long again. */
const LOOK_LASTS = 90 * SECOND;

/** Whoever else has the case before them. */
export const othersLookingAt = (tx: Db, actor: Actor, caseId: string, now: Date): Promise<Viewers> =>
  viewersOf(tx, caseId, actor.id, now);

/** Keeps that this tab shows the case. Activity: no version, no audit entry, and over by itself. */
export const keepLooking = (tx: Db, actor: Actor, caseId: string, tab: string, now: Date): Promise<Viewers> =>
  keepLook(tx, { caseId, personId: actor.id, tab, now, until: plus(now, LOOK_LASTS) });

export const stopLooking = (tx: Db, actor: Actor, caseId: string, tab: string): Promise<void> =>
  endLook(tx, { caseId, personId: actor.id, tab });

/** Tells that this tab shows a case, or shows it no longer, and is told who else does. */
export async function lookAtCase(
  actor: Actor,
  input: { reference: string; tab: string; leaving: boolean },
  now: Date,
): Promise<{ viewers: Viewers }> {
  authorize(actor, "see_case");
  const { id } = await visibleCase(db(), actor, input.reference);
  if (!input.leaving) return { viewers: await keepLooking(db(), actor, id, input.tab, now) };
  await stopLooking(db(), actor, id, input.tab);
  return { viewers: await othersLookingAt(db(), actor, id, now) };
}
