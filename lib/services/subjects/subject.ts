import type { SubjectHistory } from "@/lib/contract/console/subject";
import type { Actor } from "@/lib/domain/actor";
import { caseAt } from "@/lib/domain/case/current";
import { resultOf } from "@/lib/domain/case/result";
import type { Question } from "@/lib/domain/decider";
import { restoreOffer } from "@/lib/domain/offers";
import { isActive } from "@/lib/domain/standing";
import type { StandingState } from "@/lib/domain/state";
import { notFound } from "@/lib/errors";
import { standingOfDecision } from "@/lib/store/appeals/appeal";
import { type Db, db } from "@/lib/store/database";
import { loadFacts } from "@/lib/store/standing/facts";
import { loadState } from "@/lib/store/standing/standing";
import { type SubjectWithStandings, subjectById } from "@/lib/store/subjects/subject-search";
import { snapshot } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { obey } from "../obey";
import { staffHistory } from "../record/history";
import { nameEverybody } from "../record/names";
import { standingViewOf } from "../record/standing-view";
import { seesForSupportOnly } from "./subjects";

/** Everything that happened with a subject, under each policy it was ever flagged by. */
export async function getSubject(actor: Actor, input: { id: string }, now: Date): Promise<SubjectHistory> {
  authorize(actor, "see_case");
  return snapshot(async (tx) => {
    const { standings, concernsSupport: _, ...subject } = await visibleSubject(tx, actor, input.id, now);
    const told = [];
    for (const { id, policy } of standings) told.push({ policy, ...(await standingOf(tx, actor, id, now)) });
    return { subject, standings: told, now };
  });
}

/** The subject, where the actor may know of it: throws `not_found` otherwise. */
async function visibleSubject(tx: Db, actor: Actor, id: string, now: Date): Promise<SubjectWithStandings> {
  const found = await subjectById(tx, id, now);
  if (!found || (seesForSupportOnly(actor) && !found.concernsSupport)) throw notFound("subject");
  return found;
}

async function standingOf(tx: Db, actor: Actor, id: string, now: Date) {
  const state = await loadState(tx, id);
  const nameOf = await nameEverybody(tx, state);
  return {
    standing: standingViewOf(state, now),
    cases: casesOf(state, now),
    history: staffHistory(state, nameOf, now),
    limit: limitOf({ state, facts: await loadFacts(tx, id, null, now), actor, now }),
  };
}

/** What is limited now, with the way to give it back without an appeal. */
function limitOf(question: Question): SubjectHistory["standings"][number]["limit"] {
  const { state, now } = question;
  const active = state.restrictions.find((restriction) => isActive(restriction, now));
  const decision = state.decisions.find(({ id }) => id === active?.decisionId);
  if (!decision) return null;
  const { available, missing, effect } = restoreOffer(question, decision);
  return { decisionId: decision.id, version: state.version, restore: { available, missing, effect } };
}

function casesOf(state: StandingState, now: Date) {
  return state.cases.map((item) => {
    const { reference, status, openedAt } = caseAt(item, now);
    return { reference, status, result: resultOf(state, item, now), openedAt };
  });
}

type Restoring = { id: string; decisionId: string; version: number; commandId: string; reasons: string };

/** Gives access back on our own initiative, on the version that was seen. The domain judges: see {@link obey}. */
export async function restoreAccess(
  actor: Actor,
  { id, decisionId, version: expectedVersion, commandId, reasons }: Restoring,
  now: Date,
): Promise<{ version: number }> {
  authorize(actor, "restore");
  const { standings } = await visibleSubject(db(), actor, id, now);
  const standingId = await standingOfDecision(db(), decisionId);
  if (!standingId || !standings.some((standing) => standing.id === standingId)) throw notFound("decision");
  const command = { kind: "restore", decisionId, reasons } as const;
  const { version } = await obey(actor, { standingId, command, expectedVersion, commandId }, now);
  return { version };
}
