import { expect, test } from "vitest";
import { DAY, MINUTE, minus, plus } from "@/lib/domain/duration";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import type { ReplayChunk } from "@/lib/store/policies/replay";
import { compareDocuments } from "./compare-documents";

const from = new Date("2026-11-01T00:00:00Z");
// Signals of one subject that never suffice: each is held against all that wait.
const proposed = { ...cyberPolicy, numbers: { ...cyberPolicy.numbers, openAt: 10_000, windowHours: 720 } };
const SIGNALS = 1_500;

async function* oneChunk(): AsyncGenerator<ReplayChunk> {
  const arrivals = Array.from({ length: SIGNALS }, (_, index) => {
    const receivedAt = plus(from, index * MINUTE);
    const kind = { monitorId: "monitor", monitorKind: "classifier" } as const;
    const arrival = { id: `s${index}`, score: 0.8, severity: "medium", model: "gpt-5", ...kind } as const;
    return { standingId: "standing", receivedAt, arrival: { ...arrival, occurredAt: receivedAt } };
  });
  yield { arrivals, histories: new Map() };
}

const compare = (signal?: AbortSignal) =>
  compareDocuments(
    oneChunk(),
    { current: proposed, proposed },
    { begin: minus(from, DAY), from: minus(from, DAY) },
    signal,
  );

test("lets others be served meanwhile, however much there is to compare", async () => {
  let served = 0;
  const serving = setInterval(() => served++, 1);
  const { signals } = await compare();
  clearInterval(serving);
  expect(signals).toBe(SIGNALS);
  expect(served).toBeGreaterThan(1);
});

test("stops midway when nobody waits for it any more", async () => {
  const leaving = new AbortController();
  setTimeout(() => leaving.abort(), 1);
  await expect(compare(leaving.signal)).rejects.toThrow(/abort/i);
});
