import type { FileView } from "@/lib/contract/files";
import type { Actor } from "@/lib/domain/actor";
import type { UploadedFile } from "@/lib/domain/appeal/appeal-file";
import { FILE_LIMITS } from "@/lib/domain/appeal/files";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { insertUpload, ownUploads, unsentUploads } from "@/lib/store/appeals/uploads";
import { db } from "@/lib/store/database";
import { visibleAppeal } from "../appeals/visible-appeal";
import { authorize } from "../authorize";
import { enter, type Way } from "../customer/enter";
import { authorOf } from "./author";
import { checkedFile, type GivenFile } from "./checked-file";

/** Nobody keeps more than this waiting: what is stored for somebody who never sends it has a bound. */
const MOST_UNSENT = 2 * FILE_LIMITS.atOnce;

/** Keeps a file that a customer chose until it is sent with the appeal or an answer. */
export async function uploadAsCustomer(
  actor: Actor | null,
  way: Way,
  file: GivenFile,
  now: Date,
): Promise<FileView> {
  const place = await enter(actor, way, now);
  return keep(place.actor, place.decision.id, file, now);
}

/** Keeps a file that a member of staff chose until it is sent with a message to the customer. */
export async function uploadAsStaff(
  actor: Actor,
  { reference }: { reference: string },
  file: GivenFile,
  now: Date,
): Promise<FileView> {
  authorize(actor, "decide_appeal");
  const { decisionId } = await visibleAppeal(db(), actor, reference);
  return keep(actor, decisionId, file, now);
}

async function keep(actor: Actor, decisionId: string, given: GivenFile, now: Date): Promise<FileView> {
  const author = authorOf(actor);
  const { name, mediaType, bytes } = await checkedFile(given);
  if ((await unsentUploads(db(), { decisionId, author })).length >= MOST_UNSENT)
    throw new AppError("refused", `${MOST_UNSENT} files wait to be sent. Send or remove some first.`, {
      reason: "too_many_files",
    });
  const id = newId();
  await insertUpload(db(), { id, decisionId, author, name, mediaType, content: bytes }, now);
  return { id, name, mediaType, size: bytes.length };
}

/** The files to be sent, as the domain knows them. Throws `invalid` where one is not there, or is somebody else's. */
export async function filesToSend(
  actor: Actor,
  decisionId: string,
  ids: readonly string[] = [],
): Promise<UploadedFile[]> {
  if (ids.length === 0) return [];
  const found = await ownUploads(db(), { decisionId, author: authorOf(actor) }, ids);
  if (found.length < ids.length)
    throw new AppError("invalid", "One of the files is not there any more. Add it once more.", {
      param: "fileIds",
    });
  return found;
}
