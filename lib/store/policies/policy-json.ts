import { cyberPolicy, defaultNumbers } from "@/lib/domain/policy/default-policy";
import type { PolicyDocument } from "@/lib/domain/policy/policy";

const {
  aboutToEndHours,
  customerReminderHours,
  customerAnswerHours,
  customerMessagesPerDay,
  trustedAccessDays,
  trustedAccessReminderDays,
  interimHours,
  interimAtCritical,
} = defaultNumbers;
const { keepEvidenceDays, keepAppealDays, keepMessageDays } = defaultNumbers;
/** What a policy's numbers lacked at first. */
const LATER = {
  aboutToEndHours,
  customerReminderHours,
  customerAnswerHours,
  customerMessagesPerDay,
  trustedAccessDays,
  trustedAccessReminderDays,
  keepEvidenceDays,
  keepAppealDays,
  keepMessageDays,
  interimHours,
  interimAtCritical,
};

/** A kept document of a policy. Those of before there were templates, or own words for notices, have none. */
export function documentOfJson(kept: unknown): PolicyDocument {
  const document = kept as PolicyDocument;
  const { requestBlocking = cyberPolicy.requestBlocking, templates = [], notices = {}, numbers } = document;
  return { ...document, requestBlocking, templates, notices, numbers: { ...LATER, ...numbers } };
}
