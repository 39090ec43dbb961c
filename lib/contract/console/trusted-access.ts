import { z } from "zod";
import {
  accessGrant,
  accessNoticeKind,
  accessStatus,
  appliedFor,
  grantPhase,
  modelPatterns,
} from "../access";
import { call } from "../base";
import { pageInput, pageOf } from "../page";
import { words } from "../text";
import { toldNotice } from "../told-notice";
import { commandId, missingFact, personView, reference, subjectView, version } from "../values";

const row = z.object({
  reference,
  status: accessStatus,
  policy: z.object({ key: z.string(), title: z.string() }),
  subject: subjectView,
  /** It renews another. */
  isRenewal: z.boolean(),
  appliedAt: z.date(),
  verifiedBy: personView.nullable(),
  /** Whoever asks verified it, so that another person confirms. */
  mine: z.boolean(),
  grant: z.object({ phase: grantPhase, endsAt: z.date(), withdrawnAt: z.date().nullable() }).nullable(),
});

const commandKind = z.enum(["ask", "verify", "confirm", "refuse", "narrow", "withdraw"]);

const terms = z.object({
  models: z.array(z.string()),
  scope: z.string(),
  volumeCeiling: z.number().int(),
  endsAt: z.date(),
});

const view = appliedFor.extend({
  reference,
  version,
  status: accessStatus,
  policy: z.object({ key: z.string(), title: z.string() }),
  subject: subjectView,
  appliedBy: personView.nullable(),
  renews: reference.nullable(),
  renewedBy: z.array(reference),
  verification: terms
    .extend({ method: z.string(), reference: z.string(), by: personView, at: z.date() })
    .nullable(),
  answer: z.object({ by: personView, at: z.date(), reason: z.string().nullable() }).nullable(),
  messages: z.array(
    z.object({
      id: z.string(),
      author: z.enum(["customer", "staff"]),
      by: personView,
      text: z.string(),
      sentAt: z.date(),
    }),
  ),
  /** Newest first. */
  grants: z.array(
    accessGrant.extend({
      method: z.string(),
      verificationReference: z.string(),
      verifiedBy: personView,
      confirmedBy: personView,
      withdrawnBy: personView.nullable(),
    }),
  ),
  /** The most signals of one subject within 24 hours that it kept from opening a case; null without one in force. */
  signalsToday: z.number().int().nullable(),
  /** What whoever applied was told, newest first. */
  notices: z.array(toldNotice.extend({ kind: accessNoticeKind })),
  offers: z.array(z.object({ command: commandKind, available: z.boolean(), missing: z.array(missingFact) })),
  /** The latest end that the policy allows now. */
  latestEnd: z.date(),
});

const givenTerms = z.strictObject({
  models: modelPatterns,
  scope: words(1_000),
  volumeCeiling: z.number().int().min(0).max(1_000_000),
  endsAt: z.date(),
});
const reason = words(2_000);

const command = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ask"), text: words(4_000) }),
  z.strictObject({
    kind: z.literal("verify"),
    method: words(500),
    reference: words(200),
    terms: givenTerms,
  }),
  z.strictObject({ kind: z.literal("confirm") }),
  z.strictObject({ kind: z.literal("refuse"), reason }),
  z.strictObject({ kind: z.literal("narrow"), grantId: z.uuid(), terms: givenTerms, reason }),
  z.strictObject({ kind: z.literal("withdraw"), grantId: z.uuid(), reason }),
]);

/** Applications for trusted access and what was granted by them. */
export const trustedAccessContract = {
  /** Those that wait, the longest first; what is granted, and what is over, the newest first. */
  list: call
    .input(
      z.strictObject({ filter: z.enum(["waiting", "granted", "over"]).default("waiting"), ...pageInput(50) }),
    )
    .output(pageOf(row)),
  get: call.input(z.strictObject({ reference })).output(view),
  command: call
    .input(z.strictObject({ reference, version, commandId, command }))
    .output(z.object({ reference, status: accessStatus })),
};

export type AccessRow = z.infer<typeof row>;
export type AccessView = z.infer<typeof view>;
export type AccessCommandKind = z.infer<typeof commandKind>;
export type StaffAccessCommand = z.infer<typeof command>;
export type GivenTerms = z.infer<typeof givenTerms>;
