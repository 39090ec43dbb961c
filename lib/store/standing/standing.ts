import type { Proportionality } from "@/lib/domain/case/kept-proportionality";
import type { AppealAnswer, BlastRadius } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import type { AdoptionSnapshot } from "@/lib/domain/triage/traffic";
import type { Db } from "@/lib/store/database";
import { type StandingRows, standingRows } from "./standing-rows";

/**
 * Takes the aggregates' locks, first of all locks and in the order of their ids, and those of their cases, whose claims
 * would otherwise change meanwhile. Returns the versions of those there are.
 */
export async function lockStandings(tx: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
    select id, version from standings where id = any(${ids}::uuid[]) order by id for update`;
  await tx.$queryRaw`
    select 1 from cases where standing_id = any(${ids}::uuid[]) and status <> 'closed' order by id for update`;
  return new Map(rows.map(({ id, version }) => [id, version]));
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
