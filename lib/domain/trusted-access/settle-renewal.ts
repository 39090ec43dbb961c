import { DAY, plus } from "@/lib/domain/duration";
import type { AccessCommand } from "./access-command";
import {
  type AccessGrant,
  type AccessState,
  commonModels,
  isAlive,
  isWaiting,
  isWithin,
} from "./application";

/** What was taken away of what is renewed: the grant that ended, and the narrower one in its place, if any. */
type Taken = { ended: AccessGrant; made: AccessGrant | null };

/**
 * What is done with a renewal when what it renews is withdrawn or narrowed, for the same reason: whoever looked at it did
 * so while the other was in force, or was wider.
 *
 * Of what is withdrawn, one that waits is refused, so that its applicant may apply anew; one that is granted is withdrawn
 * before it begins. Of what is narrowed, one that was verified is verified anew; one that is granted is narrowed to what
 * is left, and withdrawn where nothing of it is, or where it would begin after what it renews has ended. Null where
 * nothing is to be done.
 */
export function settleRenewal(renewal: AccessState, { ended, made }: Taken, now: Date): AccessCommand | null {
  const reason = ended.withdrawalReason ?? "";
  const { application, grant } = renewal;
  if (isWaiting(application.status)) {
    if (!made) return { kind: "refuse", reason };
    return application.status === "verified" ? { kind: "verify_anew" } : null;
  }
  if (!grant || !isAlive(grant, now)) return null;
  const withdraw = { kind: "withdraw", grantId: grant.id, reason } as const;
  if (!made) return withdraw;
  const models = commonModels(grant.models, made.models);
  if (models.length === 0 || made.endsAt < grant.startsAt) return withdraw;
  const volumeCeiling = Math.min(grant.volumeCeiling, made.volumeCeiling);
  const scope = made.scope === ended.scope ? grant.scope : made.scope;
  const isSame =
    isWithin(grant.models, models) && volumeCeiling === grant.volumeCeiling && scope === grant.scope;
  if (isSame) return null;
  const longest = plus(grant.startsAt, renewal.longestDays * DAY);
  const endsAt = new Date(Math.min(Number(grant.endsAt), Number(longest)));
  return { kind: "narrow", grantId: grant.id, terms: { models, volumeCeiling, scope, endsAt }, reason };
}
