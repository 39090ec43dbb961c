import type { AppealAnswer, BlastRadius, Proportionality } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import type { AdoptionSnapshot } from "@/lib/domain/triage/traffic";
import type { Db } from "@/lib/store/database";
import { type StandingRows, standingRows } from "./standing-rows";

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

/** Everything that hangs under one standing, oldest first. */
export async function loadState(tx: Db, id: string): Promise<StandingState> {
  const [rows] = await standingRows(tx, [id]);
  if (!rows) throw new Error("there is no such standing");
  return stateOf(rows);
}

/** Several standings at once, in the order of their ids. */
export async function loadStates(tx: Db, ids: readonly string[]): Promise<StandingState[]> {
  return (await standingRows(tx, ids)).map(stateOf);
}

function stateOf({ decisions, approvals, appeals, ...rows }: StandingRows): StandingState {
  return {
    ...rows,
    decisions: decisions.map((decision) => ({
      ...decision,
      adoption: decision.adoption as AdoptionSnapshot | null,
      blastRadius: decision.blastRadius as BlastRadius | null,
      proportionality: decision.proportionality as Proportionality | null,
    })),
    appeals: appeals.map((appeal) => ({ ...appeal, answers: appeal.answers as AppealAnswer[] })),
    approvals: approvals.map((approval) => ({
      ...approval,
      blastRadius: approval.blastRadius as BlastRadius,
    })),
  };
}
