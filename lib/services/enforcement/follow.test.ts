import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { FeedTail } from "./feed-tail";
import { type FeedNews, follow } from "./follow";

vi.mock("@/lib/store/enforcement/changes", () => ({ readChanges: vi.fn() }));

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** What a quiet minute and a half says to a reader, in seconds from its beginning. */
async function heard(tail: Partial<FeedTail>): Promise<[kind: FeedNews["kind"], second: number][]> {
  const begin = performance.now();
  const told: [FeedNews["kind"], number][] = [];
  const position = { epoch: "0123456789ab", sequence: 1 };
  const quiet = { position, isCurrent: true, join: () => {}, leave: () => {}, after: () => [], ...tail };
  const leaving = new AbortController();
  const operator = { kind: "operator", id: "1", name: "Gateway" } as const;
  const following = (async () => {
    for await (const { kind } of follow(quiet as unknown as FeedTail, operator, position, leaving.signal))
      told.push([kind, Math.round((performance.now() - begin) / 1_000)]);
  })();
  await vi.advanceTimersByTimeAsync(16_000);
  leaving.abort();
  await following;
  return told;
}

it("says every five seconds that nothing else has happened", async () => {
  expect(await heard({})).toEqual([0, 5, 10, 15].map((second) => ["heartbeat", second]));
});

it("says nothing while the database is away", async () => {
  expect(await heard({ isCurrent: false, look: async () => {} })).toEqual([]);
});
