import type { Policy, PolicyDocument } from "@/lib/domain/policy";
import type { FrozenEvidence } from "@/lib/domain/records";
import type { SignalFact } from "@/lib/domain/signal";
import type { Facts } from "@/lib/domain/state";
import type { Db } from "./database";
import { bodyHash } from "./idempotency";
import { trafficOf } from "./traffic-summary";

/** The facts a decision on this standing is judged by, read within the deciding transaction. */
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
  const signals = openCaseId ? await signalsOf(tx, openCaseId) : [];
  return {
    subject: about,
    organization,
    policy: await currentPolicyVersion(tx, policyKey),
    traffic: await trafficOf(tx, organization.id, now),
    signals,
    evidence: freeze(signals),
    trustedAccessMembers: await holders(tx, about, policyKey, now),
    noticesDelivered: await noticesDelivered(tx, [standingId]),
    organizationLimitedUntil:
      about.kind === "end_user" ? await organizationLimit(tx, organization.id, policyKey, now) : null,
  };
}

/** The newest version of a policy: what is decided now is judged by it. */
export async function currentPolicyVersion(tx: Db, key: string): Promise<Policy> {
  const row = await tx.policyVersion.findFirstOrThrow({
    where: { policyKey: key },
    orderBy: { version: "desc" },
  });
  return { ...(row.document as PolicyDocument), key, version: row.version, versionId: row.id };
}

async function signalsOf(tx: Db, caseId: string): Promise<SignalFact[]> {
  return tx.signal.findMany({
    where: { caseId },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      score: true,
      severity: true,
      model: true,
      requestId: true,
      monitorId: true,
      occurredAt: true,
    },
  });
}

/** The signals as judged: ids and scores with a hash over them, so that a later change would show. No content. */
function freeze(signals: readonly SignalFact[]): FrozenEvidence {
  const judged = signals.map(({ id, score }) => ({ id, score }));
  const instants = signals.map(({ occurredAt }) => occurredAt.toISOString());
  return {
    signals: judged,
    count: judged.length,
    from: instants[0] ?? "",
    to: instants.at(-1) ?? "",
    requestIds: [...new Set(signals.map(({ requestId }) => requestId))].slice(0, REQUEST_IDS),
    hash: bodyHash(judged).toString("hex"),
  };
}

/** As many as a customer can look up in its own logs. */
const REQUEST_IDS = 100;

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
