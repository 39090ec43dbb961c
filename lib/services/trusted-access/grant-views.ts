import type { AccessGrantView } from "@/lib/contract/access";
import { type AccessGrant, grantPhase } from "@/lib/domain/trusted-access/application";

/** Grants as whoever holds them and whoever granted them read them, in their order. */
export function grantViews(grants: readonly AccessGrant[], now: Date): AccessGrantView[] {
  const followed = new Set(grants.map(({ followsId }) => followsId));
  return grants.map((grant) => {
    const { id, scope, models, volumeCeiling, startsAt, endsAt, withdrawnAt, withdrawalReason } = grant;
    return {
      ...{ id, scope, models, volumeCeiling, startsAt, endsAt, withdrawnAt, withdrawalReason },
      phase: grantPhase(grant, now),
      narrowed: followed.has(id),
    };
  });
}
