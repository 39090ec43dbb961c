import { z } from "zod";
import { text } from "./text";

export const severity = z.enum(["low", "medium", "high", "critical"]);
export const subjectKind = z.enum(["organization", "end_user"]);
export const monitorKind = z.enum(["classifier", "threat_intelligence", "person"]);
export const adoption = z.enum(["none", "partial", "full", "unknown"]);
export const caseStatus = z.enum(["open", "awaiting_approval", "settling", "closed"]);
export const caseOutcome = z.enum(["dismissed", "warned", "revoked"]);
/** What a case came to: its outcome, or what became of that since. Domain type `CaseResult`. */
export const caseResult = z.enum([...caseOutcome.options, "overturned", "reversed", "lifted", "run_out"]);
export const dismissalReason = z.enum([
  "false_positive",
  "authorised_work",
  "insufficient_evidence",
  "duplicate",
]);
export const decisionKind = z.enum(["dismiss", "warn", "revoke"]);
export const standingStatus = z.enum(["clear", "warned", "limited"]);
export const restrictionStatus = z.enum(["pending", "active", "ended"]);
export const noticeKind = z.enum([
  "warning",
  "limit",
  "restored",
  "warning_voided",
  "appeal_received",
  "appeal_question",
  "appeal_decided",
  "about_to_end",
  "interim_limit",
  "interim_lifted",
]);
export const deliveryStatus = z.enum(["pending", "delivered", "failed", "cancelled", "bounced"]);
export const deliveryChannel = z.enum(["mail", "portal", "webhook"]);
export const appealStatus = z.enum([
  "open",
  "waiting_for_customer",
  "granted",
  "upheld",
  "withdrawn",
  "moot",
]);
export const appealOutcome = z.enum(["overturned", "restored_early", "narrowed"]);
export const appealSituation = z.enum(["authorised_work", "not_me", "already_fixed", "mistake", "other"]);
export const disputeStatus = z.enum(["open", "false_block", "stands"]);
export const staffRole = z.enum(["reviewer", "lead", "support", "admin", "auditor"]);

export const reference = z.string().min(1).max(32);
export const version = z.number().int().nonnegative();
/** Chosen by the client once per intended command: the same id twice has one effect. */
export const commandId = z.uuid();
/** A claim belongs to a browser tab. */
export const tab = text(64, 8);

export const subjectView = z.object({
  id: z.string(),
  kind: subjectKind,
  safetyIdentifier: z.string().nullable(),
  organization: z.object({ id: z.string(), externalId: z.string(), name: z.string(), zdr: z.boolean() }),
});
export const personView = z.object({ id: z.string(), name: z.string() });
/** Who else looks at something now. */
export const viewers = z.array(personView);
export const claimView = z.object({ by: personView, until: z.date(), mine: z.boolean() });
/** What somebody lacks to do something, with a sentence about it. */
export const missingFact = z.object({ code: z.string(), message: z.string() });
export const clauseView = z.object({ id: z.string(), title: z.string(), text: z.string() });

export type Severity = z.infer<typeof severity>;
export type CaseStatus = z.infer<typeof caseStatus>;
export type CaseOutcome = z.infer<typeof caseOutcome>;
export type DismissalReason = z.infer<typeof dismissalReason>;
export type NoticeKind = z.infer<typeof noticeKind>;
export type DeliveryStatus = z.infer<typeof deliveryStatus>;
export type AppealStatus = z.infer<typeof appealStatus>;
export type AppealOutcome = z.infer<typeof appealOutcome>;
export type AppealSituation = z.infer<typeof appealSituation>;
export type DisputeStatus = z.infer<typeof disputeStatus>;
export type StaffRole = z.infer<typeof staffRole>;
export type SubjectView = z.infer<typeof subjectView>;
export type ClaimView = z.infer<typeof claimView>;
export type ClauseView = z.infer<typeof clauseView>;
export type MissingFact = z.infer<typeof missingFact>;
