import { z } from "zod";
import type { PolicyDocument } from "@/lib/domain/policy/policy";

/** As it stands in the database: what is saved is parsed by `lib/services/policies/policy-document.ts`. */
export const document = z.custom<PolicyDocument>((value) => typeof value === "object" && value !== null);
/** What somebody would like to become one; the service says what is wrong with it. */
export const givenDocument = z.record(z.string(), z.unknown());

/**
 * One number of a policy: where it stands in the document, what it is, and in words what it is now. `unit` is null for
 * a share from 0 to 1.
 */
export const field = z.object({
  path: z.string(),
  group: z.enum(["opening", "ladder", "interim", "review", "due", "keeping"]),
  label: z.string(),
  unit: z.string().nullable(),
  hint: z.string().nullable(),
  value: z.string(),
});

/** A difference in words. `before` is null where something was added, `after` where it was removed. */
export const change = z.object({
  path: z.string(),
  label: z.string(),
  kind: z.enum(["changed", "added", "removed", "moved"]),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export type PolicyField = z.infer<typeof field>;
export type PolicyChange = z.infer<typeof change>;
export type { PolicyDocument } from "@/lib/domain/policy/policy";
