import { z } from "zod";
import { modelName, words } from "./text";

export const accessStatus = z.enum(["applied", "asked", "verified", "granted", "refused", "withdrawn"]);
export const grantPhase = z.enum(["ahead", "in_force", "ended", "withdrawn"]);
export const accessNoticeKind = z.enum(["asked", "granted", "refused", "narrowed", "withdrawn", "ending"]);

/** What was granted, as whoever holds it and whoever granted it read it. */
export const accessGrant = z.object({
  id: z.string(),
  phase: grantPhase,
  scope: z.string(),
  models: z.array(z.string()),
  /** Signals of one subject within 24 hours above which they open a case all the same. */
  volumeCeiling: z.number().int(),
  startsAt: z.date(),
  endsAt: z.date(),
  withdrawnAt: z.date().nullable(),
  withdrawalReason: z.string().nullable(),
  /** Another, narrower one followed it. */
  narrowed: z.boolean(),
});

/** What an application says, as it was made. */
export const appliedFor = z.object({
  who: z.string(),
  work: z.string(),
  scope: z.string(),
  models: z.array(z.string()),
  evidence: z.string(),
  links: z.array(z.string()),
  appliedAt: z.date(),
});

/** A model's name, or a prefix with a trailing `*`. */
export const modelPatterns = z.array(modelName).min(1).max(50);
export const evidenceLinks = z
  .array(words(500).pipe(z.url({ protocol: /^https?$/, error: "must be a web address" })))
  .max(10);

export type AccessStatus = z.infer<typeof accessStatus>;
export type AccessNoticeKind = z.infer<typeof accessNoticeKind>;
export type GrantPhase = z.infer<typeof grantPhase>;
export type AccessGrantView = z.infer<typeof accessGrant>;
export type AppliedFor = z.infer<typeof appliedFor>;
