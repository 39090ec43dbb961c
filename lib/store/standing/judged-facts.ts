import type { FrozenEvidence } from "@/lib/domain/records";
import type { JudgedFacts } from "@/lib/domain/state";
import type { Db } from "@/lib/store/database";
import { bodyHash } from "@/lib/store/idempotency";
import { loadFacts } from "./facts";

/** The facts a decision on this standing rests on, read under its lock: every signal of the open case. */
export async function loadJudgedFacts(
  tx: Db,
  standingId: string,
  openCaseId: string | null,
  now: Date,
): Promise<JudgedFacts> {
  const facts = await loadFacts(tx, standingId, openCaseId, now);
  const judged = openCaseId ? await judge(tx, openCaseId) : null;
  const { signals = [], monitors = [], requestIds = [], criticalSignals = 0 } = judged ?? {};
  const evidence: FrozenEvidence = {
    signals,
    count: signals.length,
    from: judged?.from?.toISOString() ?? "",
    to: judged?.to?.toISOString() ?? "",
    requestIds,
    // So that a later change would show.
    hash: bodyHash(signals).toString("hex"),
  };
  return { ...facts, evidence, monitors, criticalSignals };
}

/** As many as a customer can look up in its own logs. */
const REQUEST_IDS = 100;

type Judged = Pick<FrozenEvidence, "signals" | "requestIds"> &
  Pick<JudgedFacts, "monitors" | "criticalSignals"> & { from: Date | null; to: Date | null };

/** The signals of a case, oldest first: ids and scores, no content. */
async function judge(tx: Db, caseId: string): Promise<Judged | undefined> {
  const rows = await tx.$queryRaw<Judged[]>`
    with judged as materialized (
      select id, score, request_id, monitor_id, severity, occurred_at from signals where case_id = ${caseId}::uuid
    )
    select min(occurred_at) as "from", max(occurred_at) as "to",
      (count(*) filter (where severity = 'critical'))::int as "criticalSignals",
      coalesce(json_agg(json_build_object('id', id, 'score', score) order by occurred_at, id), '[]') as signals,
      coalesce((
        select json_agg(request_id order by first, request_id) from (
          select request_id, min(occurred_at) as first from judged
          group by request_id order by first, request_id limit ${REQUEST_IDS}) named), '[]') as "requestIds",
      coalesce((
        select json_agg(json_build_object('monitorId', monitor_id, 'severities', severities)) from (
          select monitor_id, array_agg(distinct severity) as severities from judged group by monitor_id) flagged),
        '[]') as monitors
    from judged`;
  return rows[0];
}
