import type { TimelineEntry } from "@/lib/contract/console/case-timeline";
import { timelineOf } from "@/lib/domain/history/timeline";
import type { Case } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import type { Session } from "@/lib/domain/triage/session";
import { noticesOfStanding, signalCounts } from "@/lib/store/cases/case-timeline";
import type { Db } from "@/lib/store/database";
import type { NameOf } from "../record/names";

/** What happened around a case, as staff read it: who did it by name. */
export async function timelineOfCase(
  tx: Db,
  opened: { item: Case; state: StandingState; sessions: readonly Session[] },
  nameOf: NameOf,
  now: Date,
): Promise<TimelineEntry[]> {
  const { item, state, sessions } = opened;
  const notices = await noticesOfStanding(tx, state.id);
  const counts = await signalCounts(tx, state.id);
  const sources = { state, caseReference: item.reference, sessions, notices, signalCounts: counts };
  return timelineOf(sources, now).map(({ by, to, ...entry }) => ({
    ...entry,
    by: by && nameOf(by).name,
    to: to && nameOf(to).name,
  }));
}
