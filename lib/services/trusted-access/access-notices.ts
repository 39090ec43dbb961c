import { type AccessStatement, renderAccessNotice } from "@/lib/delivery/access-notice";
import { type AccessNoticeKind, accessEventOf } from "@/lib/domain/trusted-access/access-notice";
import type { AccessApplication, AccessGrant } from "@/lib/domain/trusted-access/application";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import type { Db } from "@/lib/store/database";
import { policyInEffect } from "@/lib/store/policies/policies";
import { subjectAndOrganization } from "@/lib/store/trusted-access/applications";
import { oweNotice } from "../notices/owe-notice";

type Telling = {
  kind: AccessNoticeKind;
  application: AccessApplication;
  /** What is covered after it, or was before it where it ends. */
  grant: AccessGrant | null;
  /** A person's own words to the customer. */
  remark: string | null;
};

async function statementOf(
  tx: Db,
  { kind, application, grant, remark }: Telling,
  policy: string,
): Promise<AccessStatement> {
  const { reference, subjectId } = application;
  const { safetyIdentifier, organization } = await subjectAndOrganization(tx, subjectId);
  return {
    kind,
    reference,
    organization: organization.name,
    safetyIdentifier,
    timezone: organization.timezone,
    policy,
    terms: grant,
    remark,
    url: `${env().baseUrl}${paths.portalAccessApplication(reference)}`,
  };
}

/** Writes a notice on trusted access, rendered once and for all: within the change's own transaction. */
export async function tellOfAccess(tx: Db, telling: Telling, now: Date): Promise<void> {
  const { kind, application } = telling;
  const { id: applicationId, organizationId } = application;
  const { title, versionId: policyVersionId } = await policyInEffect(tx, application.policyKey);
  const statement = await statementOf(tx, telling, title);
  const kept = JSON.parse(JSON.stringify(statement));
  const row = {
    id: newId(),
    organizationId,
    applicationId,
    accessKind: kind,
    policyVersionId,
    statement: kept,
  };
  const notice = { ...row, ...renderAccessNotice(statement), createdAt: now, visibleAt: now };
  await oweNotice(tx, { notice, about: { applicationId }, isEvent: accessEventOf(kind) !== null });
}
