import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { contentOf, type SentFile, sentFile } from "@/lib/store/appeals/uploads";
import { db } from "@/lib/store/database";
import { authorize } from "../authorize";
import { linkActor } from "../customer/links";

export type Download = { name: string; mediaType: string; content: Uint8Array<ArrayBuffer> };

/** Staff who see appeals see their files, members those of their own organization, a link those of its decision. */
function mayRead(actor: Actor, file: SentFile): boolean {
  if (actor.kind === "link") return actor.decisionId === file.decisionId;
  return actor.kind === "staff" || (actor.kind === "member" && actor.organizationId === file.organizationId);
}

/**
 * A file that was sent on an appeal, whole. Throws `not_found` for whoever may not see the appeal, and where the
 * content was deleted since.
 */
export async function readFile(actor: Actor, { id }: { id: string }): Promise<Download> {
  authorize(actor, actor.kind === "staff" ? "see_appeal" : "file_appeal");
  const file = isId(id) ? await sentFile(db(), id) : null;
  if (!file || !mayRead(actor, file)) throw notFound("file");
  const content = await contentOf(db(), id);
  if (!content)
    throw new AppError("not_found", "This file was deleted: it was kept for as long as we keep files.");
  return { name: file.name, mediaType: file.mediaType, content };
}

/** Likewise, for whoever holds a signed link. */
export async function readFileAtDoor(
  { token, id }: { token: string; id: string },
  now: Date,
): Promise<Download> {
  return readFile(await linkActor(token, now), { id });
}
