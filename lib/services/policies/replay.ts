import type { Replay, ReplayGroup as ReplayGroupView } from "@/lib/contract/console/policy-replay";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, minus, plus } from "@/lib/domain/duration";
import { newestOf, type ReplayComparison, type ReplayGroup } from "@/lib/domain/policy/replay-comparison";
import { notFound } from "@/lib/errors";
import { db } from "@/lib/store/database";
import { policyExists, policyInEffect } from "@/lib/store/policies/policies";
import { readReplay, signalsPerMinute, subjectsOfStandings } from "@/lib/store/policies/replay";
import { authorize } from "../authorize";
import { compareDocuments, type Documents } from "./compare-documents";
import { inTurn } from "./in-turn";
import { parsePolicyDocument } from "./policy-document";

const DAYS = 30;

/** Signals that one replay reads at most: what a person can wait for. Where more arrived, fewer days are replayed. */
const REPLAY_LIMIT = 1_000_000;

/** Longer than any signal waits for others: what arrived before the replay's time may open a case within it. */
const warmUp = ({ current, proposed }: Documents): number =>
  Math.max(DAY, current.numbers.windowHours * HOUR, proposed.numbers.windowHours * HOUR);

/**
 * Where the signals begin and from where cases count: 30 days ago, or as far back as `limit` signals reach.
 */
async function timesOf(key: string, documents: Documents, limit: number, now: Date) {
  const from = minus(now, DAYS * DAY);
  const wished = minus(from, warmUp(documents));
  let signals = 0;
  let begin = now;
  for (const { minute, count } of await signalsPerMinute(key, wished, now)) {
    signals += count;
    if (signals > limit) {
      const counting = plus(begin, warmUp(documents));
      return { begin, from: counting < now ? counting : begin, isCut: true };
    }
    begin = minute;
  }
  return { begin: wished, from, isCut: false };
}

/**
 * Which cases of the last 30 days would have opened under a document, or would not, compared with the version in
 * effect, by the very triage that opens them. Reads a snapshot and writes nothing; `limit` signals at most.
 */
export async function replayPolicy(
  actor: Actor,
  input: { key: string; document: unknown; limit?: number },
  now: Date,
  signal?: AbortSignal,
): Promise<Replay> {
  authorize(actor, "edit_policy");
  const { key, limit = REPLAY_LIMIT } = input;
  const proposed = parsePolicyDocument(input.document);
  if (!(await policyExists(db(), key))) throw notFound("policy");
  const started = performance.now();
  const documents = { current: await policyInEffect(db(), key), proposed };
  const { begin, from, isCut } = await timesOf(key, documents, limit, now);
  const { comparison, signals } = await inTurn(() =>
    compareDocuments(readReplay(key, begin, now), documents, { begin, from }, signal),
  );
  const groups = await named(comparison);
  return { ...groups, from, until: now, signals, limit, isCut, tookMs: performance.now() - started };
}

/** The newest of each group with the names of their subjects. */
async function named({ same, gone, added }: ReplayComparison) {
  const told = { same: [], gone: newestOf(gone.newest), added: newestOf(added.newest) };
  const ids = [...told.gone, ...told.added].map(({ standingId }) => standingId);
  const subjects = await subjectsOfStandings([...new Set(ids)]);
  const view = (group: ReplayGroup, newest: ReplayGroup["newest"]): ReplayGroupView => ({
    ...group,
    newest: newest.flatMap(({ standingId, openedAt, signalCount, severity, real }) => {
      const subject = subjects.get(standingId);
      return subject ? [{ subject, openedAt, signalCount, severity, real }] : [];
    }),
  });
  return { same: view(same, told.same), gone: view(gone, told.gone), added: view(added, told.added) };
}
