import { z } from "zod";

/**
 * One line of a standing's history, oldest first: what happened, in a closed set of kinds the interface has
 * words for. `by` is a person's name for staff, null for customers' views and for what time did.
 */
export const historyEntry = z.object({
  id: z.string(),
  at: z.date(),
  kind: z.enum([
    "case_opened",
    "dismissed",
    "warned",
    "warning_delivered",
    "warning_voided",
    "revocation_proposed",
    "approved",
    "returned",
    "refused",
    "limited",
    "limit_over",
    "restored",
    "undone",
    "reversed",
    "appeal_filed",
    "appeal_question",
    "appeal_answer",
    "appeal_granted",
    "appeal_upheld",
    "appeal_withdrawn",
    "appeal_moot",
  ]),
  by: z.string().nullable(),
  /** The case or appeal it belongs to. */
  reference: z.string().nullable(),
  detail: z.string().nullable(),
});

export type HistoryEntry = z.infer<typeof historyEntry>;
