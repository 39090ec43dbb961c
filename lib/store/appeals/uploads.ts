import type { UploadedFile } from "@/lib/domain/appeal/appeal-file";
import type { Db } from "@/lib/store/database";

export type NewUpload = {
  id: string;
  decisionId: string;
  author: string;
  name: string;
  mediaType: string;
  content: Uint8Array<ArrayBuffer>;
};

/** Whose uploads, about which decision. */
type Whose = { decisionId: string; author: string };

export async function insertUpload(tx: Db, upload: NewUpload, now: Date): Promise<void> {
  const data = { ...upload, size: upload.content.length, uploadedAt: now };
  await tx.upload.create({ data, select: { id: true } });
}

const listed = { id: true, name: true, mediaType: true, size: true } as const;

/** Those of these uploads that are somebody's own, sent or not. */
export function ownUploads(tx: Db, whose: Whose, ids: readonly string[]): Promise<UploadedFile[]> {
  return tx.upload.findMany({
    where: { ...whose, id: { in: [...ids] } },
    orderBy: { id: "asc" },
    select: listed,
  });
}

/** What somebody uploaded and did not send yet, oldest first. */
export function unsentUploads(tx: Db, { decisionId, author }: Whose): Promise<UploadedFile[]> {
  return tx.$queryRaw<UploadedFile[]>`
    select id, name, media_type as "mediaType", size from uploads u
    where decision_id = ${decisionId}::uuid and author = ${author}
      and not exists (select from appeal_files f where f.id = u.id)
    order by id`;
}

/** Deletes an upload that is somebody's own and was not sent. */
export async function deleteUnsent(tx: Db, { decisionId, author }: Whose, id: string): Promise<void> {
  await tx.$executeRaw`
    delete from uploads u where id = ${id}::uuid and decision_id = ${decisionId}::uuid and author = ${author}
      and not exists (select from appeal_files f where f.id = u.id)`;
}

/** Deletes what was uploaded before an instant and never sent. */
export async function deleteUnsentBefore(tx: Db, before: Date): Promise<void> {
  await tx.$executeRaw`
    delete from uploads u where uploaded_at < ${before}
      and not exists (select from appeal_files f where f.id = u.id)`;
}

/** A file that was sent, with whom it concerns. */
export type SentFile = { name: string; mediaType: string; organizationId: string; decisionId: string };

export async function sentFile(tx: Db, id: string): Promise<SentFile | null> {
  const row = await tx.appealFile.findUnique({
    where: { id },
    select: {
      name: true,
      mediaType: true,
      appeal: {
        select: { decisionId: true, standing: { select: { subject: { select: { organizationId: true } } } } },
      },
    },
  });
  if (!row) return null;
  const { appeal, ...file } = row;
  const { decisionId, standing } = appeal;
  return { ...file, decisionId, organizationId: standing.subject.organizationId };
}

/** The content of a file; null once it was deleted. */
export async function contentOf(tx: Db, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await tx.upload.findUnique({ where: { id }, select: { content: true } });
  return row?.content ?? null;
}
