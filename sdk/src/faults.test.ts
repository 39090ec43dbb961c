import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { enforce, openRecourse } from "./enforcer.fixture";
import { entryOf, northwind, until } from "./entry.fixture";

const newFile = () => join(mkdtempSync(join(tmpdir(), "enforcer-")), "state");

test("down at a start, without a saved state: nobody is refused, it says so, and catches up", async () => {
  const recourse = await openRecourse();
  recourse.put(entryOf());
  await recourse.down();
  const stale = vi.fn();
  const ready = vi.fn();
  const { enforcer, problems } = await enforce(recourse, { startWithinMs: 50 });
  enforcer.on("ready", ready);
  enforcer.on("stale", stale);
  expect(enforcer.check(northwind())).toBeNull();
  expect(enforcer).toMatchObject({ stale: true, staleForMs: Number.POSITIVE_INFINITY });
  expect(problems[0]?.code).toBe("unreachable");
  await recourse.up();
  await until(() => enforcer.check(northwind()) !== null);
  expect(ready).toHaveBeenCalledOnce();
  expect(enforcer).toMatchObject({ stale: false, staleForMs: 0 });
});

test("down at a start, with a saved state: it waits for no second attempt", async () => {
  const recourse = await openRecourse();
  const cacheFile = newFile();
  recourse.put(entryOf());
  const before = await enforce(recourse, { cacheFile });
  await before.enforcer.close();
  await recourse.down();
  // Whatever is timed never comes.
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    const { enforcer, problems } = await enforce(recourse, { cacheFile, startWithinMs: undefined });
    expect(problems.map(({ code }) => code)).toEqual(["unreachable"]);
    expect(enforcer.check(northwind())).not.toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test("down at a start, with a saved state: it is enforced to its end by Recourse's time, then caught up", {
  timeout: 20_000,
}, async () => {
  const recourse = await openRecourse();
  const cacheFile = newFile();
  const lifted = entryOf({ safety_identifier: "u-lifted" });
  const ending = entryOf({ safety_identifier: "u-ending", endsInMs: 1_500 });
  for (const entry of [entryOf(), lifted, ending]) recourse.put(entry);
  const before = await enforce(recourse, { cacheFile });
  await before.enforcer.close();
  await recourse.down();
  recourse.lift(lifted);
  const { enforcer } = await enforce(recourse, { cacheFile, startWithinMs: 50 });
  expect(enforcer.check(northwind())?.caseId).toBe(before.enforcer.check(northwind())?.caseId);
  expect(enforcer.check(northwind("u-lifted"))).not.toBeNull();
  expect(enforcer.check(northwind("u-unlisted"))).toBeNull();
  expect(enforcer.stale).toBe(true);
  expect(enforcer.staleForMs).toBeGreaterThan(0);
  expect(enforcer.staleForMs).toBeLessThan(60_000);
  await until(() => enforcer.check(northwind("u-ending")) === null);
  await recourse.up();
  await until(() => enforcer.check(northwind("u-lifted")) === null);
  await until(() => !enforcer.stale);
  expect(enforcer.check(northwind())).not.toBeNull();
  expect(recourse.snapshots).toBe(1);
});

test("a clock wrong by an hour, and down at a start: the saved correction counts", async () => {
  const recourse = await openRecourse();
  const cacheFile = newFile();
  const real = Date.now();
  recourse.put(entryOf({ endsInMs: 1_800_000 }));
  recourse.put(entryOf({ safety_identifier: "u-later", startsInMs: 1_800_000 }));
  vi.useFakeTimers({ toFake: ["Date"], now: real + 3_600_000 });
  try {
    recourse.ahead = -3_600_000;
    await (await enforce(recourse, { cacheFile })).enforcer.close();
    await recourse.down();
    const { enforcer } = await enforce(recourse, { cacheFile, startWithinMs: 50 });
    expect(enforcer.check(northwind())).not.toBeNull();
    expect(enforcer.check(northwind("u-later"))).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test("down in mid-flight: the last state stays, is called stale, ends by time; what was lifted meanwhile is", async () => {
  const recourse = await openRecourse();
  const entry = entryOf();
  const ending = entryOf({ safety_identifier: "u-ending", endsInMs: 1_200 });
  recourse.put(entry);
  recourse.put(ending);
  const { enforcer } = await enforce(recourse, { staleAfterMs: 500 });
  const stale = vi.fn();
  enforcer.on("stale", stale);
  await recourse.down();
  recourse.lift(entry);
  await until(() => enforcer.stale);
  expect(stale).toHaveBeenCalledExactlyOnceWith(expect.any(Number));
  expect(enforcer.staleForMs).toBeGreaterThanOrEqual(499);
  expect(enforcer.check(northwind())).not.toBeNull();
  await until(() => enforcer.check(northwind("u-ending")) === null);
  await recourse.up();
  await until(() => enforcer.check(northwind()) === null);
  await until(() => !enforcer.stale);
});

test("cut at every byte of a change: it is applied once it is whole, and none is lost", {
  timeout: 60_000,
}, async () => {
  const recourse = await openRecourse();
  const entry = entryOf({ message: "Limited.", appeal_url: "", models: ["gpt*"] });
  const { enforcer } = await enforce(recourse);
  await until(() => recourse.streams.size === 1);
  const changes: string[] = [];
  enforcer.on("change", ({ type }) => changes.push(type));
  const cursorLength = 6;
  const length = JSON.stringify(entry).length + cursorLength + "event: put\nid: \ndata: \n\n".length;
  for (let offset = 0; offset <= length; offset++) {
    recourse.cutAfter = offset;
    recourse.put(entry);
    await until(() => enforcer.check(northwind()) !== null);
    await until(() => recourse.streams.size === 1);
    recourse.cutAfter = offset;
    recourse.lift(entry);
    await until(() => enforcer.check(northwind()) === null);
    await until(() => recourse.streams.size === 1);
  }
  expect(changes).toHaveLength(2 * (length + 1));
  expect(recourse.snapshots).toBe(1);
});

test("changes while the snapshot is read are applied after it", async () => {
  const recourse = await openRecourse();
  const lifted = entryOf({ safety_identifier: "u-lifted" });
  recourse.put(lifted);
  recourse.duringSnapshot = async () => {
    recourse.lift(lifted);
    recourse.put(entryOf());
  };
  const { enforcer } = await enforce(recourse);
  await until(() => enforcer.check(northwind()) !== null);
  expect(enforcer.check(northwind("u-lifted"))).toBeNull();
  expect(recourse.snapshots).toBe(1);
});

test("a cursor from another epoch: a new snapshot takes the place of everything", async () => {
  const recourse = await openRecourse();
  const gone = entryOf({ safety_identifier: "u-gone" });
  recourse.put(gone);
  const { enforcer } = await enforce(recourse);
  expect(enforcer.check(northwind("u-gone"))).not.toBeNull();
  recourse.entries.clear();
  recourse.entries.set("another", entryOf());
  recourse.beginEpoch("e2");
  await until(() => enforcer.check(northwind()) !== null);
  expect(enforcer.check(northwind("u-gone"))).toBeNull();
  expect(enforcer.status().cursor).toBe("e2.1");
});

test("a key revoked while streaming: it says so and keeps the last state; with the key back it catches up", async () => {
  const recourse = await openRecourse();
  const entry = entryOf();
  recourse.put(entry);
  const { enforcer, problems } = await enforce(recourse, { staleAfterMs: 300 });
  const { key } = recourse;
  recourse.revoke();
  await until(() => problems.some(({ code }) => code === "unauthenticated"));
  await until(() => enforcer.stale);
  expect(enforcer.check(northwind())).not.toBeNull();
  expect(enforcer.check(northwind("u-unlisted"))).toBeNull();
  recourse.lift(entry);
  recourse.key = key;
  await until(() => enforcer.check(northwind()) === null);
});

test("a network that holds streams back: it asks instead, and stays in step", async () => {
  const recourse = await openRecourse();
  recourse.isBuffering = true;
  const { enforcer, problems } = await enforce(recourse, { feed: { silenceMs: 200 } });
  await until(() => problems.some(({ code }) => code === "silent"));
  const entry = entryOf();
  recourse.put(entry);
  await until(() => enforcer.check(northwind()) !== null);
  recourse.lift(entry);
  await until(() => enforcer.check(northwind()) === null);
  expect(enforcer.stale).toBe(false);
  recourse.entries.set("another", entryOf({ safety_identifier: "u-new" }));
  recourse.beginEpoch("e2");
  await until(() => enforcer.check(northwind("u-new")) !== null);
});
