import type { Actor } from "@/lib/domain/actor";
import { currentCase } from "@/lib/domain/case/current";
import type { Command, CommandKind } from "@/lib/domain/command";
import type { Verb } from "@/lib/domain/permissions";
import type { Facts, StandingState } from "@/lib/domain/state";
import { AppError, notFound } from "@/lib/errors";
import { authorize } from "./authorize";

/** The verb each command needs; `job` is for the worker alone. */
const VERBS: Record<CommandKind, Verb | "job"> = {
  dismiss: "decide_case",
  warn: "decide_case",
  revoke: "decide_case",
  approve: "approve",
  return: "approve",
  refuse: "approve",
  undo: "decide_case",
  reverse: "restore",
  restore: "restore",
  assign: "decide_case",
  snooze: "decide_case",
  wake: "decide_case",
  escalate: "decide_case",
  answer_question: "answer_question",
  take_over: "take_over",
  limit_meanwhile: "job",
  confirm_delivery: "acknowledge_notice",
  take_back_delivery: "job",
  file_appeal: "file_appeal",
  note_on_appeal: "decide_appeal",
  assign_appeal: "take_over",
  take_over_appeal: "take_over",
  ask_customer: "decide_appeal",
  remind_customer: "job",
  resume_appeal: "job",
  forget_appeal: "job",
  answer: "file_appeal",
  grant_appeal: "decide_appeal",
  uphold_appeal: "decide_appeal",
  withdraw_appeal: "file_appeal",
};

export function authorizeCommand(actor: Actor, kind: CommandKind): void {
  const verb = VERBS[kind];
  if (verb !== "job") authorize(actor, verb);
  else if (actor.kind !== "system") throw new AppError("forbidden", "Only the worker does this.");
}

/** A customer touches only its own organization's records, a link only its own decision's (invariant 11). */
export function assertMayTouch(actor: Actor, command: Command, state: StandingState, facts: Facts): void {
  const isOwn = !("organizationId" in actor) || actor.organizationId === facts.organization.id;
  const isLinked = actor.kind !== "link" || decisionOf(command, state) === actor.decisionId;
  if (!isOwn || !isLinked) throw notFound("record");
}

/**
 * What is asked on one case's page is about that case and not about another of the same standing, which the actor may
 * not know of, or did not look at.
 */
export function assertAboutCase(caseId: string, command: Command, state: StandingState, now: Date): void {
  if ("decisionId" in command) {
    const decision = state.decisions.find(({ id }) => id === command.decisionId);
    if (decision && decision.caseId !== caseId) throw notFound("decision");
    return;
  }
  const current = currentCase(state, now);
  if (current && current.id !== caseId)
    throw new AppError("refused", "This case is closed. There is a newer one.", { reason: "no_open_case" });
}

function decisionOf(command: Command, state: StandingState): string | undefined {
  if ("decisionId" in command) return command.decisionId;
  if (!("appealId" in command)) return undefined;
  return state.appeals.find((appeal) => appeal.id === command.appealId)?.decisionId;
}
