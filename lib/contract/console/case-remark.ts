import { z } from "zod";
import { personView } from "../values";

/** What one colleague said to another on the case: a question to the leads, its answer, a take-over, an assignment. */
export const remarkView = z.object({
  id: z.string(),
  kind: z.enum(["question", "answer", "take_over", "assignment"]),
  by: personView,
  /** Whom it was assigned to, who had asked, or who lost the claim. */
  to: personView.nullable(),
  /** The question's id, where this is its answer. */
  answers: z.string().nullable(),
  /** A question that waits for a lead. */
  open: z.boolean(),
  text: z.string(),
  at: z.date(),
});

export type RemarkView = z.infer<typeof remarkView>;
