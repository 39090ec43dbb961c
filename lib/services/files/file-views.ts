import type { FileLimits, FileView } from "@/lib/contract/files";
import type { AppealFile } from "@/lib/domain/appeal/appeal-file";
import { FILE_LIMITS, FILE_TYPES } from "@/lib/domain/appeal/files";
import type { StandingState } from "@/lib/domain/state";

/** What is taken, for whoever chooses files. */
export const fileLimitsView = (): FileLimits => ({
  bytes: FILE_LIMITS.bytes,
  atOnce: FILE_LIMITS.atOnce,
  types: FILE_TYPES.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
});

/** The files that came with an appeal (`messageId` null), or with a message on it. */
export function filesOf(
  { files }: Pick<StandingState, "files">,
  appealId: string,
  messageId: string | null,
): FileView[] {
  return files.filter((file) => file.appealId === appealId && file.messageId === messageId).map(viewOf);
}

const viewOf = ({ id, name, mediaType, size }: AppealFile): FileView => ({ id, name, mediaType, size });
