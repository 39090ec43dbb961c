import { z } from "zod";
import { fileLimits, fileView } from "../files";
import { text } from "../text";
import { appealSituation } from "../values";

/** The appeal before there is one, and then each answer to a question. */
export const draftKind = z.enum(["appeal", "answer"]);

const typed = (max: number) => text(max, 0).default("");

/** What was typed, as it was typed: also what is too long to be sent is kept. */
export const draftContent = z.strictObject({
  situation: appealSituation.nullable().default(null),
  text: typed(200_000),
  requests: typed(50_000),
  answers: z.record(text(32), text(50_000, 0)).default({}),
});

export const keptDraft = z.object({
  content: draftContent,
  /** Uploaded, and not sent yet. */
  files: z.array(fileView),
  limits: fileLimits,
  /** Why it was not sent, where a page without scripts has to say so. */
  problem: z.string().nullable(),
});

export type DraftKind = z.infer<typeof draftKind>;
export type DraftContent = z.infer<typeof draftContent>;
export type KeptDraft = z.infer<typeof keptDraft>;
