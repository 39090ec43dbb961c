import type { Actor } from "@/lib/domain/actor";
import { HOUR, plus } from "@/lib/domain/duration";
import { AppError } from "@/lib/errors";
import { hashSecret, newId, newSecret } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit/audit";
import type { Db } from "@/lib/store/database";
import { endKeyAt, insertKey, type KeyRow } from "@/lib/store/organizations/keys";

/** How long a key that was replaced may go on opening. The database holds the same. */
const LONGEST_OVERLAP_MS = 168 * HOUR;

function assertRotatable({ revokedAt, expiresAt, isFollowed }: Rotated, now: Date): void {
  if (revokedAt || (expiresAt && expiresAt <= now))
    throw new AppError("refused", "This key opens nothing any more. Make another one.", {
      reason: "key_ended",
    });
  if (isFollowed)
    throw new AppError("refused", "This key was replaced already. Replace the one that follows it.", {
      reason: "key_replaced",
    });
}

type Rotated = KeyRow & { isFollowed: boolean };

/**
 * Makes the key that replaces `old`, for the same and for as long as that was made for, and returns it, the only time it
 * is shown. The old one ends `overlapMs` (at most 168 hours) from `now`, or sooner by its own end.
 */
export async function rotate(
  tx: Db,
  actor: Actor,
  { old, overlapMs }: { old: Rotated; overlapMs: number },
  now: Date,
): Promise<{ id: string; key: string }> {
  assertRotatable(old, now);
  if (overlapMs < 0 || overlapMs > LONGEST_OVERLAP_MS)
    throw new AppError("invalid", "The old key may go on for 168 hours at most.", { param: "overlap" });
  const { kind, organizationId, label, scopes, createdAt, expiresAt } = old;
  const overlapEnds = plus(now, overlapMs);
  const oldEnds = expiresAt && expiresAt < overlapEnds ? expiresAt : overlapEnds;
  const version = await endKeyAt(tx, old.id, oldEnds);
  const id = newId();
  const key = newSecret(kind === "operator" ? "rk_op" : "rk_org");
  const lives = expiresAt && plus(now, expiresAt.getTime() - createdAt.getTime());
  const term = { createdAt: now, expiresAt: lives, followsId: old.id };
  await insertKey(tx, { id, kind, organizationId, label, scopes, hash: hashSecret(key), ...term });
  const entry = { entity: "api_key", actor, at: now, ...(organizationId ? { organizationId } : {}) };
  await appendAudit(tx, [
    {
      ...entry,
      entityId: old.id,
      version,
      action: "rotate_key",
      details: { by: id, ends: oldEnds.toISOString() },
    },
    { ...entry, entityId: id, version: 1, action: "create_key", details: { kind, scopes, follows: old.id } },
  ]);
  return { id, key };
}
