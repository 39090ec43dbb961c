import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit/audit";
import { insertGrant } from "@/lib/store/organizations/grants";
import { subjectOf } from "@/lib/store/subjects/subjects";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";

export type GrantInput = {
  /** The organization's `externalId`. */
  organization: string;
  /** Without one, the grant is the whole organization's. */
  safetyIdentifier: string | null;
  policy: string;
  models: string[];
  /** What work it covers, in words. */
  scope: string;
  /** Signals per 24 h above which they open a case all the same. */
  volumeCeiling: number;
  /** How and by what the holder was verified, and by whom. */
  method: string;
  reference: string;
  verifiedBy: Actor;
  endsAt: Date;
};

/**
 * Confirms a grant that another person verified: nobody grants alone. Throws `refused` where it is the same person,
 * `not_found` for an unknown organization.
 */
export async function grantTrustedAccess(
  actor: Actor,
  input: GrantInput,
  now: Date,
): Promise<{ id: string }> {
  authorize(actor, "grant_trusted_access");
  authorize(input.verifiedBy, "grant_trusted_access");
  if (actor.id === input.verifiedBy.id)
    throw new AppError("refused", "A second person confirms trusted access.", { reason: "own_proposal" });
  const { organization, safetyIdentifier, policy, verifiedBy, ...grant } = input;
  return transaction(async (tx) => {
    const subject = await subjectOf(tx, { organization, safetyIdentifier }, now);
    if (!subject) throw notFound("organization");
    const id = newId();
    await insertGrant(tx, {
      ...grant,
      id,
      subjectId: subject.id,
      policyKey: policy,
      verifiedBy: verifiedBy.id,
      confirmedBy: actor.id,
      startsAt: now,
    });
    await appendAudit(tx, [
      {
        entity: "trusted_access_grant",
        entityId: id,
        version: 1,
        action: "grant_trusted_access",
        actor,
        at: now,
        organizationId: subject.organizationId,
        details: { subjectId: subject.id, verifiedBy: verifiedBy.id },
      },
    ]);
    return { id };
  });
}
