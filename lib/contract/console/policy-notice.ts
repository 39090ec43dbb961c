import { z } from "zod";
import { statement } from "../statement";
import { noticeKind } from "../values";

export const noticePart = z.enum(["title", "opening", "closing"]);

/** A kind of notice, and what its parts may name and must say where a policy says them in its own words. */
export const noticeRules = z.object({
  kind: noticeKind,
  name: z.string(),
  parts: z.array(z.object({ part: noticePart, variables: z.array(z.string()), must: z.array(z.string()) })),
});

/** A notice as it would be sent: the mail, word for word, and the portal's form. */
export const previewedNotice = z.object({
  title: z.string(),
  text: z.string(),
  html: z.string(),
  statement,
});

export type NoticeRules = z.infer<typeof noticeRules>;
export type NoticePart = z.infer<typeof noticePart>;
export type PreviewedNotice = z.infer<typeof previewedNotice>;
