import type { HistoryEntry } from "@/lib/contract/history";
import { historyOf } from "@/lib/domain/history/history";
import type { StandingState } from "@/lib/domain/state";
import type { NameOf } from "./names";

/** A standing's history as staff read it: everything, and who did it by name. */
export function staffHistory(state: StandingState, nameOf: NameOf, now: Date): HistoryEntry[] {
  return historyOf(state, now).map((entry) => ({ ...entry, by: entry.by && nameOf(entry.by).name }));
}
