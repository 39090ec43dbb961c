import { z } from "zod";
import { call } from "../base";
import { words } from "../text";
import { personView, reference } from "../values";

/** Who looked at content; every look is in the audit log. */
export const evidenceLooks = z.object({
  /** How many times content of the organization was looked at within so many days. */
  ofOrganization: z.number().int(),
  days: z.number().int(),
  /** At this case's, ever; who looked last comes first. */
  ofCase: z.array(z.object({ by: personView, count: z.number().int(), lastAt: z.date() })),
  /** What this person said it is for: asked once for each case. */
  purpose: z.string().nullable(),
});

/**
 * Content of signals, of those named or of the newest, for a purpose that is stated the first time; every look is in
 * the audit log. Empty for ZDR organizations.
 */
export const evidenceCall = call
  .input(
    z.strictObject({
      reference,
      purpose: words(500).optional(),
      signals: z.array(z.uuid()).min(1).max(200).optional(),
    }),
  )
  .output(z.object({ items: z.array(z.object({ signalId: z.string(), excerpt: z.string() })) }));
