import type { KeyRow } from "@/lib/contract/console/people";
import type { Actor, KeyScope } from "@/lib/domain/actor";
import { HOUR, MINUTE, minus } from "@/lib/domain/duration";
import { AppError, notFound } from "@/lib/errors";
import { hashSecret, newId, newSecret } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit/audit";
import { db } from "@/lib/store/database";
import {
  findKeyByHash,
  insertKey,
  lockKey,
  operatorKeys,
  revokeKeyRow,
} from "@/lib/store/organizations/keys";
import { findOrganizationId } from "@/lib/store/organizations/organizations";
import { recordKeyUse } from "@/lib/store/organizations/own-keys";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { rotate } from "./rotate-key";

const SCOPES: readonly KeyScope[] = ["api.safety.read", "api.safety.appeal"];

export type NewKey =
  | { kind: "operator"; label: string; expiresAt?: Date }
  | {
      kind: "organization";
      label: string;
      externalId: string;
      scopes?: readonly KeyScope[];
      expiresAt?: Date;
    };

/**
 * Makes a key and returns it: the only time it is shown, since only its hash is kept. An organization's key has all
 * scopes unless told otherwise. Throws `invalid` for an organization nobody registered.
 */
export async function createKey(
  actor: Actor,
  wanted: NewKey,
  now: Date,
): Promise<{ id: string; key: string }> {
  authorize(actor, "manage_people");
  const label = wanted.label.trim();
  if (!label)
    throw new AppError("invalid", "Give the key a label that says who uses it.", { param: "label" });
  const id = newId();
  const key = newSecret(wanted.kind === "operator" ? "rk_op" : "rk_org");
  return transaction(async (tx) => {
    const organizationId =
      wanted.kind === "organization" ? await findOrganizationId(tx, wanted.externalId) : null;
    if (wanted.kind === "organization" && !organizationId)
      throw new AppError("invalid", "There is no organization with this id. Register it first.", {
        param: "organization",
      });
    const scopes = wanted.kind === "organization" ? [...(wanted.scopes ?? SCOPES)] : [];
    await insertKey(tx, {
      id,
      kind: wanted.kind,
      organizationId,
      label,
      scopes,
      hash: hashSecret(key),
      createdAt: now,
      expiresAt: wanted.expiresAt ?? null,
    });
    await appendAudit(tx, [
      {
        entity: "api_key",
        entityId: id,
        version: 1,
        action: "create_key",
        actor,
        at: now,
        ...(organizationId ? { organizationId } : {}),
        details: { kind: wanted.kind, scopes },
      },
    ]);
    return { id, key };
  });
}

/** The keys of the provider's own machines, with who made them. The keys themselves are nowhere. */
export async function listOperatorKeys(actor: Actor, now: Date): Promise<{ rows: KeyRow[] }> {
  authorize(actor, "see_keys");
  return { rows: await operatorKeys(db(), now) };
}

/** Ends a key at once; a second time changes nothing. */
export async function revokeKey(actor: Actor, id: string, now: Date): Promise<void> {
  authorize(actor, "manage_people");
  await transaction(async (tx) => {
    const version = await revokeKeyRow(tx, id, now);
    if (version === null) return;
    await appendAudit(tx, [
      { entity: "api_key", entityId: id, version, action: "revoke_key", actor, at: now },
    ]);
  });
}

/**
 * Makes a key that replaces another, and returns it; the old one opens for `overlapHours` more. Whoever signs in
 * replaces the provider's own alone: nobody of staff holds a key of a customer. Throws `refused` where it opens nothing any
 * more or was replaced already.
 */
export async function rotateKey(
  actor: Actor,
  { id, overlapHours }: { id: string; overlapHours: number },
  now: Date,
): Promise<{ id: string; key: string }> {
  authorize(actor, "manage_people");
  return transaction(async (tx) => {
    const old = await lockKey(tx, id);
    if (!old || (actor.kind === "staff" && old.kind !== "operator")) throw notFound("key");
    return rotate(tx, actor, { old, overlapMs: overlapHours * HOUR }, now);
  });
}

/** How exactly the last use of a key is known. */
const USE_MS = MINUTE;

/** Who a key acts as, or null where it is unknown, revoked or over. That it was used is remembered. */
export async function resumeKey(key: string, now: Date): Promise<Actor | null> {
  const row = await findKeyByHash(db(), hashSecret(key));
  if (!row || row.revokedAt || (row.expiresAt && row.expiresAt <= now)) return null;
  const { id, label: name, organizationId, scopes, usedAt } = row;
  const since = minus(now, USE_MS);
  if (!usedAt || usedAt <= since) await recordKeyUse(db(), id, now, since);
  if (organizationId === null) return { kind: "operator", id, name };
  return { kind: "organization", id, name, organizationId, scopes };
}
