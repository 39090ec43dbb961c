import type { AccessCommand } from "./access-command";
import { type AccessState, isAlive, isWaiting } from "./application";

/**
 * What is done with a renewal when what it renews is withdrawn, for the same reason: it goes on from nothing any more, and
 * whoever looked at it did so while the other was in force. One that waits is refused, so that its applicant may apply
 * anew; one that is granted is withdrawn before it begins. Null where nothing of it is left.
 */
export function settleRenewal(
  { application, grant }: Pick<AccessState, "application" | "grant">,
  reason: string,
  now: Date,
): AccessCommand | null {
  if (isWaiting(application.status)) return { kind: "refuse", reason };
  return grant && isAlive(grant, now) ? { kind: "withdraw", grantId: grant.id, reason } : null;
}
