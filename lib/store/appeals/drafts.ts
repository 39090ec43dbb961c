import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";

/** Whose draft of what. */
export type DraftKey = { decisionId: string; author: string; kind: "appeal" | "answer" };

type Kept = { content: object; problem: string | null };

export async function findDraft(
  tx: Db,
  key: DraftKey,
): Promise<{ content: unknown; problem: string | null } | null> {
  return tx.appealDraft.findUnique({
    where: { decisionId_author_kind: key },
    select: { content: true, problem: true },
  });
}

export async function putDraft(tx: Db, key: DraftKey, { content, problem }: Kept, now: Date): Promise<void> {
  const data = { content: content as Prisma.InputJsonObject, problem, savedAt: now };
  await tx.appealDraft.upsert({
    where: { decisionId_author_kind: key },
    create: { ...key, ...data },
    update: data,
  });
}

export async function deleteDraft(tx: Db, key: DraftKey): Promise<void> {
  await tx.appealDraft.deleteMany({ where: key });
}

/** Deletes drafts that nobody touched since an instant. */
export async function deleteDraftsBefore(tx: Db, before: Date): Promise<void> {
  await tx.appealDraft.deleteMany({ where: { savedAt: { lt: before } } });
}
