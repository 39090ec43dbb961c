import type { AccessNoticeKind } from "@/lib/domain/trusted-access/access-notice";
import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";

export type AccessNoticeRow = {
  id: string;
  organizationId: string;
  applicationId: string;
  accessKind: AccessNoticeKind;
  template: string;
  /** Of the policy it is about, as it was in effect. */
  policyVersionId: string;
  title: string;
  text: string;
  html: string;
  statement: Prisma.InputJsonValue;
  createdAt: Date;
  visibleAt: Date;
};

export async function insertAccessNotice(tx: Db, row: AccessNoticeRow): Promise<void> {
  await tx.notice.create({ data: row });
}

export type SentAccessNotice = {
  id: string;
  accessKind: AccessNoticeKind;
  title: string;
  text: string;
  at: Date;
  /** In how many ways it was to be sent, and in how many it arrived. */
  owed: number;
  delivered: number;
};

/** What was told about an application, newest first. */
export async function accessNoticesOf(tx: Db, applicationId: string): Promise<SentAccessNotice[]> {
  const rows = await tx.notice.findMany({
    where: { applicationId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, accessKind: true, title: true, text: true, createdAt: true, deliveries: true },
  });
  return rows.flatMap(({ accessKind, createdAt: at, deliveries, ...row }) => {
    const delivered = deliveries.filter(({ status }) => status === "delivered").length;
    return accessKind ? [{ ...row, accessKind, at, owed: deliveries.length, delivered }] : [];
  });
}

/**
 * Grants that end within their policy's reminder time, of which that was not told and no renewal was granted: by the
 * policy in effect.
 */
export async function grantsToRemind(
  tx: Db,
  now: Date,
  defaultDays: number,
  limit: number,
): Promise<{ grantId: string; reference: string }[]> {
  return tx.$queryRaw`
    select g.id as "grantId", of.reference from trusted_access_grants g
    join access_applications of on of.id = g.application_id
    join policies_in_effect p on p.policy_key = g.policy_key
    where g.withdrawn_at is null and g.starts_at <= ${now} and g.ends_at > ${now}
      and g.ends_at <= ${now}::timestamptz + coalesce((p.document #>> '{numbers,trustedAccessReminderDays}')::numeric, ${defaultDays}::numeric)
        * interval '24 hours'
      and not exists (select from notices n where n.application_id = g.application_id and n.access_kind = 'ending')
      and not exists (select from access_applications a where a.renews_id = g.application_id and a.status = 'granted')
    order by g.ends_at limit ${limit}`;
}
