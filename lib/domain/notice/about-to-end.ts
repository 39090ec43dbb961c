import { isActive } from "@/lib/domain/standing";
import type { StandingState } from "@/lib/domain/state";
import type { NoticeOwed } from "./owed";

/**
 * The notice that a limit is about to end: once its instant has come, while the limit is in force. It changes no
 * standing; that it is owed once is for whoever knows what was sent, and for the database.
 */
export function aboutToEnd(
  { restrictions }: Pick<StandingState, "restrictions">,
  restrictionId: string,
  now: Date,
): NoticeOwed | null {
  const restriction = restrictions.find(({ id }) => id === restrictionId);
  if (!restriction?.decisionId || !restriction.announceAt) return null;
  if (restriction.announceAt > now || !isActive(restriction, now)) return null;
  return {
    kind: "about_to_end",
    decisionId: restriction.decisionId,
    restrictionId,
    appealId: null,
    warningId: restriction.warningId,
    visibleAt: now,
    remark: null,
    isReminder: false,
  };
}
