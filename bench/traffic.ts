import { randomUUID } from "node:crypto";

const BATCH = 1_000;
const IDENTIFIERS = 2_000;

/** A signal as it stands on the wire. */
export type SentSignal = {
  id: string;
  organization: string;
  safety_identifier?: string;
  policy: string;
  monitor: string;
  monitor_version: string;
  score: number;
  model: string;
  request_id: string;
  occurred_at: string;
};

/** Mulberry32: the same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Batches as monitors of several organizations send them: one to four signals of a session, few people again and
 * again and many once; a third of the scores is below the floor, and one session in fifty names nobody.
 */
export function trafficOf(organizations: readonly string[]): () => SentSignal[] {
  const random = randomNumbers(20_261_120);
  const skewed = (below: number) => Math.floor(below * random() ** 3);
  const session = () => {
    const subject = {
      organization: organizations[skewed(organizations.length)] ?? "",
      ...(random() < 0.02 ? {} : { safety_identifier: `user-${skewed(IDENTIFIERS)}` }),
    };
    return Array.from({ length: 1 + Math.floor(4 * random() ** 2) }, () => ({
      id: `sig_${randomUUID()}`,
      ...subject,
      policy: "cyber",
      monitor: random() < 0.7 ? "exploit-classifier" : "scan-classifier",
      monitor_version: "2026-10",
      score: Math.round((0.55 + 0.45 * random()) * 1_000) / 1_000,
      model: "gpt-5.3-codex",
      request_id: `req_${randomUUID()}`,
      occurred_at: new Date(Date.now() - Math.floor(random() * 60_000)).toISOString(),
    }));
  };
  return () => {
    const signals: SentSignal[] = [];
    while (signals.length < BATCH) signals.push(...session());
    return signals.slice(0, BATCH);
  };
}
