import { z } from "zod";

/** A file as it can be downloaded by whoever sees it listed. */
export const fileView = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
});

/** What is taken: bytes of one file, how many at once, and of which kinds, by how their names end. */
export const fileLimits = z.object({
  bytes: z.number().int(),
  atOnce: z.number().int(),
  types: z.array(z.object({ name: z.string(), extensions: z.array(z.string()) })),
});

/** Files that were uploaded before, to be sent with what is written. The domain says how many. */
export const fileIds = z
  .array(z.uuid())
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, "names a file twice")
  .optional();

export type FileView = z.infer<typeof fileView>;
export type FileLimits = z.infer<typeof fileLimits>;
