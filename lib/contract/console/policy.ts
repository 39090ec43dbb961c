import { z } from "zod";
import { call } from "../base";
import { text, words } from "../text";
import { commandId, missingFact, noticeKind, personView } from "../values";
import { change, document, field, givenDocument } from "./policy-document";
import { noticeRules, previewedNotice } from "./policy-notice";
import { proposalAnswer, proposalStatus, proposalSummary, proposalView } from "./policy-proposal";
import { replay } from "./policy-replay";

const key = text(64);
/** As far as the database counts. */
const versionNumber = z.number().int().positive().max(2_147_483_647);

/** Who set a version: two people, or an operator at the command line. */
const versionView = z.object({
  version: z.number().int(),
  author: z.string(),
  confirmedBy: personView.nullable(),
  reason: z.string(),
  inEffectFrom: z.date(),
  proposalId: z.string().nullable(),
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
  /** What can be said otherwise in each kind of notice. */
  notices: z.array(noticeRules),
  /** Newest first. */
  versions: z.array(versionView),
  /** The one that waits, then the answered ones, newest first. */
  proposals: z.array(proposalSummary),
  /** What this person lacks to propose a change. */
  missingToPropose: z.array(missingFact),
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
  check: call.input(z.strictObject({ key, document: givenDocument })).output(
    z.object({
      problems: z.array(z.object({ path: z.string(), message: z.string() })),
      changes: z.array(change),
    }),
  ),
  /** A notice of one kind as it would be sent under a document, to an invented customer. */
  previewNotice: call
    .input(z.strictObject({ document: givenDocument, kind: noticeKind }))
    .output(previewedNotice),
  /** Which cases of the last 30 days would have opened under a document, compared with the version in effect. */
  replay: call.input(z.strictObject({ key, document: givenDocument })).output(replay),
  /** `version` is the one the change was written from; another one in effect now is a conflict. */
  propose: call
    .input(
      z.strictObject({
        key,
        commandId,
        version: versionNumber,
        document: givenDocument,
        reason: words(2_000),
      }),
    )
    .output(z.object({ id: z.string() })),
  answer: call
    .input(
      z.strictObject({
        id: z.uuid(),
        commandId,
        answer: proposalAnswer,
      }),
    )
    .output(z.object({ status: proposalStatus, version: z.number().int().nullable() })),
};

export type PolicyRow = z.infer<typeof policyRow>;
export type PolicyView = z.infer<typeof policyView>;
export type PolicyVersionView = z.infer<typeof versionView>;
