import type { Decision } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

type Row = { id: string };

/** What `evolve` made anew, and what it replaced: untouched records are the same objects. */
function changesOf<T extends Row>(before: readonly T[], after: readonly T[]) {
  const old = new Map(before.map((record) => [record.id, record]));
  const inserted = after.filter(({ id }) => !old.has(id));
  const updated = after.flatMap((record) => {
    const previous = old.get(record.id);
    return previous && previous !== record ? [{ id: record.id, data: difference(previous, record) }] : [];
  });
  return { inserted, updated };
}

function difference<T extends object>(before: T, after: T): Partial<T> {
  const changed = Object.entries(after).filter(([key, value]) => before[key as keyof T] !== value);
  return Object.fromEntries(changed) as Partial<T>;
}

function decisionRow({ evidence, adoption, blastRadius, proportionality, ...decision }: Decision) {
  return {
    ...decision,
    evidence,
    adoption: adoption ?? Prisma.DbNull,
    blastRadius: blastRadius ?? Prisma.DbNull,
    proportionality: proportionality ?? Prisma.DbNull,
  };
}

/**
 * Writes the difference between two states, guarded by the version that was loaded; false where somebody else wrote
 * meanwhile. The order is the lock order, and restrictions end before new ones begin.
 */
export async function saveState(tx: Db, before: StandingState, after: StandingState): Promise<boolean> {
  const standingId = after.id;
  const { count } = await tx.standing.updateMany({
    where: { id: standingId, version: before.version },
    data: { version: after.version },
  });
  if (count === 0) return false;
  // First: a case points to the question that is open on it.
  for (const remark of changesOf(before.remarks, after.remarks).inserted)
    await tx.caseRemark.create({ data: { ...remark, standingId } });
  for (const { id, data } of changesOf(before.cases, after.cases).updated)
    await tx.case.update({ where: { id }, data });

  const decisions = changesOf(before.decisions, after.decisions);
  for (const decision of decisions.inserted)
    await tx.decision.create({ data: { ...decisionRow(decision), standingId }, select: { id: true } });
  for (const approval of changesOf(before.approvals, after.approvals).inserted)
    await tx.approval.create({ data: { ...approval, standingId } });

  // Only after its approval: the database asks for the second signature first.
  for (const { id, data } of decisions.updated)
    await tx.decision.update({
      where: { id },
      data: data as Prisma.DecisionUpdateInput,
      select: { id: true },
    });

  await saveAppeals(tx, before, after);

  const warnings = changesOf(before.warnings, after.warnings);
  for (const warning of warnings.inserted) await tx.warning.create({ data: { ...warning, standingId } });
  for (const { id, data } of warnings.updated) await tx.warning.update({ where: { id }, data });

  const restrictions = changesOf(before.restrictions, after.restrictions);
  for (const { id, data } of restrictions.updated) await tx.restriction.update({ where: { id }, data });
  for (const restriction of restrictions.inserted)
    await tx.restriction.create({ data: { ...restriction, standingId } });

  const quiets = changesOf(before.quiets, after.quiets);
  for (const quiet of quiets.inserted) await tx.quiet.create({ data: { ...quiet, standingId } });
  for (const { id, data } of quiets.updated) await tx.quiet.update({ where: { id }, data });
  return true;
}

async function saveAppeals(tx: Db, before: StandingState, after: StandingState): Promise<void> {
  const appeals = changesOf(before.appeals, after.appeals);
  for (const appeal of appeals.inserted)
    await tx.appeal.create({ data: { ...appeal, standingId: after.id } });
  for (const { id, data } of appeals.updated) await tx.appeal.update({ where: { id }, data });
  for (const note of changesOf(before.notes, after.notes).inserted)
    await tx.appealNote.create({ data: { ...note, standingId: after.id } });
  const messages = changesOf(before.messages, after.messages);
  for (const { id, data } of messages.updated) await tx.appealMessage.update({ where: { id }, data });
  for (const message of messages.inserted)
    await tx.appealMessage.create({ data: { ...message, standingId: after.id } });
  for (const file of changesOf(before.files, after.files).inserted)
    await tx.appealFile.create({ data: { ...file, standingId: after.id } });
}
