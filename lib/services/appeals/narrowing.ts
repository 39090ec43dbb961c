import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { HOUR, minus } from "@/lib/domain/duration";
import type { DomainEvent } from "@/lib/domain/event";
import type { Facts, StandingState } from "@/lib/domain/state";
import { narrowTo } from "@/lib/domain/triage/narrowing";
import { openedCase } from "@/lib/services/cases/opened-case";
import { runWithin } from "@/lib/store/batch";
import type { Db } from "@/lib/store/database";
import { recordChanges } from "@/lib/store/signals/signals-audit";
import { consumeSignals, openCases, settleCases } from "@/lib/store/signals/signals-cases";
import { triageFactsOf } from "@/lib/store/signals/signals-facts";
import { keepSources } from "@/lib/store/signals/signals-sources";
import { standingIdsOf } from "@/lib/store/signals/signals-standings";
import { organizationStanding } from "@/lib/store/standing/organization-standing";

/**
 * The standings of the users that a command narrows an organization's limit to, by their identifiers, made where there
 * were none: the caller locks them with its own. Empty for every other command.
 */
export async function standingsNamed(
  tx: Db,
  standingId: string,
  command: Command,
  now: Date,
): Promise<Map<string, string>> {
  const named = command.kind === "grant_appeal" ? (command.narrowedTo ?? []) : [];
  const own = named.length > 0 ? await organizationStanding(tx, standingId) : null;
  if (!own) return new Map();
  const keys = [...new Set(named)].map((safetyIdentifier) => ({ ...own, safetyIdentifier }));
  const ids = await standingIdsOf(runWithin(tx), keys, now);
  return new Map([...ids].map(([{ safetyIdentifier }, id]) => [safetyIdentifier ?? "", id]));
}

type Narrowing = {
  state: StandingState;
  events: readonly DomainEvent[];
  facts: Facts;
  /** Identifier → standing, all locked. */
  others: ReadonlyMap<string, string>;
  versions: ReadonlyMap<string, number>;
};

/** Opens the cases of a narrowed limit, within the transaction that lifts it; each is its standing's next version. */
export async function openNarrowed(tx: Db, actor: Actor, narrowing: Narrowing, now: Date): Promise<void> {
  const { state, events, facts, others, versions } = narrowing;
  const closed = events.find((event) => event.kind === "appeal_closed" && event.outcome === "narrowed");
  if (closed?.kind !== "appeal_closed") return;
  const { policy, organization, traffic } = facts;
  const { numbers } = policy;
  const run = runWithin(tx);
  const reach = { from: minus(now, numbers.windowHours * HOUR), to: now };
  const found = await triageFactsOf(run, [...others.values()], reach, now);
  const version = (standingId: string) => (versions.get(standingId) ?? 0) + 1;

  const judged = [...others].flatMap(([safetyIdentifier, standingId]) => {
    const own = found.get(standingId);
    if (!own) return [];
    const { settled, opened } = narrowTo({ ...own, numbers }, severityOf(state, closed.appealId), now);
    const item =
      opened &&
      openedCase({
        opening: opened,
        standingId,
        version: versions.get(standingId) ?? 0,
        organization,
        safetyIdentifier,
        policy,
        traffic,
        narrowedFrom: closed.appealId,
      });
    return [{ standingId, settled, opened: item }];
  });
  const opened = judged.flatMap((item) => item.opened ?? []);
  await settleCases(
    run,
    judged.flatMap(({ standingId, settled }) =>
      settled ? [{ ...settled, version: version(standingId) }] : [],
    ),
  );
  await openCases(run, opened, now);
  const sources = await consumeSignals(
    run,
    opened.flatMap(({ id: caseId, signalIds }) => signalIds.map((id) => ({ id, caseId }))),
  );
  await keepSources(run, sources);
  const changes = opened.map(({ standingId, id: caseId, reference, signalIds }) => ({
    standingId,
    version: version(standingId),
    action: "case.opened" as const,
    organizationId: organization.id,
    caseId,
    details: { reference, signals: signalIds.length, appealId: closed.appealId },
  }));
  await recordChanges(run, changes, actor, now);
}

/** Of the case whose limit is narrowed. */
function severityOf({ appeals, decisions, cases }: StandingState, appealId: string) {
  const decisionId = appeals.find(({ id }) => id === appealId)?.decisionId;
  const caseId = decisions.find(({ id }) => id === decisionId)?.caseId;
  return cases.find(({ id }) => id === caseId)?.severity ?? "low";
}
