import type { Decider } from "@/lib/domain/decider";
import { isRefusal, refuse } from "@/lib/domain/refusal";
import { caseFor } from "./case-for";
import { remarkOn } from "./decide-handling";
import { missingToAnswer, missingToEscalate } from "./missing-handling";

/** Asks the leads: until one answers, the case is theirs alone and nobody's next. */
export const escalate: Decider<"escalate"> = (state, facts, command, context) => {
  const question = { state, facts, ...context };
  const open = caseFor(question, missingToEscalate(question));
  if (isRefusal(open)) return open;
  if (!command.question.trim()) return refuse("missing_reason", "Write the question.");
  const remark = remarkOn(open, { kind: "question", text: command.question }, context);
  return [
    { kind: "remarked", remark },
    { kind: "case_escalated", caseId: open.id, questionId: remark.id },
  ];
};

/** The case goes back to whoever asked, unless they decide no cases any more. */
export const answerQuestion: Decider<"answer_question"> = (state, facts, { remarkId, text }, context) => {
  const question = { state, facts, ...context };
  const open = caseFor(question, missingToAnswer(question));
  if (isRefusal(open)) return open;
  const asked = state.remarks.find(({ id }) => id === remarkId);
  if (!asked || open.openQuestionId !== asked.id)
    return refuse("no_open_question", "This question does not wait for an answer any more.");
  if (!text.trim()) return refuse("missing_reason", "Write the answer.");
  const said = { kind: "answer", addresseeId: asked.authorId, answersId: asked.id, text } as const;
  const assigneeId = facts.deciders.has(asked.authorId) ? asked.authorId : null;
  return [
    { kind: "remarked", remark: remarkOn(open, said, context) },
    { kind: "question_answered", caseId: open.id, questionId: asked.id, assigneeId },
  ];
};
