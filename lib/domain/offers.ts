import {
  missingToAnswerAppeal,
  missingToAssignAppeal,
  missingToNote,
  missingToTakeOverAppeal,
} from "@/lib/domain/appeal/missing-appeal-handling";
import { needsOverride, needsSecondPerson } from "@/lib/domain/case/blast-radius";
import { currentCase, proposalOf, settlingDecision } from "@/lib/domain/case/current";
import { effectOfCommand, type OfferedCommand } from "@/lib/domain/case/effect";
import { interimAt } from "@/lib/domain/case/interim";
import {
  missingSignals,
  missingToApprove,
  missingToDecide,
  missingToSendBack,
  missingToUndo,
} from "@/lib/domain/case/missing";
import { missingGrounds } from "@/lib/domain/case/missing-grounds";
import {
  missingToAnswer,
  missingToAssign,
  missingToEscalate,
  missingToSnooze,
  missingToTakeOver,
  missingToWake,
} from "@/lib/domain/case/missing-handling";
import { missingToRestore, missingToReverse } from "@/lib/domain/case/missing-reversal";
import type { Question } from "./decider";
import type { Appeal, Decision } from "./records";
import type { MissingFact } from "./refusal";

/** A command as a button: whether it can be given now, every fact that is missing, and what it would do. */
export type Offer<K extends OfferedCommand = OfferedCommand> = {
  command: K;
  available: boolean;
  missing: MissingFact[];
  effect: string;
  needsApproval: boolean;
  needsOverride: boolean;
};

type Handling = "assign" | "snooze" | "wake" | "escalate" | "answer_question" | "take_over";
type CaseCommand =
  | ("dismiss" | "warn" | "revoke" | "approve" | "return" | "refuse" | "undo" | "reverse" | "restore")
  | Handling;
type AppealCommand =
  | ("grant_appeal" | "uphold_appeal" | "ask_customer")
  | ("note_on_appeal" | "assign_appeal" | "take_over_appeal");

function offer<K extends OfferedCommand>(question: Question, command: K, missing: MissingFact[]): Offer<K> {
  const needsApproval = command === "revoke" && needsSecondPerson(question.facts);
  const isLimited = interimAt(question.state, question.now) !== undefined;
  return {
    command,
    available: missing.length === 0,
    missing,
    effect: effectOfCommand(command, question.facts, { needsApproval, isLimited }),
    needsApproval,
    needsOverride: command === "revoke" && needsOverride(question.facts),
  };
}

/** What can be done on this standing's case now, by this person. Computed by what `decide` itself asks. */
export function caseOffers(question: Question, caseId: string): Offer<CaseCommand>[] {
  const { state, now } = question;
  const current = currentCase(state, now);
  if (current?.id !== caseId) return reversals(question, caseId);
  const proposal = proposalOf(state, caseId);
  if (proposal) return approvals(question, proposal);
  const settling = current.status === "settling" ? settlingDecision(state, caseId) : undefined;
  if (settling) return [offer(question, "undo", missingToUndo(question, settling))];
  const missing = missingToDecide(question);
  return [
    offer(question, "dismiss", missing),
    offer(question, "warn", [...missing, ...missingSignals(question)]),
    offer(question, "revoke", [
      ...missing,
      ...missingSignals(question),
      ...missingGrounds(question, statedByLead(question)),
    ]),
    offer(question, "assign", missingToAssign(question)),
    offer(question, "snooze", missingToSnooze(question)),
    offer(question, "wake", missingToWake(question)),
    offer(question, "escalate", missingToEscalate(question)),
    offer(question, "answer_question", missingToAnswer(question)),
    offer(question, "take_over", missingToTakeOver(question)),
  ];
}

/** A lead is asked for the reason in the form, so its absence does not make the button grey. */
function statedByLead(question: Question): string | undefined {
  const { actor } = question;
  return actor.kind === "staff" && actor.role === "lead" ? "to be stated" : undefined;
}

function approvals(question: Question, proposal: Decision): Offer<CaseCommand>[] {
  const missing = missingToSendBack(question, proposal);
  return [
    offer(question, "approve", missingToApprove(question, proposal)),
    offer(question, "return", missing),
    offer(question, "refuse", missing),
  ];
}

function reversals(question: Question, caseId: string): Offer<CaseCommand>[] {
  const decision = question.state.decisions.findLast((item) => item.caseId === caseId && !item.undoneAt);
  if (!decision || decision.kind === "dismiss") return [];
  return [
    offer(question, "reverse", missingToReverse(question, decision)),
    ...(decision.kind === "revoke" ? [offer(question, "restore", missingToRestore(question, decision))] : []),
  ];
}

/** Whether access that this decision limits can be given back now, by this person, without an appeal. */
export function restoreOffer(question: Question, decision: Decision): Offer<"restore"> {
  return offer(question, "restore", missingToRestore(question, decision));
}

/** What can be done on an appeal now, by this person. */
export function appealOffers(question: Question, appeal: Appeal): Offer<AppealCommand>[] {
  const missing = missingToAnswerAppeal(question, appeal);
  return [
    offer(question, "grant_appeal", missing),
    offer(question, "uphold_appeal", missing),
    offer(question, "ask_customer", missing),
    offer(question, "note_on_appeal", missingToNote(question)),
    offer(question, "assign_appeal", missingToAssignAppeal(question, appeal)),
    offer(question, "take_over_appeal", missingToTakeOverAppeal(question, appeal)),
  ];
}
