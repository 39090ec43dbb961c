import { AppError } from "@/lib/errors";
import { lastChange } from "@/lib/store/audit/audit";
import type { Db } from "@/lib/store/database";

/** Says who changed an aggregate last, and when, to somebody who decided on an older version. */
export async function conflictOf(tx: Db, entityId: string): Promise<AppError> {
  const last = await lastChange(tx, entityId);
  const who = last ? `${last.actorName} changed this meanwhile` : "This was changed meanwhile";
  return new AppError("conflict", `${who}. Look at it again; what you typed is kept.`, {
    ...(last ? { by: last.actorName, at: last.at } : {}),
  });
}
