import type { AccessGrant } from "@/lib/domain/trusted-access/application";
import type { Db } from "@/lib/store/database";

export type HeldGrant = {
  id: string;
  /** The application's that it was granted by. */
  reference: string;
  scope: string;
  models: string[];
  startsAt: Date;
  endsAt: Date;
  volumeCeiling: number;
};

const shown = {
  id: true,
  scope: true,
  models: true,
  startsAt: true,
  endsAt: true,
  volumeCeiling: true,
  application: { select: { reference: true } },
} as const;

type Row = Omit<HeldGrant, "reference"> & { application: { reference: string } };

const inForce = (now: Date) => ({ startsAt: { lte: now }, endsAt: { gt: now }, withdrawnAt: null });

const heldOf = (row: Row | null): HeldGrant | null => {
  if (!row) return null;
  const { application, ...grant } = row;
  return { ...grant, reference: application.reference };
};

export async function grantById(tx: Db, id: string): Promise<HeldGrant | null> {
  return heldOf(await tx.trustedAccessGrant.findUnique({ where: { id }, select: shown }));
}

/**
 * The trusted access that covers a subject now, the one that lasts longest where there are several: its own, or, for an
 * end user, its organization's.
 */
export async function grantOf(
  tx: Db,
  subjectId: string,
  policyKey: string,
  now: Date,
): Promise<HeldGrant | null> {
  const { organizationId } = await tx.subject.findUniqueOrThrow({ where: { id: subjectId } });
  const row = await tx.trustedAccessGrant.findFirst({
    where: {
      policyKey,
      ...inForce(now),
      OR: [{ subjectId }, { subject: { organizationId, safetyIdentifier: null } }],
    },
    orderBy: { endsAt: "desc" },
    select: shown,
  });
  return heldOf(row);
}

/** What is in force of an organization as a whole and, where one is named, of that end user of it. */
export function heldBy(tx: Db, organizationId: string, safetyIdentifier: string | null, now: Date) {
  const named = safetyIdentifier === null ? [] : [{ safetyIdentifier }];
  return tx.trustedAccessGrant.findMany({
    where: { ...inForce(now), subject: { organizationId, OR: [{ safetyIdentifier: null }, ...named] } },
    orderBy: [{ policyKey: "asc" }, { endsAt: "desc" }],
    include: { application: { select: { reference: true } }, subject: { select: { kind: true } } },
  });
}

/** What was granted by these applications, the newest first. */
export async function grantsOf(tx: Db, applicationIds: readonly string[]): Promise<AccessGrant[]> {
  return tx.trustedAccessGrant.findMany({
    where: { applicationId: { in: [...applicationIds] } },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
  });
}

export async function insertGrant(tx: Db, grant: AccessGrant): Promise<void> {
  await tx.trustedAccessGrant.create({ data: grant });
}

export async function endGrant(tx: Db, grant: AccessGrant): Promise<void> {
  const { id, version, withdrawnAt, withdrawnBy, withdrawalReason } = grant;
  const data = { version, withdrawnAt, withdrawnBy, withdrawalReason };
  await tx.trustedAccessGrant.update({ where: { id }, data });
}
