import { fileTypeFromBuffer } from "file-type";
import { FILE_LIMITS, FILE_TYPES, type FileType } from "@/lib/domain/appeal/files";
import { AppError } from "@/lib/errors";
import { safeFileName } from "./file-name";

const MEGABYTE = 1_024 * 1_024;

export type GivenFile = { name: string; bytes: Uint8Array<ArrayBuffer> };
export type CheckedFile = GivenFile & { mediaType: string };

const endingOf = (name: string) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
const named = (names: readonly string[]) => new Intl.ListFormat("en", { type: "disjunction" }).format(names);

/**
 * A file as it may be kept: small enough, of a kind that is taken, and what its name says it is. What it is is seen by
 * its content. Throws `too_large` and `invalid` with a sentence that names it.
 */
export async function checkedFile({ name: given, bytes }: GivenFile): Promise<CheckedFile> {
  const name = safeFileName(given);
  if (bytes.length > FILE_LIMITS.bytes)
    throw new AppError("too_large", `“${name}” is larger than ${FILE_LIMITS.bytes / MEGABYTE} MB.`);
  if (bytes.length === 0) throw new AppError("invalid", `“${name}” is empty.`, { param: "file" });
  const ending = endingOf(name);
  const type = FILE_TYPES.find(({ extensions }) => extensions.includes(ending));
  if (!type) {
    const kinds = named(FILE_TYPES.map((each) => each.name));
    throw new AppError("invalid", `“${name}” is of a kind we do not take. Send a ${kinds}.`, {
      param: "file",
    });
  }
  if (!(await isWhatItSays(type, bytes)))
    throw new AppError("invalid", `“${name}” is not what its name says: it is no ${type.name}.`, {
      param: "file",
    });
  return { name, bytes, mediaType: type.mediaType };
}

async function isWhatItSays({ mediaType }: FileType, bytes: Uint8Array): Promise<boolean> {
  const found = await fileTypeFromBuffer(bytes);
  // Text has no mark of its own: it is what nothing else is, and reads as text.
  if (found || !/^text\/|json$/.test(mediaType)) return found?.mime === mediaType;
  const text = textOf(bytes);
  return text !== null && (mediaType !== "application/json" || isJson(text));
}

/** The text in UTF-8, or null where bytes stand for no character, or for one that no text holds. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for.
    return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
