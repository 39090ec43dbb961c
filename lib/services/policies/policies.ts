import type { Actor } from "@/lib/domain/actor";
import { CYBER, cyberPolicy } from "@/lib/domain/policy/default-policy";
import { documentOf, type Policy, type PolicyDocument } from "@/lib/domain/policy/policy";
import { AppError, notFound } from "@/lib/errors";
import { type Db, db } from "@/lib/store/database";
import { appendBlocking } from "@/lib/store/enforcement/feed";
import { bodyHash } from "@/lib/store/idempotency";
import {
  advancePolicy,
  beginPolicy,
  insertPolicyVersion,
  lockPolicy,
  policyExists,
  policyInEffect,
} from "@/lib/store/policies/policies";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { recordChange } from "./change-policy";
import { parsePolicyDocument } from "./policy-document";

/** The newest version of a policy. Throws `not_found` for an unknown key. */
export async function currentPolicy(actor: Actor, key: string): Promise<Policy> {
  authorize(actor, "edit_policy");
  if (!(await policyExists(db(), key))) throw notFound("policy");
  return policyInEffect(db(), key);
}

/** The document to start a next version from: the newest, or the published one of a policy not begun yet. */
export async function editableDocument(actor: Actor, key: string): Promise<PolicyDocument> {
  if (key === CYBER && !(await policyExists(db(), key))) return cyberPolicy;
  return documentOf(await currentPolicy(actor, key));
}

/**
 * Gives a policy its next version, or begins it: an operator's way, at the command line, which needs no second person
 * and is recorded as what it is. People propose (see `proposals.ts`). What was decided keeps the version it was decided by, and every
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
  if (actor.kind === "staff")
    throw new AppError("forbidden", "Propose the change: it takes effect when another lead confirms it.");
  if (!/^[a-z][a-z0-9_]{0,63}$/.test(key))
    throw new AppError("invalid", "A policy's key is of lower case letters, digits and underscores.", {
      param: "key",
    });
  if (!reason.trim()) throw new AppError("invalid", "Say why the policy changes.", { param: "reason" });
  const parsed = parsePolicyDocument(document);

  return transaction(async (tx) => {
    const before = await lockPolicy(tx, key);
    const current = before && (await policyInEffect(tx, key));
    if (current && bodyHash(documentOf(current)).equals(bodyHash(parsed))) {
      const { version, versionId } = current;
      return { version, versionId, changed: false };
    }
    const id = before ? before.id : await begin(tx, key, now);
    const version = (current?.version ?? 0) + 1;
    const change = (before?.version ?? 0) + 1;
    if (before) await advancePolicy(tx, key, change);
    const input = { key, document: parsed, author: actor.name, reason: reason.trim(), createdAt: now };
    const versionId = await insertPolicyVersion(tx, version, input);
    await recordChange(tx, { id, key, change }, { action: "set_policy", details: { versionId } }, actor, now);
    await appendBlocking(tx, key, now);
    return { version, versionId, changed: true };
  });
}

async function begin(tx: Db, key: string, now: Date): Promise<string> {
  const id = await beginPolicy(tx, key, now);
  if (!id) throw new AppError("conflict", "Somebody else just began this policy. Look at it first.");
  return id;
}
