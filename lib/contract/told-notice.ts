import { z } from "zod";

/** A notice as it was sent, and how it fared. */
export const toldNotice = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  at: z.date(),
  /** In how many ways it was to be sent, and in how many it arrived. */
  owed: z.number().int(),
  delivered: z.number().int(),
});

export type ToldNotice = z.infer<typeof toldNotice>;
