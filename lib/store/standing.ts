import type { BlastRadius, Decision, FrozenEvidence } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import type { AdoptionSnapshot } from "@/lib/domain/traffic";
import type { Db } from "./database";
import type { Prisma } from "./generated/client";

/** Takes the aggregate's lock, first of all locks. False where there is no such standing. */
export async function lockStanding(tx: Db, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from standings where id = ${id}::uuid for update`;
  return rows.length > 0;
}

const byAge = { orderBy: { id: "asc" } } as const;

const everything = {
  cases: byAge,
  decisions: { ...byAge, include: { approvals: true } },
  warnings: byAge,
  restrictions: byAge,
  quiets: byAge,
  appeals: { ...byAge, include: { messages: byAge } },
  remarks: byAge,
} satisfies Prisma.StandingInclude;

/** Everything that hangs under one standing, oldest first. */
export async function loadState(tx: Db, id: string): Promise<StandingState> {
  return stateOf(await tx.standing.findUniqueOrThrow({ where: { id }, include: everything }));
}

/** Several standings at once, in the order of their ids. */
export async function loadStates(tx: Db, ids: readonly string[]): Promise<StandingState[]> {
  const rows = await tx.standing.findMany({ where: { id: { in: [...ids] } }, ...byAge, include: everything });
  return rows.map(stateOf);
}

function stateOf(row: Prisma.StandingGetPayload<{ include: typeof everything }>): StandingState {
  return {
    id: row.id,
    version: row.version,
    cases: row.cases,
    decisions: row.decisions.map(({ approvals: _, ...decision }) => withDocuments(decision)),
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

type DecisionRow = Omit<Decision, "evidence" | "adoption" | "blastRadius"> &
  Record<"evidence" | "adoption" | "blastRadius", unknown>;

function withDocuments<R extends DecisionRow>(row: R): Decision {
  return {
    ...row,
    evidence: row.evidence as FrozenEvidence,
    adoption: row.adoption as AdoptionSnapshot | null,
    blastRadius: row.blastRadius as BlastRadius | null,
  };
}
