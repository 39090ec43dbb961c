import type { AppealForm } from "@/lib/contract/portal/standing";
import type { AppealSituation } from "@/lib/contract/values";

/** The questions in the order in which they are asked. */
export const steps = ["situation", "text", "requests", "check"] as const;
export type Step = (typeof steps)[number];

export type AppealDraft = { situation: AppealSituation | null; text: string; requests: string };

export const emptyDraft: AppealDraft = { situation: null, text: "", requests: "" };

export const longestText = 8_000;
const mostRequests = 50;
const longestRequest = 200;

/** Ids as people paste them: one per line, or apart by commas or spaces, in quotation marks or not. */
export function requestIdsIn(text: string): string[] {
  const ids = text.split(/[\s,;"'`]+/).filter((id) => id !== "");
  return [...new Set(ids)];
}

/** What is wrong with the answer to one question, in a sentence; null when nothing is. */
export function problemWith(step: Step, draft: AppealDraft): string | null {
  switch (step) {
    case "situation":
      return draft.situation ? null : "Choose what comes closest.";
    case "text": {
      const { length } = draft.text.trim();
      if (length === 0) return "Write a sentence or more: it is what the person goes by.";
      return length > longestText ? `This is ${length - longestText} characters too long.` : null;
    }
    case "requests": {
      const ids = requestIdsIn(draft.requests);
      if (ids.length > mostRequests)
        return `These are ${ids.length} ids. Name the ${mostRequests} that matter most.`;
      const long = ids.find((id) => id.length > longestRequest);
      return long ? `“${long.slice(0, 20)}…” is too long for a request id.` : null;
    }
    case "check":
      return null;
  }
}

/** The first question that still needs an answer before `step` can be shown. */
export function earliestOpen(step: Step, draft: AppealDraft): Step {
  const before = steps.slice(0, steps.indexOf(step));
  return before.find((each) => problemWith(each, draft) !== null) ?? step;
}

/** The draft as it is sent, without its command id; null while an answer is missing or wrong. */
export function formOf(draft: AppealDraft): Omit<AppealForm, "commandId"> | null {
  if (!draft.situation || earliestOpen("check", draft) !== "check") return null;
  return {
    situation: draft.situation,
    text: draft.text.trim(),
    requestIds: requestIdsIn(draft.requests),
  };
}
