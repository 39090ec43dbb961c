import type { SignalsAnswer } from "@/lib/contract/v1/signals";
import type { Actor } from "@/lib/domain/actor";
import { inBatch, type Run } from "@/lib/store/batch";
import { enqueueInterims } from "@/lib/store/jobs";
import type { OpenedCase } from "@/lib/store/signals/signals-cases";
import { type KnownSignal, knownSignals } from "@/lib/store/signals/signals-known";
import { lockStandings, type StandingKey, standingIdsOf } from "@/lib/store/signals/signals-standings";
import { authorize } from "../authorize";
import { type Item, type Placed, placeSignals } from "./placed";
import { sortOut } from "./sorted";
import { casesToLimit, casesToOpen, type Judged, judge } from "./triaged";
import { write } from "./written";

/**
 * Takes a batch of signals: keeps each once, and opens or joins the cases they call for. One transaction and a fixed
 * number of statements, however many signals. Signals that name something unknown are rejected one by one.
 */
export async function receiveSignals(
  actor: Actor,
  items: readonly Item[],
  now: Date,
): Promise<SignalsAnswer> {
  authorize(actor, "send_signals");
  if (items.length === 0) return NOTHING;
  return inBatch((run) => receive(run, actor, items, now));
}

const NOTHING: SignalsAnswer = {
  accepted: 0,
  duplicates: 0,
  evidence_discarded: 0,
  rejected: [],
  cases: [],
  blocks: [],
};

async function receive(run: Run, actor: Actor, items: readonly Item[], now: Date): Promise<SignalsAnswer> {
  const { placed, rejected, evidenceDiscarded } = await placeSignals(run, items, now);
  const arrived = await takeIn(run, actor, placed, now);
  return {
    ...arrived,
    rejected: [...rejected, ...arrived.rejected],
    evidence_discarded: evidenceDiscarded,
  };
}

async function takeIn(
  run: Run,
  actor: Actor,
  placed: readonly Placed[],
  now: Date,
): Promise<Omit<SignalsAnswer, "evidence_discarded">> {
  if (placed.length === 0) return NOTHING;
  const standings = await standingsOf(run, placed, now);
  const versions = await lockStandings(run, [...new Set(standings.values())]);
  const known = await knownSignals(run, [...new Set(placed.map(({ signal }) => signal.id))]);
  const { fresh, repeated, rejected } = sortOut(placed, known);
  const judged = await judge(run, groupByStanding(fresh, standings), now);
  const opened = await casesToOpen(run, judged, versions, now);
  const blocks = await write(run, actor, { judged, opened, versions }, now);
  await enqueueInterims(run, casesToLimit(judged, opened));
  return {
    accepted: fresh.length,
    duplicates: repeated.length,
    rejected,
    cases: casesOf(judged, opened),
    blocks: blocksOf(placed, blocks, known),
  };
}

/** The standing each signal is about: its end user's, or the organization's where it names none. */
async function standingsOf(run: Run, placed: readonly Placed[], now: Date): Promise<Map<Placed, string>> {
  const keys = new Map<string, StandingKey>();
  const keyOf = ({ organization, signal, policy }: Placed): StandingKey => {
    const text = JSON.stringify([organization.id, signal.safety_identifier ?? null, policy.key]);
    const key = keys.get(text) ?? {
      organizationId: organization.id,
      safetyIdentifier: signal.safety_identifier ?? null,
      policyKey: policy.key,
    };
    keys.set(text, key);
    return key;
  };
  const keyed = placed.map((item) => [item, keyOf(item)] as const);
  const ids = await standingIdsOf(run, [...keys.values()], now);
  return new Map(keyed.map(([item, key]) => [item, ids.get(key) ?? ""]));
}

function groupByStanding(
  items: readonly Placed[],
  standings: ReadonlyMap<Placed, string>,
): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const item of items) {
    const id = standings.get(item) ?? "";
    const group = groups.get(id);
    if (group) group.push(item);
    else groups.set(id, [item]);
  }
  return groups;
}

function casesOf(judged: readonly Judged[], opened: readonly OpenedCase[]): SignalsAnswer["cases"] {
  const joined = judged.flatMap(({ triage }) => triage.attached ?? []);
  return [
    ...opened.map(({ reference }) => ({ id: reference, opened: true })),
    ...joined.map(({ reference }) => ({ id: reference, opened: false })),
  ];
}

/** A blocked request has its reference from the first time it was sent. */
function blocksOf(
  placed: readonly Placed[],
  written: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, KnownSignal>,
): SignalsAnswer["blocks"] {
  return placed.flatMap(({ index, signal }) => {
    const id = written.get(signal.id) ?? known.get(signal.id)?.block;
    return id && signal.request_blocked ? [{ index, id }] : [];
  });
}
