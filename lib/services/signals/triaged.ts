import { hasInterim } from "@/lib/domain/case/interim";
import { HOUR, minus, plus } from "@/lib/domain/duration";
import { severityOf } from "@/lib/domain/triage/signal";
import { triage } from "@/lib/domain/triage/triage";
import type { Arrival, Triage } from "@/lib/domain/triage/triage-facts";
import { newId } from "@/lib/ids";
import { openedCase } from "@/lib/services/cases/opened-case";
import type { Run } from "@/lib/store/batch";
import type { OpenedCase } from "@/lib/store/signals/signals-cases";
import { triageFactsOf } from "@/lib/store/signals/signals-facts";
import { trafficOfMany } from "@/lib/store/signals/traffic-summary";
import type { Placed } from "./placed";

/** One standing's share of a batch, judged. */
export type Judged = {
  standingId: string;
  arrivals: { item: Placed; arrival: Arrival }[];
  triage: Triage;
};

function arrivalOf({ signal, monitor, occurredAt }: Placed): Arrival {
  return {
    id: newId(),
    score: signal.score,
    severity: signal.severity ?? severityOf(signal.score),
    model: signal.model,
    monitorId: monitor.id,
    monitorKind: monitor.kind,
    occurredAt,
  };
}

/** Within one window of any of these signals. */
function reachOf(items: readonly Placed[]): { from: Date; to: Date } {
  const instants = items.map(({ occurredAt }) => occurredAt.getTime());
  const window = Math.max(...items.map(({ policy }) => policy.numbers.windowHours)) * HOUR;
  return {
    from: minus(new Date(Math.min(...instants)), window),
    to: plus(new Date(Math.max(...instants)), window),
  };
}

/** Judges each standing's arrivals by its facts; the caller holds the standings' locks. */
export async function judge(run: Run, groups: ReadonlyMap<string, Placed[]>, now: Date): Promise<Judged[]> {
  const items = [...groups.values()].flat();
  if (items.length === 0) return [];
  const facts = await triageFactsOf(run, [...groups.keys()], reachOf(items), now);
  return [...groups].flatMap(([standingId, group]) => {
    const own = facts.get(standingId);
    const [first] = group;
    if (!own || !first) return [];
    const arrivals = group.map((item) => ({ item, arrival: arrivalOf(item) }));
    const judged = triage(
      { ...own, numbers: first.policy.numbers },
      arrivals.map(({ arrival }) => arrival),
      now,
    );
    return [{ standingId, arrivals, triage: judged }];
  });
}

/**
 * The cases of whole organizations that critical signals opened or joined, under a policy that limits meanwhile: whether
 * they are, `limit_meanwhile` judges.
 */
export function casesToLimit(judged: readonly Judged[], opened: readonly OpenedCase[]): string[] {
  const openedBy = new Map(opened.map(({ standingId, id }) => [standingId, id]));
  return judged.flatMap(({ standingId, arrivals, triage: { attached, dispositions } }) => {
    const caseId = openedBy.get(standingId) ?? attached?.caseId;
    const isCritical = arrivals.some(
      ({ item, arrival: { id, severity } }) =>
        severity === "critical" &&
        dispositions.get(id) === "counted" &&
        item.signal.safety_identifier == null &&
        hasInterim(item.policy.numbers),
    );
    return caseId && isCritical ? [caseId] : [];
  });
}

/** The cases to open, each with its place in the queue. */
export async function casesToOpen(
  run: Run,
  judged: readonly Judged[],
  versions: ReadonlyMap<string, number>,
  now: Date,
): Promise<OpenedCase[]> {
  const opening = judged.flatMap(({ standingId, arrivals, triage: { opened } }) => {
    const item = arrivals[0]?.item;
    return opened && item ? [{ standingId, item, opened }] : [];
  });
  if (opening.length === 0) return [];
  const organizationIds = [...new Set(opening.map(({ item }) => item.organization.id))];
  const traffic = await trafficOfMany(run, organizationIds, now);
  return opening.map(({ standingId, item: { organization, policy, signal }, opened }) =>
    openedCase({
      opening: opened,
      standingId,
      version: versions.get(standingId) ?? 0,
      organization,
      safetyIdentifier: signal.safety_identifier ?? null,
      policy,
      traffic: traffic.get(organization.id) ?? null,
      narrowedFrom: null,
    }),
  );
}
