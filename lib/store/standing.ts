import type { BlastRadius, Decision, EvidenceSummary, Proportionality } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import type { AdoptionSnapshot } from "@/lib/domain/traffic";
import type { Db } from "./database";
import type { Prisma } from "./generated/client";

/**
 * Takes the aggregate's lock, first of all locks, and that of its case, whose claim would otherwise change meanwhile.
 * False where there is no such standing.
 */
export async function lockStanding(tx: Db, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from standings where id = ${id}::uuid for update`;
  if (rows.length === 0) return false;
  await tx.$queryRaw`select 1 from cases where standing_id = ${id}::uuid and status <> 'closed' for update`;
  return true;
}

const byAge = { orderBy: { id: "asc" } } as const;

const everything = {
  cases: byAge,
  // What was judged is read in short: a decision lists every signal.
  decisions: { ...byAge, omit: { evidence: true }, include: { approvals: true } },
  warnings: byAge,
  restrictions: byAge,
  quiets: byAge,
  appeals: { ...byAge, include: { messages: byAge } },
  remarks: byAge,
} satisfies Prisma.StandingInclude;

/** Everything that hangs under one standing, oldest first. */
export async function loadState(tx: Db, id: string): Promise<StandingState> {
  const row = await tx.standing.findUniqueOrThrow({ where: { id }, include: everything });
  return stateOf(row, await evidenceOf(tx, [id]));
}

/** Several standings at once, in the order of their ids. */
export async function loadStates(tx: Db, ids: readonly string[]): Promise<StandingState[]> {
  const rows = await tx.standing.findMany({ where: { id: { in: [...ids] } }, ...byAge, include: everything });
  const evidence = await evidenceOf(tx, ids);
  return rows.map((row) => stateOf(row, evidence));
}

type Evidence = ReadonlyMap<string, EvidenceSummary>;

/** Decision id → what it was judged by, without the list. */
async function evidenceOf(tx: Db, standingIds: readonly string[]): Promise<Evidence> {
  const rows = await tx.$queryRaw<{ id: string; evidence: EvidenceSummary }[]>`
    select id, evidence - 'signals' as evidence from decisions where standing_id = any(${standingIds}::uuid[])`;
  return new Map(rows.map(({ id, evidence }) => [id, evidence]));
}

function stateOf(
  row: Prisma.StandingGetPayload<{ include: typeof everything }>,
  evidence: Evidence,
): StandingState {
  return {
    id: row.id,
    version: row.version,
    cases: row.cases,
    decisions: row.decisions.map(({ approvals: _, ...decision }) => withDocuments(decision, evidence)),
    approvals: row.decisions.flatMap(({ approvals }) =>
      approvals.map((approval) => ({ ...approval, blastRadius: approval.blastRadius as BlastRadius })),
    ),
    warnings: row.warnings,
    restrictions: row.restrictions,
    quiets: row.quiets,
    appeals: row.appeals.map(({ messages: _, ...appeal }) => appeal),
    messages: row.appeals.flatMap(({ messages }) => messages),
    remarks: row.remarks,
  };
}

type DecisionRow = Omit<Decision, "evidence" | "adoption" | "blastRadius" | "proportionality"> &
  Record<"adoption" | "blastRadius" | "proportionality", unknown>;

function withDocuments<R extends DecisionRow>(row: R, evidence: Evidence): Decision {
  const judged = evidence.get(row.id);
  if (!judged) throw new Error("a decision without what it was judged by");
  return {
    ...row,
    evidence: judged,
    adoption: row.adoption as AdoptionSnapshot | null,
    blastRadius: row.blastRadius as BlastRadius | null,
    proportionality: row.proportionality as Proportionality | null,
  };
}
