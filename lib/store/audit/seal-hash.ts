import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** An audit entry as it is hashed. `transaction` is text: it may exceed what a number holds. */
export type SealedEntry = {
  id: string;
  entity: string;
  entityId: string;
  version: number;
  action: string;
  actorKind: string;
  actorId: string;
  actorName: string;
  organizationId: string | null;
  caseId: string | null;
  at: Date;
  details: unknown;
  transaction: string;
};

/** The columns of an entry, for a query on `audit_entries` under the alias `entry`. */
export const entryColumns = `
  entry.id, entry.entity, entry.entity_id as "entityId", entry.version, entry.action,
  entry.actor_kind as "actorKind", entry.actor_id as "actorId", entry.actor_name as "actorName",
  entry.organization_id as "organizationId", entry.case_id as "caseId", entry.at, entry.details, entry.transaction`;

/** What the first link follows. */
export const beginning = Buffer.alloc(32);

/** SHA-256 over the previous hash and the entry's canonical JSON (RFC 8785), so that an auditor can recompute it. */
export function sealHash(previous: Buffer, { at, ...entry }: SealedEntry): Buffer {
  const text = canonicalize({ ...entry, at: at.toISOString() });
  if (text === undefined) throw new TypeError("an audit entry has no canonical form");
  return createHash("sha256").update(previous).update(text).digest();
}
