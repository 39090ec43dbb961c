import type { Appeal } from "@/lib/domain/records";
import type { SubjectKind } from "@/lib/domain/subject";
import { URGENT_WITHIN } from "./appeal";

/**
 * Whether somebody must know of an appeal at once, whatever the hour: a whole organization is locked out, or little is
 * left to save.
 */
export function isUrgent(appeal: Pick<Appeal, "savesUntil">, scope: SubjectKind, now: Date): boolean {
  const { savesUntil } = appeal;
  if (savesUntil === null || savesUntil <= now) return false;
  return scope === "organization" || savesUntil.getTime() - now.getTime() <= URGENT_WITHIN;
}
