import { HOUR } from "@/lib/domain/duration";
import { type MissingFact, missingFact } from "@/lib/domain/refusal";
import type { Facts } from "@/lib/domain/state";
import { requestsPerHour } from "./blast-radius";
import type { Gravity, Intent, Proportionality } from "./kept-proportionality";

/** What a person says of the four questions; the other two are counted. */
export type Judgement = { gravity?: Gravity; intent?: Intent; note?: string };

/** How many requests were flagged, and which share (0–1) of the subject's traffic that is, as far as it was counted. */
export function extentOf(facts: Facts): Pick<Proportionality, "count" | "share"> {
  const { activity, traffic } = facts;
  if (!activity) return { count: 0, share: null };
  const { count, from, to } = activity;
  const hours = Math.max(traffic?.hours ?? 0, (to.getTime() - from.getTime()) / HOUR);
  const requests = requestsPerHour(facts) * hours;
  return { count, share: requests > 0 ? Math.min(1, count / requests) : null };
}

export function missingJudgement({ gravity, intent }: Judgement = {}): MissingFact[] {
  return [
    ...(gravity ? [] : [missingFact("missing_gravity", "Say how grave it is.")]),
    ...(intent ? [] : [missingFact("missing_intent", "Say what is known of the intent.")]),
  ];
}

/** The answers to all four, on the facts of this moment; undefined where a person's are missing. */
export function proportionalityOf(facts: Facts, judgement: Judgement = {}): Proportionality | undefined {
  const { gravity, intent, note = "" } = judgement;
  return gravity && intent && { ...extentOf(facts), gravity, intent, note: note.trim() || null };
}
