import { describe, expect, test, vi } from "vitest";
import { enforce, openRecourse } from "./enforcer.fixture";
import { entryOf, northwind, until } from "./entry.fixture";

describe("a request", () => {
  test("is refused while its end user is limited, from the snapshot on, and nobody else's is", async () => {
    const recourse = await openRecourse();
    const entry = entryOf();
    recourse.put(entry);
    const { enforcer } = await enforce(recourse);
    expect(enforcer.check(northwind())).toEqual({
      scope: "end_user",
      code: "cyber_policy",
      message: entry.message,
      caseId: entry.case_id,
      expiresAt: entry.expires_at,
      appealUrl: entry.appeal_url,
    });
    expect(enforcer.check(northwind("u-2"))).toBeNull();
    expect(enforcer.check(northwind(null))).toBeNull();
    expect(enforcer.check(northwind("u-1", "gpt-4o"))).toBeNull();
    expect(enforcer.check({ ...northwind(), organization: "org_other" })).toBeNull();
  });

  test("is refused from a change on, and goes through from the lift on", async () => {
    const recourse = await openRecourse();
    const { enforcer } = await enforce(recourse);
    const entry = entryOf({ safety_identifier: null });
    recourse.put(entry);
    await until(() => enforcer.check(northwind("anybody")) !== null);
    expect(enforcer.check(northwind())?.scope).toBe("organization");
    recourse.lift(entry);
    await until(() => enforcer.check(northwind("anybody")) === null);
  });

  test("is judged by time: nothing has to arrive for a limit to begin or to be over", async () => {
    const recourse = await openRecourse();
    recourse.put(entryOf({ startsInMs: 400, endsInMs: 800 }));
    const { enforcer } = await enforce(recourse);
    const seen = [enforcer.check(northwind()) === null];
    await until(() => enforcer.check(northwind()) !== null);
    seen.push(true);
    await until(() => enforcer.check(northwind()) === null);
    expect(seen).toEqual([true, true]);
  });

  test.each([3_600_000, -3_600_000])("is judged right by a clock that is %i ms wrong", async (wrong) => {
    const recourse = await openRecourse();
    const over = entryOf({ endsInMs: -1_000, startsInMs: -10_000 });
    const later = entryOf({ safety_identifier: "u-later", startsInMs: 60_000 });
    const now = entryOf({ safety_identifier: "u-now", startsInMs: -60_000, endsInMs: 60_000 });
    for (const entry of [over, later, now]) recourse.put(entry);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + wrong });
    try {
      recourse.ahead = -wrong;
      const { enforcer } = await enforce(recourse);
      expect(enforcer.check(northwind())).toBeNull();
      expect(enforcer.check(northwind("u-later"))).toBeNull();
      expect(enforcer.check(northwind("u-now"))).not.toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

test("policies say for whose requests a monitor's stop is a block", async () => {
  const recourse = await openRecourse();
  const blocking = {
    policy: "cyber",
    code: "cyber_policy",
    models: ["gpt-5.3*"],
    organizations: ["org_northwind"],
  };
  recourse.setBlocking({ ...blocking, applies_to: "zero_data_retention" });
  const { enforcer } = await enforce(recourse);
  expect(enforcer.blockingPolicy(northwind())).toMatchObject({ policy: "cyber", code: "cyber_policy" });
  expect(enforcer.blockingPolicy({ organization: "org_other", model: "gpt-5.3-codex" })).toBeNull();
  expect(enforcer.blockingPolicy(northwind("u-1", "gpt-4o"))).toBeNull();
  recourse.setBlocking({ ...blocking, applies_to: "all", organizations: [] });
  await until(() => enforcer.blockingPolicy({ organization: "org_other", model: "gpt-5.3-codex" }) !== null);
  recourse.setBlocking({ ...blocking, applies_to: "none", organizations: [] });
  await until(() => enforcer.blockingPolicy(northwind()) === null);
});

test("tells Recourse how far it is, after each change", async () => {
  const recourse = await openRecourse();
  const { enforcer } = await enforce(recourse);
  recourse.put(entryOf());
  await until(() => recourse.of("/enforcement/gateways").some(({ cursor }) => cursor === "e1.1"));
  expect(recourse.of("/enforcement/gateways").at(-1)).toEqual({
    gateway: "gateway-1",
    version: "0.1.0",
    cursor: "e1.1",
    stale: false,
  });
  expect(enforcer.status()).toMatchObject({ cursor: "e1.1", restrictions: 1, stale: false, staleForMs: 0 });
});

test("a listener that throws harms nothing", async () => {
  const recourse = await openRecourse();
  const { enforcer, problems } = await enforce(recourse);
  enforcer.on("change", () => {
    throw new Error("a bug of the gateway's");
  });
  recourse.put(entryOf());
  await until(() => enforcer.check(northwind()) !== null);
  expect(problems.map(({ code }) => code)).toEqual(["listener_failed"]);
});

test("closing ends its connections, and says so", async () => {
  const recourse = await openRecourse();
  const { enforcer } = await enforce(recourse);
  await until(() => recourse.streams.size === 1);
  recourse.put(entryOf());
  await until(() => enforcer.check(northwind()) !== null);
  await enforcer.close();
  await until(() => recourse.streams.size === 0);
  const told = recourse.of("/enforcement/gateways");
  expect(told.at(-1)).toMatchObject({ gateway: "gateway-1", cursor: "e1.1", stopped: true });
  expect(told.slice(0, -1).some(({ stopped }) => stopped)).toBe(false);
});

test("closing takes no longer than it may where Recourse does not answer", async () => {
  const recourse = await openRecourse();
  const { enforcer } = await enforce(recourse);
  recourse.answersReports = false;
  const begin = performance.now();
  await enforcer.close({ withinMs: 50 });
  expect(performance.now() - begin).toBeLessThan(5_000);
});

test("what cannot be an address or a key is refused at once", async () => {
  const recourse = await openRecourse();
  await expect(() => enforce(recourse, { url: "recourse.example" })).rejects.toThrow("url must be");
  await expect(() => enforce(recourse, { key: "" })).rejects.toThrow("key must be");
});
