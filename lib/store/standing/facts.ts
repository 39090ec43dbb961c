import type { StaffRole } from "@/lib/domain/actor";
import { rolesThatMay } from "@/lib/domain/permissions";
import type { Facts } from "@/lib/domain/state";
import type { Db } from "@/lib/store/database";
import { policyInEffect } from "@/lib/store/policies/policies";
import { trafficOf } from "@/lib/store/signals/traffic-summary";
import { grantById, grantOf } from "@/lib/store/trusted-access/grants";
import { activityOf } from "./activity";

/** The facts that what may be done on this standing is judged by, however many signals its open case has. */
export async function loadFacts(
  tx: Db,
  standingId: string,
  openCaseId: string | null,
  now: Date,
): Promise<Facts> {
  const { subject, policyKey } = await tx.standing.findUniqueOrThrow({
    where: { id: standingId },
    select: { policyKey: true, subject: { include: { organization: true } } },
  });
  const { organization, ...about } = subject;
  return {
    subject: about,
    organization,
    policy: await policyInEffect(tx, policyKey),
    traffic: await trafficOf(tx, organization.id, now),
    activity: openCaseId ? await activityOf(tx, openCaseId) : null,
    lastSignalAt: openCaseId ? await lastSignal(tx, openCaseId, now) : null,
    trustedAccessMembers: await holders(tx, about, policyKey, now),
    trustedAccess: {
      atFlag: openCaseId ? await grantAtFlag(tx, openCaseId) : null,
      now: await grantOf(tx, about.id, policyKey, now),
    },
    noticesDelivered: await noticesDelivered(tx, [standingId]),
    organizationLimitedUntil:
      about.kind === "end_user" ? await organizationLimit(tx, organization.id, policyKey, now) : null,
    ...(await decidersOf(tx)),
  };
}

async function decidersOf(tx: Db): Promise<Pick<Facts, "deciders" | "appealDeciders">> {
  const cases = rolesThatMay("decide_case");
  const appeals = rolesThatMay("decide_appeal");
  const rows = await tx.person.findMany({
    where: { role: { in: [...new Set([...cases, ...appeals])] }, disabledAt: null },
    select: { id: true, role: true },
  });
  const idsOf = (roles: StaffRole[]) =>
    new Set(rows.filter(({ role }) => role && roles.includes(role)).map(({ id }) => id));
  return { deciders: idsOf(cases), appealDeciders: idsOf(appeals) };
}

async function lastSignal(tx: Db, caseId: string, now: Date): Promise<Date | null> {
  const row = await tx.signal.findFirst({
    where: { caseId, occurredAt: { lte: now } },
    orderBy: { occurredAt: "desc" },
    select: { occurredAt: true },
  });
  return row?.occurredAt ?? null;
}

async function grantAtFlag(tx: Db, caseId: string) {
  const { grantAtFlagId } = await tx.case.findUniqueOrThrow({ where: { id: caseId } });
  return grantAtFlagId ? grantById(tx, grantAtFlagId) : null;
}

async function holders(tx: Db, subject: Facts["subject"], policyKey: string, now: Date): Promise<number> {
  return tx.trustedAccessGrant.count({
    where: {
      policyKey,
      startsAt: { lte: now },
      endsAt: { gt: now },
      withdrawnAt: null,
      subject:
        subject.kind === "organization" ? { organizationId: subject.organizationId } : { id: subject.id },
    },
  });
}

/** Decision id → when its notice was first delivered, for the decisions of these standings. */
export async function noticesDelivered(tx: Db, standingIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.$queryRaw<{ decisionId: string; at: Date }[]>`
    select n.decision_id as "decisionId", least(min(d.delivered_at), min(n.acknowledged_at)) as at
    from notices n left join deliveries d on d.notice_id = n.id and d.status = 'delivered'
    where n.standing_id = any(${standingIds}::uuid[]) and n.kind in ('warning', 'limit')
    group by n.decision_id
    having least(min(d.delivered_at), min(n.acknowledged_at)) is not null`;
  return new Map(rows.map(({ decisionId, at }) => [decisionId, at]));
}

async function organizationLimit(
  tx: Db,
  organizationId: string,
  policyKey: string,
  now: Date,
): Promise<Date | null> {
  const row = await tx.restriction.findFirst({
    where: {
      scope: "organization",
      effectiveAt: { lte: now },
      expiresAt: { gt: now },
      OR: [{ endedAt: null }, { endedAt: { gt: now } }],
      standing: { policyKey, subject: { organizationId } },
    },
    select: { expiresAt: true },
  });
  return row?.expiresAt ?? null;
}
