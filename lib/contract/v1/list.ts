import { z } from "zod";
import { reference } from "../values";

/** Which page of a list: the newest, or what follows the last of the page before. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(100).default(20).describe("How many, at most."),
  after: reference.optional().describe("The `last_id` of the page before."),
};

/** A page, newest first. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    object: z.literal("list"),
    data: z.array(item),
    first_id: z.string().nullable(),
    last_id: z.string().nullable().describe("Send it as `after` for the next page."),
    has_more: z.boolean(),
  });

/** The page that `found` are, of which there are more or not. */
export function listAnswer<Item extends { id: string }>(data: Item[], hasMore: boolean) {
  const ids = { first_id: data.at(0)?.id ?? null, last_id: data.at(-1)?.id ?? null };
  return { object: "list" as const, data, ...ids, has_more: hasMore };
}
