import type { AccessApplication, Verification } from "@/lib/domain/trusted-access/application";
import type { Db } from "@/lib/store/database";
import type { AccessApplication as Row } from "@/lib/store/generated/client";

function verificationOf(row: Row): Verification | null {
  const { method, verificationReference: reference, verifiedScope: scope, verifiedModels: models } = row;
  const { volumeCeiling, endsAt, verifiedBy, verifiedAt } = row;
  if (method === null || reference === null || scope === null || volumeCeiling === null) return null;
  if (endsAt === null || verifiedBy === null || verifiedAt === null) return null;
  return { method, reference, scope, models, volumeCeiling, endsAt, verifiedBy, verifiedAt };
}

export function applicationOf(row: Row): AccessApplication {
  const { id, reference, version, organizationId, subjectId, policyKey, renewsId, who, work, scope } = row;
  const { models, evidence, links, appliedBy, appliedAt, status, answeredBy, answeredAt, answerReason } = row;
  return {
    ...{ id, reference, version, organizationId, subjectId, policyKey, renewsId, who, work, scope },
    ...{ models, evidence, links, appliedBy, appliedAt, status, answeredBy, answeredAt, answerReason },
    verification: verificationOf(row),
  };
}

export async function applicationBy(tx: Db, where: { id: string } | { reference: string }) {
  const row = await tx.accessApplication.findFirst({ where });
  return row && applicationOf(row);
}

/** One application for as long as the transaction lasts: what is granted by it hangs under its lock. */
export async function lockApplication(tx: Db, reference: string): Promise<AccessApplication | null> {
  await tx.$queryRaw`select 1 from access_applications where reference = ${reference} for update`;
  return applicationBy(tx, { reference });
}

/** Those that wait of a subject, so that two who apply at once meet at its lock. */
export async function lockOpenOf(tx: Db, subjectId: string, policyKey: string): Promise<boolean> {
  await tx.$queryRaw`select 1 from subjects where id = ${subjectId}::uuid for no key update`;
  return hasOpen(tx, subjectId, policyKey);
}

/** Whether an application of this subject under this policy waits. */
export async function hasOpen(tx: Db, subjectId: string, policyKey: string): Promise<boolean> {
  const open = await tx.accessApplication.count({
    where: { subjectId, policyKey, status: { in: ["applied", "asked", "verified"] } },
  });
  return open > 0;
}

export async function insertApplication(tx: Db, application: AccessApplication): Promise<void> {
  const { verification: _, ...row } = application;
  await tx.accessApplication.create({ data: row });
}

/** The next version of an application; what was asked for stays. */
export async function saveApplication(
  tx: Db,
  application: AccessApplication,
  version: number,
): Promise<void> {
  const { id, status, verification, answeredBy, answeredAt, answerReason } = application;
  await tx.accessApplication.update({
    where: { id },
    data: {
      ...{ version, status, answeredBy, answeredAt, answerReason },
      method: verification?.method ?? null,
      verificationReference: verification?.reference ?? null,
      verifiedScope: verification?.scope ?? null,
      verifiedModels: verification?.models ?? [],
      volumeCeiling: verification?.volumeCeiling ?? null,
      endsAt: verification?.endsAt ?? null,
      verifiedBy: verification?.verifiedBy ?? null,
      verifiedAt: verification?.verifiedAt ?? null,
    },
  });
}

export type AccessMessageRow = {
  id: string;
  applicationId: string;
  version: number;
  author: "customer" | "staff";
  authorId: string;
  text: string;
  sentAt: Date;
};

export async function insertAccessMessage(tx: Db, row: AccessMessageRow): Promise<void> {
  await tx.accessMessage.create({ data: row });
}

export function accessMessagesOf(tx: Db, applicationId: string): Promise<AccessMessageRow[]> {
  return tx.accessMessage.findMany({ where: { applicationId }, orderBy: [{ sentAt: "asc" }, { id: "asc" }] });
}

/** Whom an application is for. */
export async function subjectAndOrganization(tx: Db, subjectId: string) {
  return tx.subject.findUniqueOrThrow({
    where: { id: subjectId },
    select: {
      id: true,
      kind: true,
      safetyIdentifier: true,
      organization: { select: { id: true, externalId: true, name: true, zdr: true, timezone: true } },
    },
  });
}
