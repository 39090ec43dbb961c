import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/errors";
import { appendAudit } from "@/lib/store/audit/audit";
import type { Db } from "@/lib/store/database";
import { advancePolicy, lockPolicy } from "@/lib/store/policies/policies";
import { assertStillStaff } from "../still-staff";

type Policy = { id: string; key: string /** The number of the change. */; change: number };
type Made<T> = { action: string; details: object; result: T };

/** The entry of one change of a policy. */
export function recordChange(
  tx: Db,
  { id, key, change }: Policy,
  { action, details }: Omit<Made<unknown>, "result">,
  actor: Actor,
  at: Date,
): Promise<void> {
  const entry = { entity: "policy", entityId: id, version: change, action } as const;
  return appendAudit(tx, [{ ...entry, actor, at, details: { key, ...details } }]);
}

/** Locks a policy, makes one change of it, and records it. Throws `not_found` for an unknown key. */
export async function changePolicy<T>(
  tx: Db,
  { key, actor, now }: { key: string; actor: Actor; now: Date },
  work: (policy: Policy) => Promise<Made<T>>,
): Promise<T> {
  const found = await lockPolicy(tx, key);
  if (!found) throw notFound("policy");
  await assertStillStaff(tx, actor);
  const policy = { id: found.id, key, change: found.version + 1 };
  const { result, ...made } = await work(policy);
  await advancePolicy(tx, key, policy.change);
  await recordChange(tx, policy, made, actor, now);
  return result;
}
