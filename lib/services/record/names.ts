import type { StandingState } from "@/lib/domain/state";
import type { Db } from "@/lib/store/database";
import { namesOf } from "@/lib/store/names";

/** Who a person is, for staff to read. */
export type NameOf = (id: string) => { id: string; name: string };

/** The name of everybody who did something on a standing, or holds something of it. */
export async function nameEverybody(tx: Db, state: StandingState): Promise<NameOf> {
  const names = await namesOf(tx, [
    ...state.cases.flatMap(({ claimedBy, assigneeId }) => [claimedBy, assigneeId]),
    ...state.decisions.flatMap(({ decidedBy, reversedBy }) => [decidedBy, reversedBy]),
    ...state.approvals.map(({ approvedBy }) => approvedBy),
    ...state.restrictions.map(({ restoredBy }) => restoredBy),
    ...state.appeals.flatMap(({ decidedBy, claimedBy, assigneeId }) => [decidedBy, claimedBy, assigneeId]),
    ...state.remarks.flatMap(({ authorId, addresseeId }) => [authorId, addresseeId]),
    ...state.notes.flatMap(({ authorId, addresseeId }) => [authorId, addresseeId]),
    ...state.messages.map(({ authorId }) => authorId),
  ]);
  return (id) => ({ id, name: names.get(id) ?? "" });
}
