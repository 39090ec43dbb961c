import { DAY, HOUR, MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import { CYBER } from "@/lib/domain/policy/default-policy";
import { newId } from "@/lib/ids";
import { getCase } from "@/lib/services/cases/case";
import { listSignals } from "@/lib/services/cases/case-signals";
import { receiveSignals } from "@/lib/services/signals/signals";
import { decideAs, type Flagged, openCase, takeEffect, WARN } from "./steps";
import type { World } from "./world";

const BATCH = 1_000;
const MONITORS = ["exploit-classifier", "scan-classifier", "credential-classifier"];
const MODELS = ["gpt-5.3-codex", "gpt-5.5-cyber"];

/** So many cases of one subject, a day apart and decided before `now`: every fifth a warning that was delivered. */
async function decideEarlier(world: World, subject: Flagged, cases: number, now: Date): Promise<void> {
  for (let index = 0; index < cases; index++) {
    const at = minus(now, (cases - index + 3) * DAY);
    const reference = await openCase(world, subject, { count: 3, minutesApart: 5 }, at);
    const dismiss = {
      kind: "dismiss",
      reason: "insufficient_evidence",
      rationale: "Too little to go by.",
    } as const;
    await decideAs(world.staff.reviewer, reference, index % 5 ? dismiss : WARN, plus(at, HOUR));
    await takeEffect(plus(at, HOUR));
  }
}

/** Signals over three days up to `now`, of several monitors, in sittings of half an hour with breaks between them. */
function signalsOf({ organization, identifier }: Flagged, count: number, now: Date) {
  const sittings = Math.ceil(count / 70);
  return Array.from({ length: count }, (_, index) => {
    const sitting = Math.floor((index * sittings) / count);
    const within = ((index * 7_919) % 1_800) * SECOND;
    const at = plus(minus(now, (3 * DAY * (sittings - sitting)) / sittings), within / 2);
    return {
      id: newId(),
      organization,
      ...(identifier ? { safety_identifier: identifier } : {}),
      policy: CYBER,
      monitor: MONITORS[(sitting + (index % 9 === 0 ? 1 : 0)) % MONITORS.length] ?? "",
      monitor_version: "2026-10",
      score: 0.7 + ((index * 7) % 30) / 100,
      model: MODELS[index % MODELS.length] ?? "",
      request_id: `req_${newId()}`,
      occurred_at: (at < now ? at : minus(now, MINUTE)).toISOString(),
      evidence: { excerpt: `Step ${index + 1} of what was tried.` },
    };
  });
}

/** A case of one subject with so many signals, after so many earlier ones. Returns its reference. */
export async function openLongCase(
  world: World,
  subject: Flagged,
  { signals, earlier }: { signals: number; earlier: number },
  now: Date,
): Promise<string> {
  await decideEarlier(world, subject, earlier, now);
  const all = signalsOf(subject, signals, now);
  let reference = "";
  for (let done = 0; done < all.length; done += BATCH) {
    const items = all.slice(done, done + BATCH).map((signal, index) => ({ index, signal }));
    const { cases, rejected } = await receiveSignals(world.gateway, items, now);
    if (rejected[0]) throw new Error(`a signal was rejected: ${rejected[0].message}`);
    reference = cases[0]?.id ?? reference;
  }
  return reference;
}

/** A case as its page asks for it. */
export const readCase = (world: World, reference: string, now: Date) =>
  getCase(world.staff.reviewer, { reference }, now);

export const readSignals = (world: World, reference: string, cursor: string | null) =>
  listSignals(world.staff.reviewer, { reference, cursor: cursor ?? undefined, limit: 50 });

/** Decides a case and takes it back at once, so that it can be decided again. */
export async function decideAndUndo(world: World, reference: string, now: Date): Promise<number> {
  const begin = performance.now();
  const { decisionId } = await decideAs(world.staff.reviewer, reference, WARN, now);
  const ms = performance.now() - begin;
  await decideAs(world.staff.reviewer, reference, { kind: "undo", decisionId }, plus(now, SECOND));
  return ms;
}
