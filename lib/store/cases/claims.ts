import type { Db } from "@/lib/store/database";

/** A lease on a case or an appeal, by one person in one browser tab. */
export type Lease = { id: string; personId: string; tab: string; now: Date; until: Date };

type Held = Pick<Lease, "id" | "personId" | "tab">;

const claimOf = ({ personId, tab, until }: Lease) => ({
  claimedBy: personId,
  claimTab: tab,
  claimUntil: until,
});

const UNCLAIMED = { claimedBy: null, claimTab: null, claimUntil: null };

/** Free, over, or the same person's in whatever tab. */
const claimable = ({ personId, now }: Lease) => ({
  OR: [{ claimedBy: null }, { claimUntil: { lte: now } }, { claimedBy: personId }],
});

/**
 * Takes an open case, in one conditional update: of two at once, one gets it. A case whose question is open is only
 * for those who may answer it. What somebody takes in hand sleeps no longer.
 */
export async function takeCase(tx: Db, lease: Lease & { mayAnswer: boolean }): Promise<boolean> {
  const forWhom = lease.mayAnswer ? {} : { openQuestionId: null };
  const where = { id: lease.id, status: "open" as const, ...claimable(lease), ...forWhom };
  const awake = { snoozedUntil: null, snoozedUntilSignal: false };
  const data = { ...claimOf(lease), claimedAt: lease.now, ...awake };
  return (await tx.case.updateMany({ where, data })).count === 1;
}

/** Prolongs this tab's claim, also one that ran out while nobody else took it. */
export async function prolongCase(tx: Db, lease: Lease): Promise<boolean> {
  const where = { id: lease.id, status: "open" as const, claimedBy: lease.personId, claimTab: lease.tab };
  return (await tx.case.updateMany({ where, data: { claimUntil: lease.until } })).count === 1;
}

export async function releaseCase(tx: Db, { id, personId, tab }: Held): Promise<boolean> {
  const where = { id, claimedBy: personId, claimTab: tab };
  return (await tx.case.updateMany({ where, data: UNCLAIMED })).count === 1;
}

export async function takeAppeal(tx: Db, lease: Lease): Promise<boolean> {
  const pending = { in: ["open" as const, "waiting_for_customer" as const] };
  const where = { id: lease.id, status: pending, ...claimable(lease) };
  return (await tx.appeal.updateMany({ where, data: claimOf(lease) })).count === 1;
}

/** Prolongs this tab's claim, also one that ran out while nobody else took it. */
export async function prolongAppeal(tx: Db, lease: Lease): Promise<boolean> {
  const pending = { in: ["open" as const, "waiting_for_customer" as const] };
  const where = { id: lease.id, status: pending, claimedBy: lease.personId, claimTab: lease.tab };
  return (await tx.appeal.updateMany({ where, data: { claimUntil: lease.until } })).count === 1;
}

export async function releaseAppeal(tx: Db, { id, personId, tab }: Held): Promise<boolean> {
  const where = { id, claimedBy: personId, claimTab: tab };
  return (await tx.appeal.updateMany({ where, data: UNCLAIMED })).count === 1;
}

export type Holder = { claimedBy: string | null; claimUntil: Date | null; claimantName: string | null };

const holder = { claimedBy: true, claimUntil: true, claimant: { select: { name: true } } } as const;

type HolderRow = { claimedBy: string | null; claimUntil: Date | null; claimant: { name: string } | null };

const holderOf = ({ claimant, claimedBy, claimUntil }: HolderRow): Holder => ({
  claimedBy,
  claimUntil,
  claimantName: claimant?.name ?? null,
});

export type CaseHolder = Holder & { claimedAt: Date | null; openQuestionId: string | null };

export async function caseHolder(tx: Db, id: string): Promise<CaseHolder> {
  const select = { ...holder, claimedAt: true, openQuestionId: true } as const;
  const { claimedAt, openQuestionId, ...row } = await tx.case.findUniqueOrThrow({ where: { id }, select });
  return { ...holderOf(row), claimedAt, openQuestionId };
}

export async function appealHolder(tx: Db, id: string): Promise<Holder> {
  return holderOf(await tx.appeal.findUniqueOrThrow({ where: { id }, select: holder }));
}
