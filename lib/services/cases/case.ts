import type { CaseView } from "@/lib/contract/console/case";
import type { Actor } from "@/lib/domain/actor";
import { blastRadius } from "@/lib/domain/case/blast-radius";
import { caseAt, currentCase } from "@/lib/domain/case/current";
import { extentOf } from "@/lib/domain/case/proportionality";
import { resultOf } from "@/lib/domain/case/result";
import { isSnoozed } from "@/lib/domain/case/snooze";
import { countedSince } from "@/lib/domain/gateway";
import { caseOffers } from "@/lib/domain/offers";
import { filledTemplates, lookalikes } from "@/lib/domain/policy/template";
import type { Case } from "@/lib/domain/records";
import { endOf, isActive } from "@/lib/domain/standing";
import type { Facts, StandingState } from "@/lib/domain/state";
import type { Session } from "@/lib/domain/triage/session";
import { notFound } from "@/lib/errors";
import type { FoundCase } from "@/lib/store/cases/case";
import type { Db } from "@/lib/store/database";
import { appliedOf } from "@/lib/store/enforcement/gateways";
import { unreachedOfStanding } from "@/lib/store/notices/unreached";
import { loadFacts } from "@/lib/store/standing/facts";
import { loadState } from "@/lib/store/standing/standing";
import { snapshot } from "@/lib/store/transaction";
import { authorize, isAuthorized } from "../authorize";
import { claimViewOf } from "../record/claim-view";
import { decisionViewOf } from "../record/decision-view";
import { nameEverybody } from "../record/names";
import { remarkViewOf } from "../record/remark-view";
import { standingViewOf } from "../record/standing-view";
import { signalsAtOnce } from "./case-signals";
import { aboutSubject } from "./case-subject";
import { timelineOfCase } from "./case-timeline";
import { othersLookingAt } from "./presence";
import { visibleCase } from "./visible-case";

/** A case on one screen: who, what, since when, what happened before, what may I do, what happens then. */
export async function getCase(actor: Actor, input: { reference: string }, now: Date): Promise<CaseView> {
  authorize(actor, "see_case");
  return snapshot(async (tx) => {
    const found = await visibleCase(tx, actor, input.reference);
    const state = await loadState(tx, found.standingId);
    const item = state.cases.find(({ id }) => id === found.id);
    if (!item) throw notFound("case");
    const isCurrent = currentCase(state, now)?.id === item.id;
    const facts = await loadFacts(tx, found.standingId, isCurrent ? item.id : null, now);
    const policy = policyOf(facts, item);
    const signals = await signalsAtOnce(tx, item, policy, now);
    return {
      ...(await aboutCase(tx, actor, { found, item, state, sessions: signals.groups, now })),
      ...(await aboutSubject(tx, actor, found, facts, now)),
      ...signals,
      policy,
      offers: caseOffers({ state, facts, actor, now }, item.id),
      blastRadius: blastRadius(facts),
      proportionality: facts.activity && extentOf(facts),
      templates: facts.activity ? filledTemplates(facts) : [],
      lookalikes: lookalikes(facts),
      mayReveal: isAuthorized(actor, "reveal_evidence"),
    };
  });
}

type Opened = { found: FoundCase; item: Case; state: StandingState; sessions: Session[]; now: Date };

async function aboutCase(tx: Db, actor: Actor, { found, item, state, sessions, now }: Opened) {
  const nameOf = await nameEverybody(tx, state);
  const { reference, status, severity, repeat } = caseAt(item, now);
  const { openedAt, dueAt, settlesAt, closedAt } = caseAt(item, now);
  const decisions = state.decisions.filter(({ caseId }) => caseId === item.id);
  const isOfCase = (appeal: { decisionId: string }) => decisions.some(({ id }) => id === appeal.decisionId);
  const claimantName = item.claimedBy && nameOf(item.claimedBy).name;
  return {
    reference,
    status,
    result: resultOf(state, item, now),
    severity,
    repeat,
    interim: interimOf(state, item),
    openedAt,
    dueAt,
    settlesAt,
    closedAt,
    version: state.version,
    claim: claimViewOf({ ...item, claimantName }, actor, now),
    viewers: await othersLookingAt(tx, actor, item.id, now),
    assignee: item.assigneeId ? nameOf(item.assigneeId) : null,
    snooze: isSnoozed(item, now) ? { until: item.snoozedUntil, untilSignal: item.snoozedUntilSignal } : null,
    remarks: state.remarks
      .filter(({ caseId }) => caseId === item.id)
      .map((remark) => remarkViewOf(remark, item, nameOf)),
    previous: found.previousReference,
    narrowedFrom: found.narrowedFrom,
    standing: standingViewOf(state, now),
    applied: await appliedOf(tx, item.id, countedSince(now)),
    signalCount: found.signalCount,
    decisions: decisions.map((decision) => decisionViewOf(state, decision, nameOf)),
    appeals: state.appeals.filter(isOfCase).map((appeal) => ({
      reference: appeal.reference,
      decisionId: appeal.decisionId,
      status: appeal.status,
      filedAt: appeal.filedAt,
    })),
    unreached: await unreachedOfStanding(tx, state.id, now),
    groundLost: isWithoutGround(state, item, now),
    timeline: await timelineOfCase(tx, { item, state, sessions }, nameOf, now),
  };
}

function interimOf({ restrictions }: StandingState, { id }: Case): CaseView["interim"] {
  const interim = restrictions.find(({ kind, caseId }) => kind === "interim" && caseId === id);
  return interim ? { since: interim.effectiveAt, until: endOf(interim) } : null;
}

/** A limit of this case is in force, and the warning that it rests on came back undelivered. */
function isWithoutGround({ restrictions, warnings }: StandingState, item: Case, now: Date): boolean {
  return restrictions.some(
    ({ warningId, caseId, ...limit }) =>
      caseId === item.id &&
      isActive({ ...limit, warningId, caseId }, now) &&
      warnings.some(({ id, deliveredAt }) => id === warningId && deliveredAt === null),
  );
}

function policyOf({ policy }: Facts, item: Case): CaseView["policy"] {
  const { key, title, coveredModels: models, clauses, numbers } = policy;
  const { openAt, openAtWarned, windowHours, scoreFloor, restrictionHours } = numbers;
  return {
    key,
    title,
    models,
    clauses,
    windowHours,
    scoreFloor,
    restrictionHours,
    openAt: item.repeat ? openAtWarned : openAt,
  };
}
