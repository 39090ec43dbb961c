import pg from "pg";
import { expect, it, vi } from "vitest";
import { register, send, setNumbers, signalOf } from "@/lib/services/signals/intake.fixture";
import { db } from "@/lib/store/database";

const now = new Date("2026-11-20T10:00:00Z");

await setNumbers(now);
await register("org_volume", now);

/** So many signals of each of these end users: blocked, and with content. */
const batch = (users: string[], each: number) =>
  users.flatMap((user) =>
    Array.from({ length: each }, () =>
      signalOf("org_volume", now, {
        safety_identifier: user,
        request_blocked: true,
        evidence: { excerpt: "content" },
      }),
    ),
  );

async function statementsOf(signals: ReturnType<typeof batch>) {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    const answer = await send(signals, now);
    return { statements: query.mock.calls.length, answer };
  } finally {
    query.mockRestore();
  }
}

it("takes as many statements for a thousand signals as for ten", async () => {
  const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}-${i}`);
  await send(batch([...names("small", 5), ...names("large", 250)], 2), now);

  const small = await statementsOf([...batch(names("small", 5), 1), ...batch(names("new-small", 5), 1)]);
  const large = await statementsOf([...batch(names("large", 250), 2), ...batch(names("new-large", 250), 2)]);
  expect(small.answer).toMatchObject({ accepted: 10 });
  expect(large.answer).toMatchObject({ accepted: 1_000 });
  expect([small.answer.cases.length, large.answer.cases.length]).toEqual([5, 250]);
  expect(large.statements).toBe(small.statements);
  expect(large.statements).toBeLessThanOrEqual(24);
  expect(await db().case.count()).toBe(255);
});
