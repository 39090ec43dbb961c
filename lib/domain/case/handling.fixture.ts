import { Ladder, openCase, START } from "@/lib/domain/decide.fixture";
import { MINUTE, plus } from "@/lib/domain/duration";
import type { Case } from "@/lib/domain/records";

export const later = plus(START, MINUTE);
export const unclaimed = { claimedBy: null, claimTab: null, claimUntil: null };

/** A case in this state, with a reviewer's question on it. */
export function ladderIn(state: Partial<Case>): Ladder {
  const ladder = new Ladder();
  ladder.state.cases = [{ ...openCase("one", START), ...state }];
  const asked = { kind: "question", authorId: "reviewer", addresseeId: null, answersId: null } as const;
  const question = { ...asked, id: "question", version: 1, caseId: "one", text: "May we?", sentAt: START };
  ladder.state.remarks = [question];
  return ladder;
}
