import type { AppealView } from "@/lib/contract/console/appeal";
import type { Actor } from "@/lib/domain/actor";
import { messageTemplates } from "@/lib/domain/appeal/message-templates";
import { missingToDecideAppeal, warningBehind } from "@/lib/domain/appeal/missing-appeal";
import { requestsPerHour } from "@/lib/domain/case/blast-radius";
import { appealOffers } from "@/lib/domain/offers";
import { appealOrder, peopleAffected } from "@/lib/domain/order";
import type { Appeal, Decision } from "@/lib/domain/records";
import type { Facts, StandingState } from "@/lib/domain/state";
import { fileLimitsView, filesOf } from "../files/file-views";
import { claimViewOf } from "../record/claim-view";
import { decisionViewOf } from "../record/decision-view";
import { staffHistory } from "../record/history";
import { keptText } from "../record/kept-text";
import type { NameOf } from "../record/names";
import { standingViewOf } from "../record/standing-view";
import { subjectViewOf } from "../record/subject-view";

/** An appeal with the decision it is against and the standing around them. */
export type OpenedAppeal = {
  appeal: Appeal;
  decision: Decision;
  state: StandingState;
  facts: Facts;
  nameOf: NameOf;
};

/** All of the view that follows from the standing and who looks at it. */
export function appealViewOf(actor: Actor, opened: OpenedAppeal, now: Date) {
  const { appeal, decision, state, facts, nameOf } = opened;
  const question = { state, facts, actor, now };
  const { claimedBy, claimUntil, decidedBy } = appeal;
  const claimantName = claimedBy && nameOf(claimedBy).name;
  return {
    ...asFiled(appeal),
    caseReference: state.cases.find(({ id }) => id === decision.caseId)?.reference ?? "",
    subject: subjectViewOf(facts),
    order: appealOrder({ ...appeal, people: peopleAffected(decision) }).parts,
    claim: claimViewOf({ claimedBy, claimUntil, claimantName }, actor, now),
    assignee: appeal.assigneeId ? nameOf(appeal.assigneeId) : null,
    notEligible: missingToDecideAppeal(question, appeal)[0]?.message ?? null,
    version: state.version,
    decidedBy: decidedBy ? nameOf(decidedBy) : null,
    restriction: restrictionUnder(state, decision),
    requestsPerHour: requestsPerHour(facts),
    decision: decisionViewOf(state, decision, nameOf),
    standing: standingViewOf(state, now),
    history: staffHistory(state, nameOf, now),
    files: filesOf(state, appeal.id, null),
    fileLimits: fileLimitsView(),
    messages: messagesOf(opened),
    notes: notesOf(opened),
    monitorFault: appeal.monitorFault,
    monitorNote: appeal.monitorNote,
    hasWarningBehind: warningBehind(state, appeal) !== undefined,
    remindAt: appeal.remindAt,
    returnsAt: appeal.returnsAt,
    templates: messageTemplates(facts),
    offers: appealOffers(question, appeal),
  };
}

function asFiled(appeal: Appeal) {
  const { reference, status, outcome, situation, text, requestIds, answers, channel, reasons } = appeal;
  const { filedAt, windowEndsAt, dueAt, actBy, savesUntil, decidedAt } = appeal;
  return {
    reference,
    status,
    outcome,
    situation,
    text: keptText(text, appeal.purgedAt),
    requestIds,
    answers,
    channel,
    reasons,
    filedAt,
    windowEndsAt,
    dueAt,
    actBy,
    savesUntil,
    decidedAt,
  };
}

function restrictionUnder(state: StandingState, decision: Decision): AppealView["restriction"] {
  const found = state.restrictions.find(({ decisionId }) => decisionId === decision.id);
  if (!found) return null;
  const { effectiveAt, expiresAt, endedAt, models } = found;
  return { effectiveAt, expiresAt, endedAt, models };
}

function messagesOf({ appeal, state, nameOf }: OpenedAppeal): AppealView["messages"] {
  return state.messages
    .filter(({ appealId }) => appealId === appeal.id)
    .map(({ id, author, authorId, text, sentAt, purgedAt }) => ({
      id,
      author,
      text: keptText(text, purgedAt),
      files: filesOf(state, appeal.id, id),
      sentAt,
      name: author === "staff" && authorId ? nameOf(authorId).name : null,
    }));
}

function notesOf({ appeal, state, nameOf }: OpenedAppeal): AppealView["notes"] {
  return state.notes
    .filter(({ appealId }) => appealId === appeal.id)
    .map(({ id, kind, authorId, addresseeId, text, sentAt }) => ({
      ...{ id, kind, text, at: sentAt },
      by: nameOf(authorId),
      to: addresseeId ? nameOf(addresseeId) : null,
    }));
}
