import { grantAppeal, upholdAppeal, withdrawAppeal } from "@/lib/domain/appeal/decide-appeal";
import { assignAppeal, noteOnAppeal, takeOverAppeal } from "@/lib/domain/appeal/decide-appeal-handling";
import { answer, askCustomer } from "@/lib/domain/appeal/decide-conversation";
import { fileAppeal } from "@/lib/domain/appeal/decide-filing";
import { forgetAppeal } from "@/lib/domain/appeal/decide-forgetting";
import { remindCustomer, resumeAppeal } from "@/lib/domain/appeal/decide-waiting";
import { casesToSettle } from "@/lib/domain/case/current";
import { approve, refuseProposal, returnProposal } from "@/lib/domain/case/decide-approval";
import { dismiss, revoke, warn } from "@/lib/domain/case/decide-case";
import { assign, snooze, takeOver, wake } from "@/lib/domain/case/decide-handling";
import { answerQuestion, escalate } from "@/lib/domain/case/decide-question";
import { restore, reverse, undo } from "@/lib/domain/case/decide-reversal";
import { limitMeanwhile } from "@/lib/domain/case/interim";
import { confirmDelivery, takeBackDelivery } from "@/lib/domain/notice/decide-delivery";
import type { Command, CommandKind } from "./command";
import type { Context, Decider, Outcome } from "./decider";
import type { DomainEvent } from "./event";
import { evolve } from "./evolve";
import { isRefusal } from "./refusal";
import type { JudgedFacts, StandingState } from "./state";

const deciders: { [K in CommandKind]: Decider<K> } = {
  dismiss,
  warn,
  revoke,
  approve,
  return: returnProposal,
  refuse: refuseProposal,
  undo,
  reverse,
  restore,
  assign,
  snooze,
  wake,
  escalate,
  answer_question: answerQuestion,
  take_over: takeOver,
  limit_meanwhile: limitMeanwhile,
  confirm_delivery: confirmDelivery,
  take_back_delivery: takeBackDelivery,
  file_appeal: fileAppeal,
  note_on_appeal: noteOnAppeal,
  assign_appeal: assignAppeal,
  take_over_appeal: takeOverAppeal,
  ask_customer: askCustomer,
  remind_customer: remindCustomer,
  resume_appeal: resumeAppeal,
  forget_appeal: forgetAppeal,
  answer,
  grant_appeal: grantAppeal,
  uphold_appeal: upholdAppeal,
  withdraw_appeal: withdrawAppeal,
};

/**
 * The one place where the rules are judged: what a command makes happen, or the first reason why not. Pure. No
 * events means that the command changes nothing, such as a second confirmation of the same delivery. What time has
 * settled meanwhile is recorded first.
 */
export function decide(
  state: StandingState,
  facts: JudgedFacts,
  command: Command,
  context: Context,
): Outcome {
  const settled = casesToSettle(state, context.now).map(
    (item): DomainEvent => ({
      kind: "case_settled",
      caseId: item.id,
      closedAt: item.settlesAt ?? context.now,
    }),
  );
  const decider = deciders[command.kind] as Decider<CommandKind>;
  const outcome = decider(evolve(state, settled), facts, command, context);
  if (isRefusal(outcome) || outcome.length === 0) return outcome;
  return [...settled, ...outcome];
}
