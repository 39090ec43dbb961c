import type { Actor } from "@/lib/domain/actor";
import type { Run } from "@/lib/store/batch";
import { recordChanges, type StandingChange } from "@/lib/store/signals/signals-audit";
import {
  attachToCases,
  consumeSignals,
  type OpenedCase,
  openCases,
  type SettledCase,
  settleCases,
} from "@/lib/store/signals/signals-cases";
import { insertSignals, type NewSignal } from "@/lib/store/signals/signals-insert";
import { keepSources } from "@/lib/store/signals/signals-sources";
import type { Judged } from "./triaged";

export type Verdict = {
  judged: readonly Judged[];
  opened: readonly OpenedCase[];
  /** Of the locked standings, as they were found. */
  versions: ReadonlyMap<string, number>;
};

/** The signals as rows, each with the case it opened or joined. */
function rowsOf({ judged, opened }: Verdict): NewSignal[] {
  const openedBy = new Map(opened.map(({ standingId, id }) => [standingId, id]));
  return judged.flatMap(({ standingId, arrivals, triage }) => {
    const caseId = openedBy.get(standingId) ?? triage.attached?.caseId ?? null;
    return arrivals.map(({ item, arrival }): NewSignal => {
      const disposition = triage.dispositions.get(arrival.id) ?? "counted";
      return {
        id: arrival.id,
        senderId: item.signal.id,
        hash: item.hash,
        organizationId: item.organization.id,
        standingId,
        caseId: disposition === "counted" ? caseId : null,
        monitorId: arrival.monitorId,
        monitorVersion: item.signal.monitor_version,
        score: arrival.score,
        severity: arrival.severity,
        model: arrival.model,
        requestId: item.signal.request_id,
        responseId: item.signal.response_id ?? null,
        occurredAt: arrival.occurredAt,
        requestBlocked: item.signal.request_blocked ?? false,
        block: item.signal.block_id ?? null,
        disposition,
        excerpt: item.excerpt,
      };
    });
  });
}

/** Waiting signals that an opened case takes with it. */
function consumedBy({ judged, opened }: Verdict): { id: string; caseId: string }[] {
  const arrived = new Set(judged.flatMap(({ arrivals }) => arrivals.map(({ arrival }) => arrival.id)));
  return opened.flatMap(({ id: caseId, signalIds }) =>
    signalIds.filter((id) => !arrived.has(id)).map((id) => ({ id, caseId })),
  );
}

function settledOf({ judged, versions }: Verdict): SettledCase[] {
  return judged.flatMap(({ standingId, triage: { settled } }) =>
    settled ? [{ ...settled, version: (versions.get(standingId) ?? 0) + 1 }] : [],
  );
}

/** One change of each standing that settled or opened a case; joining a case is none. */
function changesOf({ judged, opened, versions }: Verdict): StandingChange[] {
  const openedBy = new Map(opened.map((item) => [item.standingId, item]));
  return judged.flatMap(({ standingId, arrivals, triage: { settled } }): StandingChange[] => {
    const item = openedBy.get(standingId);
    const caseId = item?.id ?? settled?.caseId;
    const organizationId = arrivals[0]?.item.organization.id;
    if (!caseId || !organizationId) return [];
    return [
      {
        standingId,
        version: (versions.get(standingId) ?? 0) + 1,
        action: item ? "case.opened" : "case.settled",
        organizationId,
        caseId,
        details: {
          ...(item ? { reference: item.reference, signals: item.signalIds.length } : {}),
          ...(settled ? { settled: settled.caseId } : {}),
        },
      },
    ];
  });
}

/**
 * Writes what was judged. The order is that of the locks and of the keys: a case settles before the next one opens,
 * and opens before its signals. Returns the references of blocked requests by the signals' sender ids.
 */
export async function write(
  run: Run,
  actor: Actor,
  verdict: Verdict,
  now: Date,
): Promise<Map<string, string>> {
  await settleCases(run, settledOf(verdict));
  await openCases(run, verdict.opened, now);
  const rows = rowsOf(verdict);
  const blocks = await insertSignals(run, rows, now);
  const waited = await consumeSignals(run, consumedBy(verdict));
  await attachToCases(
    run,
    verdict.judged.flatMap(({ triage }) => triage.attached ?? []),
  );
  const arrived = rows.flatMap(({ caseId, monitorId, model }) =>
    caseId ? [{ caseId, monitorId, model }] : [],
  );
  await keepSources(run, [...arrived, ...waited]);
  await recordChanges(run, changesOf(verdict), actor, now);
  return blocks;
}
