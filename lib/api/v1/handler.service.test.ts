import { describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { KeyRequests, type RequestsLeft } from "@/lib/services/identity/key-requests";
import { createKey, revokeKey } from "@/lib/services/identity/keys";
import { register, setNumbers, signalOf } from "@/lib/services/signals/intake.fixture";
import * as signals from "@/lib/services/signals/signals";
import { db } from "@/lib/store/database";
import { ADMIN } from "@/prisma/scenarios/world";
import { MAX_BODY_BYTES } from "./body";
import { call } from "./call.fixture";

const now = new Date();

await setNumbers(now);
await register("org_northwind", now);
const operator = (await createKey(ADMIN, { kind: "operator", label: "Gateway" }, now)).key;
const wanted = { kind: "organization", label: "Northwind", externalId: "org_northwind" } as const;
const organization = (await createKey(ADMIN, wanted, now)).key;

const check = (key: string | null, options = {}) =>
  call(key, "POST", "/v1/enforcement/check", {
    body: { organization: "org_northwind", model: "m" },
    ...options,
  });

describe("a key", () => {
  it.each([
    ["none", null],
    ["an unknown one", "rk_op_unknown"],
    ["one that holds odd characters", "rk op"],
  ])("is asked for: %s answers 401", async (_name, key) => {
    const { status, headers, error } = await check(key);
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(error).toMatchObject({ type: "authentication_error", code: "unauthenticated", param: null });
  });

  it("opens nothing any more once it is revoked", async () => {
    const { id, key } = await createKey(ADMIN, { kind: "operator", label: "Old gateway" }, now);
    expect((await check(key)).status).toBe(200);
    await revokeKey(ADMIN, id, now);
    await revokeKey(ADMIN, id, now);
    expect((await check(key)).status).toBe(401);
    const entries = await db().auditEntry.findMany({ where: { entityId: id }, orderBy: { version: "asc" } });
    expect(entries.map(({ action }) => action)).toEqual(["create_key", "revoke_key"]);
  });

  it("is kept as a hash alone", async () => {
    const rows = await db().apiKey.findMany();
    expect(JSON.stringify(rows)).not.toContain(operator);
  });

  it("is for what it was made for", async () => {
    expect((await check(organization)).error).toMatchObject({ type: "permission_error", code: "forbidden" });
    expect((await call(operator, "GET", "/v1/safety/standing")).status).toBe(403);
    const limited = { kind: "organization", label: "Dashboard", externalId: "org_northwind" } as const;
    const { key } = await createKey(ADMIN, { ...limited, scopes: ["api.safety.read"] }, now);
    expect((await call(key, "GET", "/v1/safety/standing")).status).toBe(200);
    const body = { situation: "mistake", text: "We did not." };
    expect((await call(key, "POST", "/v1/safety/cases/C-0000-0000/appeals", { body })).status).toBe(403);
  });

  it("is not made for an organization nobody registered, nor without a label", async () => {
    const nobody = { kind: "organization", label: "x", externalId: "org_nobody" } as const;
    await expect(createKey(ADMIN, nobody, now)).rejects.toMatchObject({ code: "invalid" });
    const unlabelled = { kind: "operator", label: " " } as const;
    await expect(createKey(ADMIN, unlabelled, now)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a body that cannot be taken", () => {
  it.each([
    ["no JSON", { raw: "{" }, /not valid JSON/],
    ["bytes that are no UTF-8", { raw: new Uint8Array([0x22, 0xff, 0x22]) }, /UTF-8/],
    [
      "another type",
      { raw: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } },
      /Content-Type/,
    ],
    ["nothing", { body: undefined }, /body/],
    ["a list", { body: [] }, /body/],
  ])("answers 400: %s", async (_name, options, message) => {
    const { status, error } = await check(operator, options);
    expect(status).toBe(400);
    expect(error).toMatchObject({ type: "invalid_request_error", code: "invalid", param: null });
    expect(error.message).toMatch(message);
  });

  it.each([
    ["an unknown member", { organization: "o", model: "m", extra: 1 }, "extra"],
    ["a member of the wrong type", { organization: "o", model: 5 }, "model"],
    ["a missing member", { organization: "o" }, "model"],
    [
      "an identifier that is too long",
      { organization: "o", model: "m", safety_identifier: "x".repeat(129) },
      "safety_identifier",
    ],
    ["an empty identifier", { organization: "o", model: "m", safety_identifier: "" }, "safety_identifier"],
    ["a null character", { organization: "o\0", model: "m" }, "organization"],
    ["half a character", { organization: "\ud800", model: "m" }, "organization"],
  ])("names the member: %s", async (_name, body, param) => {
    const { status, error } = await check(operator, { body });
    expect(status).toBe(400);
    expect(error).toMatchObject({ code: "invalid", param });
    expect(error.message).toContain(param);
  });

  it("answers 413 where it is too large, told or not told beforehand", async () => {
    const raw = `"${"x".repeat(MAX_BODY_BYTES)}"`;
    const told = { "content-length": String(raw.length) };
    expect((await check(operator, { raw, headers: told })).status).toBe(413);
    expect((await check(operator, { raw })).error).toMatchObject({ code: "too_large" });
  });

  it("answers 413 to more than 1,000 signals, and writes none", async () => {
    const many = Array.from({ length: 1_001 }, () => signalOf("org_northwind", now));
    const { status, error } = await call(operator, "POST", "/v1/signals", { body: { signals: many } });
    expect(status).toBe(413);
    expect(error).toMatchObject({ code: "too_large" });
    expect(await db().signal.count()).toBe(0);
  });

  it.each([
    ["PUT", "/v1/organizations/%FF"],
    ["PUT", "/v1/organizations/org_%E0%A4%A"],
    ["GET", "/v1/safety/standing?safety_identifier=%FF"],
    ["GET", "/v1/safety/standing?safety_identifier=%ED%A0%80"],
  ])("answers 400 to an address that is no UTF-8: %s %s", async (method, path) => {
    const body = method === "PUT" ? { name: "N", zdr: false, contacts: [] } : undefined;
    const { status, error } = await call(method === "PUT" ? operator : organization, method, path, { body });
    expect([status, error.code]).toEqual([400, "invalid"]);
    expect(error.message).toMatch(/UTF-8/);
  });

  it("answers 400 to an idempotency key that is too long", async () => {
    const { status, error } = await check(operator, { headers: { "idempotency-key": "x".repeat(256) } });
    expect([status, error.param]).toEqual([400, "Idempotency-Key"]);
  });
});

describe("a request's id", () => {
  const asked = async (given: Record<string, string>, path = "/v1/enforcement/check") =>
    (await call(operator, path.endsWith("check") ? "POST" : "GET", path, { headers: given })).headers.get(
      "x-request-id",
    );

  it.each(["/v1/enforcement/check", "/v1/enforcement/snapshot", "/v1/nothing", "/v1/openapi.json"])(
    "is on the answer of %s, the caller's own where it is fit for a log",
    async (path) => {
      expect(await asked({ "x-request-id": "gw-7.d41_c0" }, path)).toBe("gw-7.d41_c0");
      for (const unfit of ["", "a b", "x".repeat(129), '{"a":1}'])
        expect(await asked(unfit ? { "x-request-id": unfit } : {}, path)).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it("is on a stream", async () => {
    const { body: state } = await call(operator, "GET", "/v1/enforcement/snapshot");
    const path = `/v1/enforcement/stream?cursor=${state.cursor}`;
    expect(await asked({ "x-request-id": "gw-1" }, path)).toBe("gw-1");
  });
});

describe("the rate of a key", () => {
  const minute = 1_800_000_000_000;
  const at = (ms: number) => new Date(minute + ms);
  const left = ({ remaining, isOver }: RequestsLeft) => (isOver ? "over" : remaining);

  it("is told with every answer, and answers 429 until its minute is over", async () => {
    const { key } = await createKey(ADMIN, wanted, now);
    const standing = () => call(key, "GET", "/v1/safety/standing");
    const generous = env().requestsPerMinute;
    const { headers } = await standing();
    expect(headers.get("x-ratelimit-limit-requests")).toBe("600");
    expect(headers.get("x-ratelimit-remaining-requests")).toBe("599");
    expect(headers.get("x-ratelimit-reset-requests")).toMatch(/^\d+s$/);
    env().requestsPerMinute = { ...generous, organization: 1 };
    const over = await vi.waitUntil(async () => {
      const asked = await standing();
      return asked.status === 429 && asked;
    });
    env().requestsPerMinute = generous;
    expect(over.error).toMatchObject({ code: "rate_limited", type: "rate_limit_error" });
    expect(over.error.retry_after).toBe(Number(over.headers.get("retry-after")));
    expect(over.headers.get("x-ratelimit-remaining-requests")).toBe("0");
    expect(
      (await call(operator, "GET", "/v1/enforcement/snapshot")).headers.get("x-ratelimit-limit-requests"),
    ).toBe("300000");
  });

  it("is one for all processes, without a statement for a request", async () => {
    const { id } = await createKey(ADMIN, { kind: "operator", label: "Two" }, now);
    const [one, two] = [new KeyRequests(), new KeyRequests()];
    const take = (process: KeyRequests, ms = 0) => left(process.take(id, 4, at(ms)));
    expect([take(one), take(one), take(two)]).toEqual([3, 2, 3]);
    await one.tell();
    await two.tell();
    expect(take(two)).toBe(0);
    await two.tell();
    // It has not heard of the fourth, since it had nothing to tell: one more than the limit gets through.
    expect([take(one), take(two)]).toEqual([1, "over"]);
    await one.tell();
    expect([take(one), take(two), take(one, 60_000)]).toEqual(["over", "over", 3]);
    await one.tell();
    expect([take(one, 59_999), take(two, 60_000)]).toEqual([2, 3]);
  });
});

describe("everything else", () => {
  it("answers 404 to what is no endpoint", async () => {
    expect((await call(operator, "GET", "/v1/signals")).error).toMatchObject({ code: "not_found" });
    expect((await call(operator, "POST", "/v1/nothing", { body: {} })).status).toBe(404);
  });

  it("answers 500 with a request id and no internals where it fails for an unknown reason", async () => {
    const failing = vi
      .spyOn(signals, "receiveSignals")
      .mockRejectedValueOnce(new Error("secret prompt at row 5"));
    const { status, headers, error } = await call(operator, "POST", "/v1/signals", { body: { signals: [] } });
    failing.mockRestore();
    expect(status).toBe(500);
    expect(error).toMatchObject({
      type: "server_error",
      code: "internal",
      request_id: headers.get("x-request-id"),
    });
    expect(JSON.stringify(error)).not.toContain("secret");
  });

  it("describes itself in OpenAPI 3.1", async () => {
    const { status, body } = await call(null, "GET", "/v1/openapi.json");
    expect(status).toBe(200);
    expect(body.openapi).toMatch(/^3\.1/);
    const { requestBody, responses } = body.paths["/v1/signals"].post;
    const items = requestBody.content["application/json"].schema.properties.signals;
    expect(items).toMatchObject({ maxItems: 1_000, items: { $ref: "#/components/schemas/Signal" } });
    expect(responses["413"].content["application/json"].schema).toEqual({
      $ref: "#/components/schemas/Error",
    });
    expect(body.components.schemas.Signal).toMatchObject({
      additionalProperties: false,
      required: expect.arrayContaining(["id", "organization", "policy", "score", "occurred_at"]),
    });
  });
});
