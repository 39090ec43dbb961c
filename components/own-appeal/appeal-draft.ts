import { appealLimits, requestIdsIn, tooLong } from "@/lib/contract/portal/appeal-limits";
import { type AppealQuestion, furtherQuestions, situations } from "@/lib/contract/portal/appeal-questions";
import type { DraftContent } from "@/lib/contract/portal/draft";
import type { AppealForm } from "@/lib/contract/portal/standing";

export const emptyDraft: DraftContent = { situation: null, text: "", requests: "", answers: {} };

/** What is asked in words, the appeal's text first. Which, the situation says. */
export const questionsOf = ({ situation }: DraftContent): AppealQuestion[] =>
  situations[situation ?? "other"].questions.filter((question) => question !== undefined);

/** The steps in the order in which they are asked. */
export const stepsOf = (draft: DraftContent): string[] => [
  "situation",
  ...questionsOf(draft).map(({ id }) => id),
  "requests",
  "files",
  "check",
];

/** What is wrong with the answer to one question, in a sentence; null when nothing is. */
export function problemWith(step: string, draft: DraftContent): string | null {
  switch (step) {
    case "situation":
      return draft.situation ? null : "Choose what comes closest.";
    case "text": {
      const text = draft.text.trim();
      if (text === "") return "Write a sentence or more: it is what the person goes by.";
      return tooLong(text, appealLimits.text);
    }
    case "requests": {
      const ids = requestIdsIn(draft.requests);
      const { requests: most, requestId: longest } = appealLimits;
      if (ids.length > most) return `These are ${ids.length} ids. Name the ${most} that matter most.`;
      const long = ids.find((id) => id.length > longest);
      return long ? `“${long.slice(0, 20)}…” is too long for a request id.` : null;
    }
    default:
      return tooLong((draft.answers[step] ?? "").trim(), appealLimits.answer);
  }
}

/** The first question that still needs an answer before `step` can be shown. */
export function earliestOpen(step: string, draft: DraftContent): string {
  const steps = stepsOf(draft);
  const before = steps.slice(0, Math.max(0, steps.indexOf(step)));
  const open = before.find((each) => problemWith(each, draft) !== null);
  return open ?? (steps.includes(step) ? step : "situation");
}

type Sendable = Omit<AppealForm, "commandId" | "fileIds">;

/** The draft as it is sent, without its command id and files; null while an answer is missing or wrong. */
export function formOf(draft: DraftContent): Sendable | null {
  if (!draft.situation || earliestOpen("check", draft) !== "check") return null;
  const asked = furtherQuestions(draft.situation);
  return {
    situation: draft.situation,
    text: draft.text.trim(),
    requestIds: requestIdsIn(draft.requests),
    answers: asked
      .map(({ id }) => ({ question: id, answer: (draft.answers[id] ?? "").trim() }))
      .filter(({ answer }) => answer !== ""),
  };
}
