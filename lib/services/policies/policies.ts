import type { Actor } from "@/lib/domain/actor";
import { CYBER, cyberPolicy } from "@/lib/domain/default-policy";
import type { Policy, PolicyDocument } from "@/lib/domain/policy";
import { AppError, notFound } from "@/lib/errors";
import { appendAudit } from "@/lib/store/audit";
import { type Db, db } from "@/lib/store/database";
import { currentPolicyVersion } from "@/lib/store/facts";
import { bodyHash } from "@/lib/store/idempotency";
import {
  advancePolicy,
  beginPolicy,
  insertPolicyVersion,
  lockPolicy,
  policyExists,
} from "@/lib/store/policies";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { parsePolicyDocument } from "./policy-document";

/** The newest version of a policy. Throws `not_found` for an unknown key. */
export async function currentPolicy(actor: Actor, key: string): Promise<Policy> {
  authorize(actor, "edit_policy");
  if (!(await policyExists(db(), key))) throw notFound("policy");
  return currentPolicyVersion(db(), key);
}

/** The document to start a next version from: the newest, or the published one of a policy not begun yet. */
export async function editableDocument(actor: Actor, key: string): Promise<PolicyDocument> {
  if (key === CYBER && !(await policyExists(db(), key))) return cyberPolicy;
  const { key: _key, version: _version, versionId: _id, ...document } = await currentPolicy(actor, key);
  return document;
}

/**
 * Gives a policy its next version, or begins it. What was decided keeps the version it was decided by, and every
 * deadline that was set stays as it is. The same document again changes nothing. Throws `invalid` for a document
 * that may not become a policy.
 */
export async function setPolicy(
  actor: Actor,
  key: string,
  document: unknown,
  reason: string,
  now: Date,
): Promise<{ version: number; versionId: string; changed: boolean }> {
  authorize(actor, "edit_policy");
  if (!/^[a-z][a-z0-9_]{0,63}$/.test(key))
    throw new AppError("invalid", "A policy's key is of lower case letters, digits and underscores.", {
      param: "key",
    });
  if (!reason.trim()) throw new AppError("invalid", "Say why the policy changes.", { param: "reason" });
  const parsed = parsePolicyDocument(document);

  return transaction(async (tx) => {
    const before = await lockPolicy(tx, key);
    if (before && bodyHash(before.document).equals(bodyHash(parsed))) {
      const { version, versionId } = await currentPolicyVersion(tx, key);
      return { version, versionId, changed: false };
    }
    const { id, version } = before ? await next(tx, key, before) : await begin(tx, key, now);
    const input = { key, document: parsed, author: actor.name, reason: reason.trim(), createdAt: now };
    const versionId = await insertPolicyVersion(tx, version, input);
    await appendAudit(tx, [
      {
        entity: "policy",
        entityId: id,
        version,
        action: "set_policy",
        actor,
        at: now,
        details: { key, versionId },
      },
    ]);
    return { version, versionId, changed: true };
  });
}

async function begin(tx: Db, key: string, now: Date) {
  const id = await beginPolicy(tx, key, now);
  if (!id) throw new AppError("conflict", "Somebody else just began this policy. Look at it first.");
  return { id, version: 1 };
}

async function next(tx: Db, key: string, before: { id: string; version: number }) {
  const version = before.version + 1;
  await advancePolicy(tx, key, version);
  return { id: before.id, version };
}
