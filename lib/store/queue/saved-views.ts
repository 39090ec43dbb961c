import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";

export type SavedViewRow = {
  id: string;
  ownerId: string;
  owner: { id: string; name: string };
  name: string;
  shared: boolean;
  filter: unknown;
  order: string;
};

/** A person's own views and those shared with everybody, by name. */
export function savedViewsFor(tx: Db, personId: string): Promise<SavedViewRow[]> {
  return tx.savedView.findMany({
    where: { OR: [{ ownerId: personId }, { shared: true }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: { owner: { select: { id: true, name: true } } },
  });
}

export const countSavedViews = (tx: Db, ownerId: string): Promise<number> =>
  tx.savedView.count({ where: { ownerId } });

/** Whether another view of this person has the name, however it is written. */
export async function isViewNameTaken(tx: Db, ownerId: string, name: string, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select from saved_views where owner_id = ${ownerId}::uuid and lower(name) = lower(${name}) and id <> ${id}::uuid`;
  return rows.length > 0;
}

type Kept = { id: string; ownerId: string; name: string; shared: boolean; filter: object; order: string };

export async function insertSavedView(tx: Db, view: Kept, createdAt: Date): Promise<void> {
  await tx.savedView.create({ data: { ...view, filter: view.filter as Prisma.InputJsonObject, createdAt } });
}

/** False where it is not this person's. */
export async function updateSavedView(tx: Db, { id, ownerId, ...view }: Kept): Promise<boolean> {
  const data = { ...view, filter: view.filter as Prisma.InputJsonObject };
  return (await tx.savedView.updateMany({ where: { id, ownerId }, data })).count === 1;
}

/** False where it is neither this person's nor, as far as that is enough, shared. */
export async function deleteSavedView(
  tx: Db,
  id: string,
  { ownerId, orShared }: { ownerId: string; orShared: boolean },
): Promise<boolean> {
  const whose = orShared ? [{ ownerId }, { shared: true }] : [{ ownerId }];
  return (await tx.savedView.deleteMany({ where: { id, OR: whose } })).count === 1;
}

/** One of those that write a person's own things at once goes first. */
export async function lockPersonsViews(tx: Db, personId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('saved_views ' || ${personId}, 0))`;
}
