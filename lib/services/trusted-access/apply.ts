import type { Actor } from "@/lib/domain/actor";
import { isRefusal } from "@/lib/domain/refusal";
import { accessWaiting } from "@/lib/domain/staff/access-waiting";
import type { AccessApplication } from "@/lib/domain/trusted-access/application";
import { applyForAccess } from "@/lib/domain/trusted-access/apply";
import { AppError, notFound } from "@/lib/errors";
import { newId, newReference, parseReference } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit/audit";
import type { Db } from "@/lib/store/database";
import { externalIdOf } from "@/lib/store/organizations/own-standing";
import { policyExists, policyInEffect } from "@/lib/store/policies/policies";
import { subjectOf } from "@/lib/store/subjects/subjects";
import { type Limit, takePoint } from "@/lib/store/throttle";
import { transaction } from "@/lib/store/transaction";
import { insertApplication, lockApplication, lockOpenOf } from "@/lib/store/trusted-access/applications";
import { grantsOf } from "@/lib/store/trusted-access/grants";
import { authorize } from "../authorize";
import { organizationOf } from "../customer/safety";
import { once } from "../once";
import { refused } from "../refused";
import { tell } from "../staff-messages/tell";

export type ApplicationInput = Pick<
  AccessApplication,
  "who" | "work" | "scope" | "models" | "evidence" | "links"
> & {
  policy: string;
  /** Without one, it is for the whole organization. */
  safetyIdentifier: string | null;
  /** The reference of the granted application that it renews. */
  renews: string | null;
  commandId?: string;
};

/** Each application is read by two people: nobody fills their list. */
const applications: Limit = { name: "access_applications", points: 30, windowSeconds: 24 * 60 * 60 };

/** Locked, so that nobody withdraws meanwhile what is renewed. */
async function renewedOf(tx: Db, organizationId: string, given: string | null) {
  if (given === null) return { renewed: null, renewedGrant: null };
  const reference = parseReference(given, "T");
  const renewed = reference && (await lockApplication(tx, reference));
  if (!renewed || renewed.organizationId !== organizationId) throw notFound("application");
  const [renewedGrant = null] = await grantsOf(tx, [renewed.id]);
  return { renewed, renewedGrant };
}

/**
 * Applies for trusted access, for the actor's organization or one end user of it, or for a renewal. Throws `refused`
 * where an application for the same waits already, and `rate_limited` after many within a day.
 */
export async function applyForTrustedAccess(
  actor: Actor,
  { commandId, ...input }: ApplicationInput,
  now: Date,
): Promise<{ reference: string }> {
  authorize(actor, "apply_for_trusted_access");
  const organizationId = organizationOf(actor);
  const waitMs = await takePoint(applications, organizationId);
  if (waitMs > 0)
    throw new AppError("rate_limited", "Too many applications within a day. Try again later.", {
      retryAfterSeconds: Math.ceil(waitMs / 1_000),
    });
  return transaction((tx) =>
    once(tx, actor, commandId, input, now, async () => {
      const { policy, safetyIdentifier, renews, ...words } = input;
      if (!(await policyExists(tx, policy))) throw notFound("policy");
      const before = await renewedOf(tx, organizationId, renews);
      const organization = await externalIdOf(tx, organizationId);
      const subject = await subjectOf(tx, { organization, safetyIdentifier }, now);
      if (!subject) throw notFound("organization");
      const facts = {
        place: {
          id: newId(),
          reference: newReference("T"),
          organizationId,
          subjectId: subject.id,
          policyKey: policy,
        },
        policy: await policyInEffect(tx, policy),
        hasOpen: await lockOpenOf(tx, subject.id, policy),
        ...before,
      };
      const application = applyForAccess(
        facts,
        { ...words, renewsId: before.renewed?.id ?? null },
        actor,
        now,
      );
      if (isRefusal(application)) throw refused(application);
      await insertApplication(tx, application);
      const entry = { entity: "access_application", entityId: application.id, version: 1, organizationId };
      await appendAudit(tx, [{ ...entry, action: "apply_for_trusted_access", actor, at: now }]);
      await tell(tx, accessWaiting(application, now), now);
      return { reference: application.reference };
    }),
  );
}
