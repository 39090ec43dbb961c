import { z } from "zod";

/** What a call of a keyset list takes: where its page begins, and how many rows it holds at most. */
export const pageInput = (rows: number) => ({
  cursor: z.string().optional(),
  limit: z.number().int().min(1).max(200).default(rows),
});

/** What it answers; without a cursor, there is no next page. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), nextCursor: z.string().nullable() });
