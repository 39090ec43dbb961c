import { isClaimed } from "@/lib/domain/case/claim";
import { HOUR } from "@/lib/domain/duration";
import type { Case } from "@/lib/domain/records";
import type { Audience } from "./staff-message";

/** How long before its due instant a case is called about to be late, at most. */
export const DUE_SOON = 2 * HOUR;

/** A case as a reminder needs it. */
export type RemindedCase = Pick<
  Case,
  "id" | "status" | "openedAt" | "dueAt" | "claimedBy" | "claimUntil" | "assigneeId" | "openQuestionId"
>;

/** Whether a case is about to be late: within the last quarter of its time, at most {@link DUE_SOON} before its end. */
export function isDueSoon({ openedAt, dueAt }: Pick<Case, "openedAt" | "dueAt">, now: Date): boolean {
  const left = dueAt.getTime() - now.getTime();
  const whole = dueAt.getTime() - openedAt.getTime();
  return left > 0 && left <= Math.min(DUE_SOON, whole / 4);
}

/** Whose it is to decide: who holds it, else who was given it; null where that is for the leads to see to. */
export function ownerOf(item: RemindedCase, now: Date): string | null {
  if (isClaimed(item, now)) return item.claimedBy;
  // A second person, or a lead's answer, is what these wait for.
  if (item.status === "awaiting_approval" || item.openQuestionId) return null;
  return item.assigneeId;
}

export type Reminder<C extends RemindedCase = RemindedCase> = { audience: Audience; cases: C[] };

/** The cases grouped by who is told of them, so that nobody is told of many one by one. The soonest due come first. */
export function reminders<C extends RemindedCase>(cases: readonly C[], now: Date): Reminder<C>[] {
  const groups = new Map<string | null, C[]>();
  for (const item of cases.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())) {
    const owner = ownerOf(item, now);
    groups.set(owner, [...(groups.get(owner) ?? []), item]);
  }
  return [...groups].map(([owner, mine]) => ({
    audience: owner
      ? { people: [owner], otherwise: "take_over" as const }
      : { whoMay: "take_over" as const, except: [] },
    cases: mine,
  }));
}
