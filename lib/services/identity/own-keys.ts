import type { OwnKeyView } from "@/lib/contract/portal/organization";
import type { Actor, KeyScope } from "@/lib/domain/actor";
import { DAY, HOUR, plus } from "@/lib/domain/duration";
import { AppError, notFound } from "@/lib/errors";
import { hashSecret, newId, newSecret } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit/audit";
import { type Db, db } from "@/lib/store/database";
import { insertKey, lockKey, revokeKeyRow } from "@/lib/store/organizations/keys";
import { countOpenKeys, ownKey, ownKeys } from "@/lib/store/organizations/own-keys";
import { lockOwnOrganization } from "@/lib/store/organizations/own-organization";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { organizationOf } from "../customer/safety";
import { rotate } from "./rotate-key";

/** More than anybody rotates among. */
const MOST = 50;

/** The keys of the actor's organization; the keys themselves are nowhere. */
export async function listOwnKeys(actor: Actor, now: Date): Promise<{ keys: OwnKeyView[] }> {
  authorize(actor, "manage_own_organization");
  return { keys: await ownKeys(db(), organizationOf(actor), now) };
}

type WantedKey = { label: string; scopes: readonly KeyScope[]; expiresInDays?: number | null };

async function assertMayHaveAnother(tx: Db, organizationId: string, now: Date): Promise<void> {
  await lockOwnOrganization(tx, organizationId);
  if ((await countOpenKeys(tx, organizationId, now)) >= MOST)
    throw new AppError("refused", `An organization has at most ${MOST} keys. Revoke one first.`, {
      reason: "too_many",
    });
}

/** Makes a key of the actor's organization and returns it, the only time it is shown. */
export async function createOwnKey(
  actor: Actor,
  { label, scopes: wanted, expiresInDays }: WantedKey,
  now: Date,
): Promise<{ id: string; key: string }> {
  authorize(actor, "manage_own_organization");
  const organizationId = organizationOf(actor);
  const id = newId();
  const key = newSecret("rk_org");
  const scopes = [...new Set(wanted)];
  await transaction(async (tx) => {
    await assertMayHaveAnother(tx, organizationId, now);
    const row = { id, kind: "organization", organizationId, label, scopes, createdAt: now } as const;
    const expiresAt = expiresInDays ? plus(now, expiresInDays * DAY) : null;
    await insertKey(tx, { ...row, expiresAt, hash: hashSecret(key) });
    const entry = { entity: "api_key", entityId: id, version: 1, action: "create_key", organizationId };
    await appendAudit(tx, [{ ...entry, actor, at: now, details: { kind: "organization", scopes } }]);
  });
  return { id, key };
}

/** Replaces a key of the actor's organization: see {@link rotate}. */
export async function rotateOwnKey(
  actor: Actor,
  { id, overlapHours }: { id: string; overlapHours: number },
  now: Date,
): Promise<{ id: string; key: string }> {
  authorize(actor, "manage_own_organization");
  const organizationId = organizationOf(actor);
  return transaction(async (tx) => {
    await assertMayHaveAnother(tx, organizationId, now);
    const old = await lockKey(tx, id);
    if (old?.organizationId !== organizationId) throw notFound("key");
    return rotate(tx, actor, { old, overlapMs: overlapHours * HOUR }, now);
  });
}

/** Ends a key of the actor's organization at once; a second time changes nothing. */
export async function revokeOwnKey(actor: Actor, { id }: { id: string }, now: Date): Promise<void> {
  authorize(actor, "manage_own_organization");
  const organizationId = organizationOf(actor);
  await transaction(async (tx) => {
    if (!(await ownKey(tx, organizationId, id))) throw notFound("key");
    const version = await revokeKeyRow(tx, id, now);
    if (version === null) return;
    const entry = { entity: "api_key", entityId: id, version, action: "revoke_key", organizationId };
    await appendAudit(tx, [{ ...entry, actor, at: now }]);
  });
}
