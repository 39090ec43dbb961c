import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import type { Db } from "@/lib/store/database";
import { staffRoleOf } from "@/lib/store/staff/people";

/**
 * A request may have waited for a lock while its actor was shut out or given another role: asked again in the
 * transaction that signs, sets free or lets in. Throws `unauthenticated` and `forbidden`.
 */
export async function assertStillStaff(tx: Db, actor: Actor): Promise<void> {
  if (actor.kind !== "staff") return;
  const role = await staffRoleOf(tx, actor.id);
  if (role === null) throw new AppError("unauthenticated", "You are signed out. Sign in to go on.");
  if (role !== actor.role)
    throw new AppError("forbidden", "Your role was changed meanwhile. Load the page again.");
}
