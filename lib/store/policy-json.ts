import { defaultNumbers } from "@/lib/domain/default-policy";
import type { PolicyDocument } from "@/lib/domain/policy";

const { customerReminderHours, customerAnswerHours, customerMessagesPerDay } = defaultNumbers;
/** What a policy's numbers lacked at first. */
const LATER = { customerReminderHours, customerAnswerHours, customerMessagesPerDay };

/** A kept document of a policy. Those of before there were templates have none. */
export function documentOfJson(kept: unknown): PolicyDocument {
  const document = kept as PolicyDocument;
  return { ...document, templates: document.templates ?? [], numbers: { ...LATER, ...document.numbers } };
}
