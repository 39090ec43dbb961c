import { describe, expect, it, vi } from "vitest";
import { DAY, HOUR, MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import { enrol, flag, openDesk, START } from "@/lib/services/desk.fixture";
import { createKey } from "@/lib/services/identity/keys";
import { toLimited, toWarned, WORDS } from "@/lib/services/ladder.fixture";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { ADMIN } from "@/prisma/scenarios/world";
import { call } from "./call.fixture";

const clock = vi.hoisted(() => ({ now: new Date(0) }));
vi.mock("@/lib/clock", async (original) => ({ ...(await original()), now: () => clock.now }));

const desk = await openDesk();
const owner = await enrol("Northwind");
await enrol("Fabrikam");
const keyOf = async (externalId: string) =>
  (await createKey(ADMIN, { kind: "organization", label: "Dashboard", externalId }, START)).key;
const northwind = await keyOf("org_northwind");
const fabrikam = await keyOf("org_fabrikam");
const operator = (await createKey(ADMIN, { kind: "operator", label: "Gateway" }, START)).key;
const limited = await toLimited(desk, owner, "Northwind", "user-limited", START);

const at = (instant: Date) => {
  clock.now = instant;
};
const check = (identifier: string | undefined, model = "gpt-5.3-codex") =>
  call(operator, "POST", "/v1/enforcement/check", {
    body: { organization: "org_northwind", safety_identifier: identifier, model },
  });

describe("POST /v1/enforcement/check", () => {
  it("denies the limited end user, and says what, until when, and where to appeal", async () => {
    at(limited.limitedAt);
    const { status, body } = await check("user-limited");
    expect(status).toBe(200);
    const { error } = body;
    expect(body).toMatchObject({ decision: "deny", scope: "end_user" });
    expect(error).toMatchObject({
      type: "invalid_request_error",
      param: null,
      code: "cyber_policy",
      case_id: limited.reference,
      scope: "end_user",
      appeal_url: expect.stringContaining(`/a/${limited.reference}`),
    });
    for (const part of [error.appeal_url, error.expires_at.slice(0, 10), "UTC", "limited"])
      expect(error.message).toContain(part);
  });

  it("allows every other identifier, models that are not covered, and what was never heard of", async () => {
    at(limited.limitedAt);
    const subjects = await db().subject.count();
    for (const identifier of ["user-other", "User-Limited", undefined])
      expect((await check(identifier)).body).toEqual({ decision: "allow" });
    expect((await check("user-limited", "text-embedding-3")).body).toEqual({ decision: "allow" });
    const elsewhere = {
      organization: "org_nobody",
      safety_identifier: "user-limited",
      model: "gpt-5.3-codex",
    };
    const { body } = await call(operator, "POST", "/v1/enforcement/check", { body: elsewhere });
    expect(body).toEqual({ decision: "allow" });
    expect(await db().subject.count()).toBe(subjects);
  });

  it("goes by time alone: from the effect to the last millisecond of 168 hours", async () => {
    const { effectiveAt } = await db().decision.findUniqueOrThrow({ where: { id: limited.decisionId } });
    const effect = effectiveAt ?? START;
    const decisions = [];
    for (const ms of [-1, 0, 168 * HOUR - 1, 168 * HOUR]) {
      at(plus(effect, ms));
      decisions.push((await check("user-limited")).body.decision);
    }
    expect(decisions).toEqual(["allow", "deny", "deny", "allow"]);
  });

  it("denies everybody of a limited organization, whatever identifier is sent", async () => {
    const contoso = "org_contoso";
    await enrol("Contoso");
    const reference = await flag("Contoso", null, START);
    const { decisionId } = await decideAs(
      desk.lea,
      reference,
      { kind: "revoke", ...WORDS, overrideReason: "Identifiers are made up per request." },
      START,
    );
    const approval = { kind: "approve", decisionId } as const;
    const body = { organization: contoso, model: "gpt-5.3-codex" };
    at(plus(START, 10 * MINUTE));
    expect((await call(operator, "POST", "/v1/enforcement/check", { body })).body.decision).toBe("allow");
    await decideAs(desk.leo, reference, approval, plus(START, MINUTE));
    for (const identifier of [undefined, "anybody"]) {
      const answer = await call(operator, "POST", "/v1/enforcement/check", {
        body: { ...body, safety_identifier: identifier },
      });
      expect(answer.body).toMatchObject({ decision: "deny", scope: "organization" });
    }
  });
});

describe("GET /v1/safety/cases/{id}", () => {
  const read = (key: string, id: string) => call(key, "GET", `/v1/safety/cases/${id}`);

  it("shows a limit as its organization may know it", async () => {
    at(limited.limitedAt);
    const { status, body } = await read(northwind, limited.reference.toLowerCase());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: limited.reference,
      object: "safety.case",
      entity_identifier: "user-limited",
      reason: "cyber_abuse",
      notice: { type: "deactivation" },
      policy: "cyber",
      scope: "end_user",
      activity: { count: 1, request_ids: [expect.stringMatching(/^req_/)] },
      status: "active",
      ended_at: null,
      appeal: { id: null, status: null, url: expect.stringContaining(`/a/${limited.reference}`) },
    });
    expect(body.created_at).toBe(Math.floor(Date.parse(body.effective_at) / 1_000));
    expect(Date.parse(body.expires_at) - Date.parse(body.effective_at)).toBe(168 * HOUR);
    for (const hidden of ["Robin", "Internal", "rationale", "classifier", "score"])
      expect(JSON.stringify(body)).not.toContain(hidden);
    at(plus(limited.limitedAt, 8 * DAY));
    expect((await read(northwind, limited.reference)).body.status).toBe("expired");
  });

  it("shows a warning that was delivered", async () => {
    at(limited.limitedAt);
    const { body } = await read(northwind, limited.warned.reference);
    expect(body).toMatchObject({ notice: { type: "warning" }, status: "active" });
    expect(Date.parse(body.appeal.deadline)).toBe(plus(limited.warned.deliveredAt, 180 * DAY).getTime());
  });

  it("answers 404 to another organization, to what does not exist, and until a decision takes effect", async () => {
    at(limited.limitedAt);
    expect((await read(fabrikam, limited.reference)).error).toMatchObject({ code: "not_found" });
    expect((await read(northwind, "C-0000-0000")).status).toBe(404);
    expect((await read(northwind, "nonsense")).status).toBe(404);

    const reference = await flag("Northwind", "user-new", START);
    at(plus(START, MINUTE));
    expect((await read(northwind, reference)).status).toBe(404);
    await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, START);
    at(plus(START, 29 * SECOND));
    expect((await read(northwind, reference)).status).toBe(404);
    at(plus(START, 30 * SECOND));
    expect((await read(northwind, reference)).status).toBe(200);
  });

  it("never shows a dismissal", async () => {
    const reference = await flag("Northwind", "user-dismissed", START);
    await decideAs(
      desk.robin,
      reference,
      { kind: "dismiss", reason: "duplicate", rationale: "Seen." },
      START,
    );
    at(plus(START, DAY));
    expect((await read(northwind, reference)).status).toBe(404);
  });
});

describe("GET /v1/safety/cases", () => {
  it("lists an organization's own cases, newest first, page by page", async () => {
    for (const name of ["a", "b", "c"])
      await toWarned(desk, owner, "Northwind", `user-listed-${name}`, START);
    at(plus(START, 3 * DAY));
    const all = (await call(northwind, "GET", "/v1/safety/cases?limit=100")).body;
    expect(all).toMatchObject({ object: "list", has_more: false });
    const created = all.data.map((item: { created_at: number }) => item.created_at);
    expect(created).toEqual([...created].sort((a, b) => b - a));

    const paged: string[] = [];
    for (let more = true; more; ) {
      const last = paged.at(-1);
      const page = (await call(northwind, "GET", `/v1/safety/cases?limit=2${last ? `&after=${last}` : ""}`))
        .body;
      paged.push(...page.data.map(({ id }: { id: string }) => id));
      more = page.has_more;
    }
    expect(paged).toEqual(all.data.map(({ id }: { id: string }) => id));
    expect((await call(fabrikam, "GET", "/v1/safety/cases")).body.data).toEqual([]);
    expect((await call(fabrikam, "GET", `/v1/safety/cases?after=${paged[0]}`)).status).toBe(404);
    expect((await call(northwind, "GET", "/v1/safety/cases?limit=0")).error).toMatchObject({
      param: "limit",
    });
    expect((await call(northwind, "GET", "/v1/safety/cases?offset=5")).error).toMatchObject({
      param: "offset",
    });
  });
});

describe("GET /v1/safety/standing", () => {
  const read = (key: string, query = "") => call(key, "GET", `/v1/safety/standing${query}`);

  it("tells the standing of the organization and of one of its end users", async () => {
    at(limited.limitedAt);
    expect((await read(northwind)).body).toEqual({
      object: "safety.standing",
      entity_identifier: "org_northwind",
      status: "clear",
      until: null,
      policies: [],
      trusted_access: [],
    });
    const { body } = await read(northwind, "?safety_identifier=user-limited");
    expect(body).toMatchObject({
      entity_identifier: "user-limited",
      status: "limited",
      policies: [{ policy: "cyber", scope: "end_user", status: "limited", models: expect.any(Array) }],
    });
    at(minus(limited.limitedAt, HOUR));
    expect((await read(northwind, "?safety_identifier=user-limited")).body.status).toBe("warned");
    expect((await read(fabrikam, "?safety_identifier=user-limited")).body.status).toBe("clear");
  });
});
