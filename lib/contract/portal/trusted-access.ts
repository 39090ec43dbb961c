import { z } from "zod";
import {
  accessGrant,
  accessNoticeKind,
  accessStatus,
  appliedFor,
  evidenceLinks,
  modelPatterns,
} from "../access";
import { call } from "../base";
import { safetyIdentifier, words } from "../text";
import { commandId, reference, version } from "../values";

const policy = z.object({ key: z.string(), title: z.string(), coveredModels: z.array(z.string()) });

const row = z.object({
  reference,
  status: accessStatus,
  policy: z.string(),
  safetyIdentifier: z.string().nullable(),
  scope: z.string(),
  appliedAt: z.date(),
  grant: accessGrant.nullable(),
});

/** An application as its organization sees it: no names of staff, nothing of how it was verified. */
const view = appliedFor.extend({
  reference,
  version,
  status: accessStatus,
  policy,
  organization: z.string(),
  safetyIdentifier: z.string().nullable(),
  /** By name; null for one that the provider registered. */
  appliedBy: z.string().nullable(),
  answeredAt: z.date().nullable(),
  /** Why it was not granted. */
  reason: z.string().nullable(),
  messages: z.array(
    z.object({ id: z.string(), author: z.enum(["customer", "staff"]), text: z.string(), sentAt: z.date() }),
  ),
  /** Newest first. */
  grants: z.array(accessGrant),
  notices: z.array(
    z.object({ id: z.string(), kind: accessNoticeKind, title: z.string(), text: z.string(), at: z.date() }),
  ),
  /** Whether it can be renewed now: it is granted, and no other application for the same waits. */
  renewable: z.boolean(),
  renewedBy: reference.nullable(),
});

const form = z.strictObject({
  commandId,
  policy: words(64),
  safetyIdentifier: safetyIdentifier.nullable(),
  who: words(1_000),
  work: words(4_000),
  scope: words(1_000),
  models: modelPatterns,
  evidence: words(8_000, 0),
  links: evidenceLinks,
  renews: reference.nullable(),
});

const done = z.object({ reference, status: accessStatus });

/** Trusted access of the organization of whoever asks. */
export const ownTrustedAccessContract = {
  list: call.output(z.object({ applications: z.array(row), policies: z.array(policy), now: z.date() })),
  get: call.input(z.strictObject({ reference })).output(view),
  apply: call.input(form).output(z.object({ reference })),
  answer: call.input(z.strictObject({ reference, version, commandId, text: words(4_000) })).output(done),
  takeBack: call.input(z.strictObject({ reference, version, commandId })).output(done),
};

export type OwnAccessRow = z.infer<typeof row>;
export type OwnAccessView = z.infer<typeof view>;
export type AccessForm = z.infer<typeof form>;
export type CoveredPolicy = z.infer<typeof policy>;
