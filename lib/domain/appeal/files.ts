import type { AppealFile, UploadedFile } from "@/lib/domain/appeal/appeal-file";
import type { DomainEvent } from "@/lib/domain/event";
import { type MissingFact, missingFact } from "@/lib/domain/refusal";
import type { StandingState } from "@/lib/domain/state";

/** A kind of file that is taken: what a person calls it, and how its name ends. */
export type FileType = { mediaType: string; name: string; extensions: readonly string[] };

/** What is taken: nothing that a program runs by itself. */
export const FILE_TYPES: readonly FileType[] = [
  { mediaType: "image/png", name: "PNG image", extensions: ["png"] },
  { mediaType: "image/jpeg", name: "JPEG image", extensions: ["jpg", "jpeg"] },
  { mediaType: "image/webp", name: "WebP image", extensions: ["webp"] },
  { mediaType: "application/pdf", name: "PDF document", extensions: ["pdf"] },
  { mediaType: "text/plain", name: "plain text", extensions: ["txt", "log", "md"] },
  { mediaType: "application/json", name: "JSON file", extensions: ["json"] },
  { mediaType: "text/csv", name: "CSV table", extensions: ["csv"] },
];

/** In bytes of one file, and how many at once and on one appeal. */
export const FILE_LIMITS = { bytes: 5 * 1_024 * 1_024, atOnce: 5, onAppeal: 20 };

/** What files lack to be added to an appeal at once. */
export function missingToAddFiles(
  { files }: Pick<StandingState, "files">,
  appealId: string,
  added: readonly UploadedFile[] = [],
): MissingFact[] {
  const { atOnce, onAppeal } = FILE_LIMITS;
  if (added.length > atOnce) return [missingFact("too_many_files", `Send ${atOnce} files at most at once.`)];
  if (files.filter((file) => file.appealId === appealId).length + added.length > onAppeal)
    return [missingFact("too_many_files", `An appeal takes ${onAppeal} files at most.`)];
  return added.some(({ id }) => files.some((file) => file.id === id))
    ? [missingFact("file_sent", "One of these files was sent already.")]
    : [];
}

/** The events that add these files. */
export function filesAdded(
  added: readonly UploadedFile[],
  to: Pick<AppealFile, "appealId" | "messageId" | "addedAt">,
): DomainEvent[] {
  return added.map((file) => ({ kind: "file_added", file: { ...file, ...to } }));
}
