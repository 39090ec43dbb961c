import type { OwnAccessRow, OwnAccessView } from "@/lib/contract/portal/trusted-access";
import type { Actor } from "@/lib/domain/actor";
import { isWaiting } from "@/lib/domain/trusted-access/application";
import { notFound } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import type { Db } from "@/lib/store/database";
import { namesOf } from "@/lib/store/names";
import { accessNoticesOf } from "@/lib/store/notices/sent-notices";
import { currentVersions, policyInEffect } from "@/lib/store/policies/policies";
import { snapshot } from "@/lib/store/transaction";
import { applicationsOf, renewalsOf } from "@/lib/store/trusted-access/application-list";
import {
  accessMessagesOf,
  applicationBy,
  hasOpen,
  subjectAndOrganization,
} from "@/lib/store/trusted-access/applications";
import { grantsOf } from "@/lib/store/trusted-access/grants";
import { authorize } from "../authorize";
import { organizationOf } from "../customer/safety";
import { grantViews } from "./grant-views";

/** Few have more, and the oldest are over for long. */
const MOST = 100;

/** The applications of the actor's organization, newest first, and what can be applied for. */
export async function listOwnApplications(actor: Actor, now: Date) {
  authorize(actor, "see_own_organization");
  return snapshot(async (tx) => {
    const policies = (await currentVersions(tx)).map(({ policyKey: key, document }) => {
      const { title, coveredModels } = document;
      return { key, title, coveredModels };
    });
    const titleOf = (key: string) => policies.find((policy) => policy.key === key)?.title ?? key;
    const found = await applicationsOf(tx, organizationOf(actor), MOST);
    const applications = found.map((row): OwnAccessRow => {
      const { reference, status, policyKey, subject, scope, appliedAt, grants } = row;
      const policy = titleOf(policyKey);
      const [grant = null] = grantViews(grants, now);
      return {
        reference,
        status,
        policy,
        scope,
        appliedAt,
        grant,
        safetyIdentifier: subject.safetyIdentifier,
      };
    });
    return { applications, policies, now };
  });
}

async function ownApplication(tx: Db, actor: Actor, given: string) {
  const reference = parseReference(given, "T");
  const application = reference && (await applicationBy(tx, { reference }));
  if (!application || application.organizationId !== organizationOf(actor)) throw notFound("application");
  return application;
}

/** One of them whole: what was written, asked, granted and told. */
export async function getOwnApplication(
  actor: Actor,
  input: { reference: string },
  now: Date,
): Promise<OwnAccessView> {
  authorize(actor, "see_own_organization");
  return snapshot(async (tx) => {
    const application = await ownApplication(tx, actor, input.reference);
    const { id, policyKey, subjectId, status, appliedBy, answeredAt, answerReason } = application;
    const { key, title, coveredModels } = await policyInEffect(tx, policyKey);
    const { safetyIdentifier, organization } = await subjectAndOrganization(tx, subjectId);
    const grants = await grantsOf(tx, [id]);
    const renewals = await renewalsOf(tx, id);
    const renewing = await grantsOf(
      tx,
      renewals.map((each) => each.id),
    );
    const lasting = renewing.filter(({ withdrawnAt }) => withdrawnAt === null);
    const renewal = renewals.find(
      (each) => isWaiting(each.status) || lasting.some(({ applicationId }) => applicationId === each.id),
    );
    const { reference, version, who, work, scope, models, evidence, links, appliedAt } = application;
    return {
      ...{ reference, version, status, who, work, scope, models, evidence, links, appliedAt },
      policy: { key, title, coveredModels },
      organization: organization.name,
      safetyIdentifier,
      appliedBy: appliedBy && ((await namesOf(tx, [appliedBy])).get(appliedBy) ?? null),
      answeredAt,
      reason: answerReason,
      messages: (await accessMessagesOf(tx, id)).map(({ id: message, author, text, sentAt }) => ({
        ...{ id: message, author, text, sentAt },
      })),
      grants: grantViews(grants, now),
      notices: (await accessNoticesOf(tx, id)).map(
        ({ accessKind: kind, id: notice, title: told, text, at }) => ({
          ...{ id: notice, kind, title: told, text, at },
        }),
      ),
      renewable:
        status === "granted" && grants[0]?.withdrawnAt === null && !(await hasOpen(tx, subjectId, policyKey)),
      renewedBy: renewal?.reference ?? null,
    };
  });
}
