import { describe, expect, it, vi } from "vitest";
import { createKey } from "@/lib/services/identity/keys";
import { register, setNumbers, signalOf } from "@/lib/services/signals/intake.fixture";
import * as intake from "@/lib/services/signals/signals";
import { db } from "@/lib/store/database";
import * as idempotency from "@/lib/store/idempotency";
import { readReach } from "@/lib/store/insight/reach";
import { trafficOf } from "@/lib/store/signals/traffic-summary";
import { ADMIN } from "@/prisma/scenarios/world";
import { call } from "./call.fixture";

const now = new Date();

await setNumbers(now);
await register("org_northwind", now);
await register("org_zdr", now, true);
const key = (await createKey(ADMIN, { kind: "operator", label: "Gateway" }, now)).key;

const sendSignals = (signals: unknown) => call(key, "POST", "/v1/signals", { body: { signals } });
const good = (over: object = {}) => ({ ...signalOf("org_northwind", now), ...over });

describe("POST /v1/signals", () => {
  it("answers 202 with what became of each signal", async () => {
    const zdr = { ...signalOf("org_zdr", now), evidence: { excerpt: "content" }, request_blocked: true };
    const { status, body } = await sendSignals([good(), good(), good(), zdr]);
    expect(status).toBe(202);
    expect(body).toEqual({
      accepted: 4,
      duplicates: 0,
      evidence_discarded: 1,
      rejected: [],
      cases: [{ id: expect.stringMatching(/^C-/), opened: true }],
      blocks: [{ index: 3, id: expect.stringMatching(/^B-/) }],
    });
  });

  it.each([
    ["a score above 1", { score: 1.01 }, "invalid_score"],
    ["a score below 0", { score: -0.01 }, "invalid_score"],
    ["no score", { score: undefined }, "invalid_score"],
    ["an identifier that is too long", { safety_identifier: "x".repeat(129) }, "invalid_safety_identifier"],
    ["an empty identifier", { safety_identifier: "" }, "invalid_safety_identifier"],
    ["an identifier that is no text", { safety_identifier: 7 }, "invalid_safety_identifier"],
    ["a time that is none", { occurred_at: "yesterday" }, "invalid_time"],
    ["a time without an offset", { occurred_at: "2026-11-20T10:00:00" }, "invalid_time"],
    ["a time ahead", { occurred_at: new Date(now.getTime() + 10 * 60_000).toISOString() }, "time_ahead"],
    ["an unknown member", { prompt: "content" }, "unknown_member"],
    ["an unknown member of the evidence", { evidence: { excerpt: "x", more: 1 } }, "unknown_member"],
    ["an unknown severity", { severity: "huge" }, "invalid"],
    ["a block's reference that is none", { request_blocked: true, block_id: "B-7KQ4-M2TI" }, "invalid"],
    ["the reference of a block where nothing was blocked", { block_id: "B-7KQ4-M2TX" }, "invalid"],
    ["an unknown organization", { organization: "org_nobody" }, "unknown_organization"],
    ["an unknown policy", { policy: "nothing" }, "unknown_policy"],
  ])("rejects one with %s and keeps the others", async (_name, over, code) => {
    const { status, body } = await sendSignals([good({ score: 0.1 }), good(over), good({ score: 0.1 })]);
    expect(status).toBe(202);
    expect(body).toMatchObject({ accepted: 2, rejected: [{ index: 1, code }] });
    expect(body.rejected[0].message.length).toBeGreaterThan(20);
  });

  it("rejects what is no signal at all, in the order of the request", async () => {
    const { body } = await sendSignals([null, "text", good({ organization: "org_nobody" }), 5, []]);
    expect(body.rejected.map(({ index }: { index: number }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect(body.accepted).toBe(0);
  });

  it("takes identifiers of 128 characters of any kind, apart from each other", async () => {
    const identifiers = ["\u{1f600}".repeat(128), "\u00e9", "e\u0301", "\t"];
    const { body } = await sendSignals(identifiers.map((id) => good({ safety_identifier: id, score: 0.1 })));
    expect(body).toMatchObject({ accepted: 4, rejected: [] });
    const subjects = await db().subject.findMany({ where: { safetyIdentifier: { in: identifiers } } });
    expect(subjects.map(({ safetyIdentifier }) => safetyIdentifier).sort()).toEqual([...identifiers].sort());
  });

  it("never says in a rejection what was sent", async () => {
    const secret = "a secret prompt";
    const bad = [
      good({ score: secret }),
      good({ evidence: { excerpt: secret, x: 1 } }),
      good({ evidence: secret }),
    ];
    const { body } = await sendSignals([...bad, { ...good(), occurred_at: secret }]);
    expect(body.rejected).toHaveLength(4);
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  it("takes nothing, and nothing but a list", async () => {
    expect((await sendSignals([])).body).toMatchObject({ accepted: 0, rejected: [] });
    expect((await sendSignals({})).error).toMatchObject({ code: "invalid", param: "signals" });
    expect(
      (await call(key, "POST", "/v1/signals", { body: { signals: [], dry_run: true } })).error,
    ).toMatchObject({
      param: "dry_run",
    });
  });
});

describe("PUT /v1/organizations/{external_id}", () => {
  const put = (path: string, body: unknown) => call(key, "PUT", `/v1/organizations/${path}`, { body });
  const fabrikam = { name: "Fabrikam", zdr: false, contacts: ["security@fabrikam.example"] };

  it("registers and changes", async () => {
    expect((await put("org_fabrikam", fabrikam)).status).toBe(200);
    const { body } = await put("org_fabrikam", { ...fabrikam, zdr: true, timezone: "America/New_York" });
    expect(body).toEqual({
      object: "organization",
      external_id: "org_fabrikam",
      ...fabrikam,
      zdr: true,
      timezone: "America/New_York",
      locale: "en",
      tier: null,
    });
    expect((await put(encodeURIComponent("org/with ümlaut"), fabrikam)).body.external_id).toBe(
      "org/with ümlaut",
    );
  });

  it.each([
    ["timezone", { timezone: "Mars/Olympus" }],
    ["locale", { locale: "not a locale" }],
    ["contacts.0", { contacts: ["nobody"] }],
    ["name", { name: "" }],
    ["zdr", { zdr: "yes" }],
    ["external_id", { external_id: "org_other" }],
  ])("names the member that is wrong: %s", async (param, over) => {
    const { status, error } = await put("org_wrong", { ...fabrikam, ...over });
    expect([status, error.param]).toEqual([400, param]);
    expect(await db().organization.count({ where: { externalId: "org_wrong" } })).toBe(0);
  });
});

describe("POST /v1/traffic", () => {
  const counter = (over: object = {}) => ({
    organization: "org_northwind",
    window_start: "2026-11-20T09:00:00Z",
    window_end: "2026-11-20T10:00:00Z",
    requests: 1_000,
    requests_with_identifier: 990,
    distinct_identifiers: 40,
    largest_identifier: "user-1",
    largest_identifier_share: 0.2,
    ...over,
  });
  const sendTraffic = (counters: unknown) => call(key, "POST", "/v1/traffic", { body: { counters } });

  it("counts a window once, by the newest numbers", async () => {
    expect((await sendTraffic([counter(), counter({ requests: 1_500 })])).body).toEqual({
      accepted: 2,
      rejected: [],
    });
    expect((await sendTraffic([counter({ requests: 2_000 })])).status).toBe(202);
    const rows = await db().trafficCounter.findMany();
    expect(rows).toMatchObject([{ requests: 2_000n, requestsWithIdentifier: 990n, refused: 0n }]);
  });

  it("adds up what several gateways counted at once, each once, over the time that any of them counted", async () => {
    const west = counter({ gateway: "west", requests: 3_000, requests_with_identifier: 0 });
    // Half an hour of it is another's as well.
    const half = { window_start: "2026-11-20T09:30:00Z", window_end: "2026-11-20T10:30:00Z" };
    const east = counter({ gateway: "east", requests: 2_000, ...half });
    for (const counters of [[west, east], [east], [{ ...west, requests: 4_000 }]])
      expect((await sendTraffic(counters)).body.rejected).toEqual([]);
    const { id } = await db().organization.findUniqueOrThrow({ where: { externalId: "org_northwind" } });
    expect(await trafficOf(db(), id, new Date("2026-11-21T09:00:00Z"))).toMatchObject({
      requests: 8_000,
      requestsWithIdentifier: 2 * 990,
      hours: 1.5,
    });
    const day = { from: new Date("2026-11-20T00:00:00Z"), until: new Date("2026-11-21T00:00:00Z") };
    const { requests, covered, organizationsCounted } = await readReach(db(), day);
    expect({ requests, covered, organizationsCounted }).toEqual({
      requests: 8_000,
      covered: 1.5 / 24,
      organizationsCounted: 1,
    });
  });

  it("weighs windows by their requests: the one request of a quiet hour makes nobody the largest", async () => {
    await register("org_quiet", now);
    const window = (hour: number, requests: number, largest_identifier: string, share: number) =>
      counter({
        ...{ organization: "org_quiet", requests, requests_with_identifier: requests, largest_identifier },
        ...{ window_start: `2026-11-20T0${hour}:00:00Z`, window_end: `2026-11-20T0${hour + 1}:00:00Z` },
        largest_identifier_share: share,
      });
    const counters = [window(1, 1_000, "big", 0.6), window(2, 1_000, "big", 0.5), window(3, 1, "night", 1)];
    expect((await sendTraffic(counters)).body.accepted).toBe(3);
    const { id } = await db().organization.findUniqueOrThrow({ where: { externalId: "org_quiet" } });
    const told = { requests: 2_001, largestIdentifier: "big", largestIdentifierShare: 0.549725 };
    expect(await trafficOf(db(), id, new Date("2026-11-21T09:00:00Z"))).toMatchObject(told);
  });

  it("rejects the counters that cannot be", async () => {
    const ahead = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    const wrong = [
      counter({ window_start: "2026-11-01T00:00:00Z" }),
      counter({ window_start: ahead(6), window_end: ahead(60) }),
      counter({ organization: "org_nobody" }),
      counter({ requests: 5 }),
      counter({ window_end: "2026-11-20T09:00:00Z" }),
      counter({ largest_identifier_share: 1.5 }),
      counter({ extra: 1 }),
      counter({ requests: 1.5 }),
    ];
    // The last is still running: it comes again, with more.
    const running = counter({ window_start: ahead(-30), window_end: ahead(30) });
    const { body } = await sendTraffic([...wrong, counter(), running]);
    expect(body.accepted).toBe(2);
    expect(body.rejected.map(({ code }: { code: string }) => code)).toEqual([
      ...["invalid", "time_ahead", "unknown_organization", "invalid"],
      ...["invalid", "invalid", "unknown_member", "invalid"],
    ]);
    expect((await sendTraffic(Array.from({ length: 1_001 }, () => counter()))).status).toBe(413);
  });
});

describe("Idempotency-Key", () => {
  const under = (idempotencyKey: string, signals: unknown[]) =>
    call(key, "POST", "/v1/signals", { body: { signals }, headers: { "idempotency-key": idempotencyKey } });

  it("answers what it answered first, and 422 to another body", async () => {
    const signals = [good({ score: 0.1 }), null];
    const first = await under("same", signals);
    expect(first.body).toMatchObject({ accepted: 1, duplicates: 0, rejected: [{ index: 1 }] });
    const again = await under("same", signals);
    expect([again.status, again.body]).toEqual([202, first.body]);
    const other = await under("same", [good()]);
    expect([other.status, other.error.code]).toEqual([422, "key_reused"]);
  });

  it("answers 409 while one is carried out, for a minute at most, and forgets what failed", async () => {
    const signals = [good({ score: 0.1 })];
    const failing = vi.spyOn(intake, "receiveSignals").mockRejectedValueOnce(new Error("down"));
    expect((await under("held", signals)).status).toBe(500);
    const dying = vi.spyOn(idempotency, "releaseKey").mockResolvedValueOnce();
    failing.mockRejectedValueOnce(new Error("down"));
    expect((await under("held", signals)).status).toBe(500);
    const second = await under("held", signals);
    expect([second.status, second.error.code]).toEqual([409, "key_in_use"]);
    expect((await under("held", [good()])).error.code).toBe("key_reused");
    await db()
      .$executeRaw`update idempotency_keys set held_until = now() - interval '1 second' where key = 'held'`;
    expect((await under("held", signals)).body).toMatchObject({ accepted: 1 });
    failing.mockRestore();
    dying.mockRestore();
  });
});
