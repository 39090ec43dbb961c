import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";

/** What a person had set the last time, in one place; null where nothing was kept. */
export async function preferenceOf(tx: Db, personId: string, name: string): Promise<unknown> {
  const row = await tx.preference.findUnique({ where: { personId_name: { personId, name } } });
  return row?.value ?? null;
}

export async function keepPreference(tx: Db, personId: string, name: string, kept: object): Promise<void> {
  const value = kept as Prisma.InputJsonObject;
  await tx.preference.upsert({
    where: { personId_name: { personId, name } },
    create: { personId, name, value },
    update: { value },
  });
}
