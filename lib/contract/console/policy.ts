import { z } from "zod";
import type { PolicyDocument } from "@/lib/domain/policy";
import { call } from "../base";
import { text, words } from "../text";
import {
  caseOutcome,
  commandId,
  dismissalReason,
  personView,
  reference,
  severity,
  subjectView,
} from "../values";

const key = text(64);
/** As far as the database counts. */
const versionNumber = z.number().int().positive().max(2_147_483_647);
/** As it stands in the database: what is saved is parsed by `lib/services/policies/policy-document.ts`. */
const document = z.custom<PolicyDocument>((value) => typeof value === "object" && value !== null);
const anyDocument = z.record(z.string(), z.unknown());

const missing = z.array(z.object({ code: z.string(), message: z.string() }));
const proposalStatus = z.enum(["open", "confirmed", "refused", "withdrawn"]);

/** One number of a policy: where it stands in the document, what it is, and in words what it is now. `unit` is null for a share from 0 to 1. */
const field = z.object({
  path: z.string(),
  group: z.enum(["opening", "ladder", "review", "due"]),
  label: z.string(),
  unit: z.string().nullable(),
  hint: z.string().nullable(),
  value: z.string(),
});

/** A difference in words. `before` is null where something was added, `after` where it was removed. */
const change = z.object({
  path: z.string(),
  label: z.string(),
  kind: z.enum(["changed", "added", "removed", "moved"]),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** Who set a version: two people, or an operator at the command line. */
const versionView = z.object({
  version: z.number().int(),
  author: z.string(),
  confirmedBy: personView.nullable(),
  reason: z.string(),
  inEffectFrom: z.date(),
  proposalId: z.string().nullable(),
});

const answers = z.enum(["confirm", "refuse", "withdraw"]);

const proposalSummary = z.object({
  id: z.string(),
  author: personView,
  mine: z.boolean(),
  reason: z.string(),
  proposedAt: z.date(),
  status: proposalStatus,
  answeredBy: personView.nullable(),
  answeredAt: z.date().nullable(),
  answerReason: z.string().nullable(),
});

const policyRow = z.object({
  key: z.string(),
  title: z.string(),
  version: z.number().int(),
  inEffectFrom: z.date(),
  author: z.string(),
  confirmedBy: personView.nullable(),
  proposal: proposalSummary.nullable(),
});

const policyView = z.object({
  key: z.string(),
  version: z.number().int(),
  document,
  fields: z.array(field),
  /** What a template's variables may be called, without their braces. */
  templateVariables: z.array(z.string()),
  /** Newest first. */
  versions: z.array(versionView),
  /** The one that waits, then the answered ones, newest first. */
  proposals: z.array(proposalSummary),
  /** What this person lacks to propose a change. */
  missingToPropose: missing,
});

const proposalView = proposalSummary.extend({
  key: z.string(),
  title: z.string(),
  baseVersion: z.number().int(),
  /** The version it became, once confirmed. */
  version: z.number().int().nullable(),
  document,
  /** Against the version it was written from. */
  changes: z.array(change),
  offers: z.array(z.object({ answer: answers, available: z.boolean(), missing })),
});

const decided = z.object({
  false_positive: z.number().int(),
  dismissed: z.number().int(),
  warned: z.number().int(),
  revoked: z.number().int(),
  undecided: z.number().int(),
  /** There was no such case. */
  none: z.number().int(),
});

const replayedCase = z.object({
  subject: subjectView,
  openedAt: z.date(),
  signalCount: z.number().int(),
  severity,
  real: z
    .object({ reference, outcome: caseOutcome.nullable(), dismissalReason: dismissalReason.nullable() })
    .nullable(),
});

const replayGroup = z.object({
  count: z.number().int(),
  subjects: z.number().int(),
  decided,
  /** The newest, at most 50. */
  newest: z.array(replayedCase),
});

const replay = z.object({
  from: z.date(),
  until: z.date(),
  /** How many signals were read, and how many may be; where that cut the time short, `from` is later than 30 days. */
  signals: z.number().int(),
  limit: z.number().int(),
  isCut: z.boolean(),
  tookMs: z.number(),
  /** Cases that open under both, under the version in effect only, and under the proposed one only. */
  same: replayGroup,
  gone: replayGroup,
  added: replayGroup,
});

export const policyContract = {
  list: call.output(z.object({ rows: z.array(policyRow) })),
  /** Proposals that wait, and those of them that this person may confirm. */
  counts: call.output(z.object({ waiting: z.number().int(), toConfirm: z.number().int() })),
  get: call.input(z.strictObject({ key })).output(policyView),
  proposal: call.input(z.strictObject({ id: z.uuid() })).output(proposalView),
  /** What differs from one version to another. */
  compare: call
    .input(z.strictObject({ key, from: versionNumber, to: versionNumber }))
    .output(z.object({ changes: z.array(change) })),
  /** What is wrong with a document, field by field; and where nothing is, how it differs from the one in effect. */
  check: call.input(z.strictObject({ key, document: anyDocument })).output(
    z.object({
      problems: z.array(z.object({ path: z.string(), message: z.string() })),
      changes: z.array(change),
    }),
  ),
  /** Which cases of the last 30 days would have opened under a document, compared with the version in effect. */
  replay: call.input(z.strictObject({ key, document: anyDocument })).output(replay),
  /** `version` is the one the change was written from; another one in effect now is a conflict. */
  propose: call
    .input(
      z.strictObject({
        key,
        commandId,
        version: versionNumber,
        document: anyDocument,
        reason: words(2_000),
      }),
    )
    .output(z.object({ id: z.string() })),
  answer: call
    .input(
      z.strictObject({
        id: z.uuid(),
        commandId,
        answer: z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("confirm") }),
          z.strictObject({ kind: z.literal("refuse"), reason: words(2_000) }),
          z.strictObject({ kind: z.literal("withdraw") }),
        ]),
      }),
    )
    .output(z.object({ status: proposalStatus, version: z.number().int().nullable() })),
};

export type PolicyRow = z.infer<typeof policyRow>;
export type PolicyView = z.infer<typeof policyView>;
export type PolicyField = z.infer<typeof field>;
export type PolicyChange = z.infer<typeof change>;
export type PolicyVersionView = z.infer<typeof versionView>;
export type ProposalSummary = z.infer<typeof proposalSummary>;
export type ProposalView = z.infer<typeof proposalView>;
export type ProposalAnswerKind = z.infer<typeof answers>;
export type Replay = z.infer<typeof replay>;
export type ReplayGroup = z.infer<typeof replayGroup>;
export type ReplayedCase = z.infer<typeof replayedCase>;
export type { PolicyDocument } from "@/lib/domain/policy";
