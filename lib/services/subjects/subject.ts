import type { SubjectHistory } from "@/lib/contract/console/subject";
import type { Actor } from "@/lib/domain/actor";
import { caseAt } from "@/lib/domain/case/current";
import type { StandingState } from "@/lib/domain/state";
import { notFound } from "@/lib/errors";
import type { Db } from "@/lib/store/database";
import { loadState } from "@/lib/store/standing/standing";
import { subjectById } from "@/lib/store/subjects/subject-search";
import { snapshot } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { staffHistory } from "../record/history";
import { nameEverybody } from "../record/names";
import { standingViewOf } from "../record/standing-view";
import { seesAppealedOnly } from "./subjects";

/** Everything that happened with a subject, under each policy it was ever flagged by. */
export async function getSubject(actor: Actor, input: { id: string }, now: Date): Promise<SubjectHistory> {
  authorize(actor, "see_case");
  return snapshot(async (tx) => {
    const found = await subjectById(tx, input.id);
    if (!found || (seesAppealedOnly(actor) && !found.appealed)) throw notFound("subject");
    const { standings, appealed: _, ...subject } = found;
    const told = [];
    for (const { id, policy } of standings) told.push({ policy, ...(await standingOf(tx, id, now)) });
    return { subject, standings: told, now };
  });
}

async function standingOf(tx: Db, id: string, now: Date) {
  const state = await loadState(tx, id);
  const nameOf = await nameEverybody(tx, state);
  return {
    standing: standingViewOf(state, now),
    cases: casesOf(state, now),
    history: staffHistory(state, nameOf, now),
  };
}

function casesOf(state: StandingState, now: Date) {
  return state.cases.map((item) => {
    const { reference, status, outcome, openedAt } = caseAt(item, now);
    return { reference, status, outcome, openedAt };
  });
}
