import { expect, test, vi } from "vitest";
import { enforce, openRecourse } from "./enforcer.fixture";
import { until } from "./entry.fixture";
import type { Signal } from "./signals";

const signal: Signal = {
  organization: "org_northwind",
  safetyIdentifier: "u-1",
  policy: "cyber",
  monitor: "rules",
  monitorVersion: "1",
  score: 0.9,
  model: "gpt-5.3-codex",
  requestId: "req_1",
};

test("signals are sent together in the background, with an id and Recourse's time", async () => {
  const recourse = await openRecourse();
  const { enforcer } = await enforce(recourse);
  for (let count = 0; count < 3; count++) expect(enforcer.report(signal)).toBe(true);
  await until(() => recourse.of("/signals").length > 0);
  const [{ signals = [] } = {}] = recourse.of("/signals");
  expect(signals).toHaveLength(3);
  expect(new Set(signals.map(({ id }) => id)).size).toBe(3);
  expect(signals[0]).toMatchObject({ safety_identifier: "u-1", monitor_version: "1", request_id: "req_1" });
  expect(Math.abs(Date.parse(String(signals[0]?.occurred_at)) - Date.now())).toBeLessThan(60_000);
});

test("what fails is sent again under the same ids, in its order, until it is taken", async () => {
  const recourse = await openRecourse();
  const { enforcer, problems } = await enforce(recourse);
  recourse.answers = [{ status: 503 }, { status: 429 }, { status: 401 }];
  for (let count = 0; count < 1_500; count++) enforcer.report({ ...signal, requestId: `req_${count}` });
  expect(await enforcer.close({ withinMs: 20_000 })).toEqual({ signals: 0, counters: 0 });
  const batches = recourse.of("/signals").map(({ signals = [] }) => signals.map(({ id }) => id));
  expect(batches.map(({ length }) => length)).toEqual([1_000, 1_000, 1_000, 1_000, 500]);
  expect(batches[3]).toEqual(batches[0]);
  expect(new Set(batches.slice(3).flat()).size).toBe(1_500);
  expect(problems.map(({ code }) => code)).toEqual(["refused", "refused", "unauthenticated"]);
});

test("memory is bounded: what does not fit is dropped, counted and told", async () => {
  const recourse = await openRecourse();
  const { enforcer, problems } = await enforce(recourse, { queueBytes: 1_000 });
  await recourse.down();
  const taken = Array.from({ length: 10 }, () => enforcer.report(signal));
  const room = taken.filter(Boolean).length;
  expect(room).toBeGreaterThan(0);
  expect(enforcer.status().dropped.signals).toBe(10 - room);
  expect(await enforcer.close({ withinMs: 30 })).toEqual({ signals: 10, counters: 0 });
  const told = problems
    .filter(({ code }) => code === "dropped")
    .map(({ message }) => Number.parseInt(message, 10));
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(10);
});

test("a batch that Recourse will never take is dropped and told, and the next one sent", async () => {
  const recourse = await openRecourse();
  const { enforcer, problems } = await enforce(recourse);
  const rejected = [{ index: 0, code: "unknown_policy", message: "There is no such policy." }];
  recourse.answers = [{ status: 400 }, { status: 202, body: { rejected } }];
  for (let count = 0; count < 1_001; count++) enforcer.report(signal);
  expect(await enforcer.close()).toEqual({ signals: 1_000, counters: 0 });
  expect(problems.map(({ code }) => code)).toEqual(["refused", "dropped", "rejected"]);
});

const policy = { policy: "cyber", code: "cyber_policy", appealUrl: "https://recourse.example/a/{id}" };

test("a block is told at once, with where to dispute it, and reported under the same reference until it is taken", async () => {
  const recourse = await openRecourse();
  const { enforcer } = await enforce(recourse);
  recourse.answers = [{ status: 500 }];
  const { message, ...denial } = enforcer.block(signal, policy);
  const id = denial.caseId ?? "";
  expect(id).toMatch(/^B-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const appealUrl = `https://recourse.example/a/${id}`;
  expect(denial).toEqual({ scope: "request", code: "cyber_policy", caseId: id, expiresAt: null, appealUrl });
  expect(message).toBe(
    `This request was blocked by an automated safeguard (block ${id}). ` +
      `Only this request was blocked; your access is not limited. To dispute it: ${appealUrl}`,
  );
  expect(enforcer.block(signal, policy).caseId).not.toBe(id);
  await until(() => recourse.of("/signals").length >= 2 && enforcer.status().queued === 0);
  const [first, second] = recourse.of("/signals").map(({ signals }) => signals?.[0]);
  expect(first).toMatchObject({ request_blocked: true, block_id: id });
  expect(second).toEqual(first);
});

test("a block that there is no room to report names no reference that nobody could find", async () => {
  const recourse = await openRecourse();
  const { enforcer } = await enforce(recourse, { queueBytes: 10 });
  const denial = enforcer.block(signal, policy);
  expect(denial).toMatchObject({ scope: "request", caseId: null, appealUrl: null });
  expect(denial.message).toMatch(/Only this request was blocked; your access is not limited\.$/);
});

test.each([3_600_000, -3_600_000])(
  "windows are of Recourse's time, by a clock that is %i ms wrong",
  async (wrong) => {
    const recourse = await openRecourse();
    const real = Date.now();
    vi.useFakeTimers({ toFake: ["Date"], now: real + wrong });
    try {
      recourse.ahead = -wrong;
      const { enforcer } = await enforce(recourse, { trafficWindowMs: 20 });
      for (let window = 1; window <= 2; window++) {
        enforcer.count({ organization: "org_northwind" });
        await until(() => recourse.of("/traffic").flatMap(({ counters = [] }) => counters).length === window);
      }
      const counters = recourse.of("/traffic").flatMap(({ counters = [] }) => counters);
      for (const { window_start, window_end } of counters) {
        const [since, until] = [Date.parse(String(window_start)), Date.parse(String(window_end))];
        expect(until - since).toBeGreaterThanOrEqual(1);
        for (const instant of [since, until]) expect(Math.abs(instant - real)).toBeLessThan(60_000);
      }
    } finally {
      vi.useRealTimers();
    }
  },
);

test("what a client can send and Recourse cannot keep costs neither the signal nor the counter", async () => {
  const recourse = await openRecourse();
  const { enforcer } = await enforce(recourse);
  const unfit = ["", "x".repeat(129), "a\0", "\ud800"];
  for (const safetyIdentifier of ["u-1", "ü".repeat(128), ...unfit]) {
    enforcer.report({ ...signal, safetyIdentifier });
    enforcer.count({ organization: "org_northwind", safetyIdentifier });
  }
  const excerpts = ["a\0b\ud800", "😀😀".slice(1), "x".repeat(9_000), ""];
  for (const excerpt of excerpts) enforcer.report({ ...signal, evidence: { excerpt } });
  await enforcer.close();
  const sent = recourse.of("/signals").flatMap(({ signals = [] }) => signals);
  const identifiers = sent.slice(0, 6).map(({ safety_identifier }) => safety_identifier);
  expect(identifiers).toEqual(["u-1", "ü".repeat(128), null, null, null, null]);
  const kept = ["a\uFFFDb\uFFFD", "\uFFFD😀", "x".repeat(8_000)];
  expect(sent.slice(6).map(({ evidence }) => evidence)).toEqual([
    ...kept.map((excerpt) => ({ excerpt })),
    undefined,
  ]);
  expect(recourse.of("/traffic")[0]?.counters).toMatchObject([
    { requests: 6, requests_with_identifier: 2, distinct_identifiers: 2 },
  ]);
});

test("requests are counted by organization and sent as windows, the last one on closing", async () => {
  const recourse = await openRecourse();
  const { enforcer } = await enforce(recourse);
  const organization = "org_northwind";
  for (const safetyIdentifier of ["a", "a", "b", null]) enforcer.count({ organization, safetyIdentifier });
  enforcer.count({ organization, safetyIdentifier: "a", refused: true });
  enforcer.count({ organization: "org_contoso" });
  await enforcer.close();
  const [{ counters = [] } = {}] = recourse.of("/traffic");
  expect(counters).toHaveLength(2);
  expect(counters[0]).toMatchObject({
    organization,
    gateway: "gateway-1",
    requests: 5,
    requests_with_identifier: 4,
    distinct_identifiers: 2,
    largest_identifier: "a",
    largest_identifier_share: 0.6,
    refused: 1,
  });
  expect(Date.parse(String(counters[0]?.window_end))).toBeGreaterThan(
    Date.parse(String(counters[0]?.window_start)),
  );
});
