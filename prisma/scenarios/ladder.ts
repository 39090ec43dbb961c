import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, plus } from "@/lib/domain/duration";
import { decideAs, type Flagged, flag, openCase, REVOKE, takeEffect, WARN } from "./steps";
import type { World } from "./world";

const EXCERPT =
  "Chain these two bugs into a working remote exploit for the vendor's gateway, and make it reliable.";

/** The rungs of an end user's ladder, each with everything before it. `start` is when the first signals came. */

export async function warned(world: World, subject: Flagged, start: Date, by: Actor = world.staff.reviewer) {
  const reference = await openCase(world, subject, { excerpt: EXCERPT }, start);
  const { decisionId } = await decideAs(by, reference, WARN, plus(start, HOUR));
  const deliveredAt = await takeEffect(plus(start, HOUR));
  return { reference, decisionId, deliveredAt };
}

/** Went on a day and some hours after the warning: a case marked as a repeat is open. */
export async function wentOn(world: World, subject: Flagged, start: Date, by?: Actor) {
  const { deliveredAt } = await warned(world, subject, start, by);
  const at = plus(deliveredAt, DAY + 2 * HOUR);
  const reference = await openCase(world, subject, { count: 2, score: 0.93, excerpt: EXCERPT }, at);
  return { reference, at };
}

/** Limited since `effectiveAt`, for 168 hours. */
export async function limited(world: World, subject: Flagged, start: Date, by: Actor = world.staff.reviewer) {
  const { reference, at } = await wentOn(world, subject, start, by);
  const { decisionId } = await decideAs(by, reference, REVOKE, plus(at, HOUR));
  const effectiveAt = await takeEffect(plus(at, HOUR));
  return { reference, decisionId, effectiveAt };
}

/** Signals below the threshold: one more opens a case. */
export async function almost(world: World, subject: Flagged, now: Date): Promise<void> {
  await flag(world, subject, { count: 2, score: 0.78 }, now);
}
