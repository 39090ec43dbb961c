import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { describe, expect, it, vi } from "vitest";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { createPerson, disablePerson } from "@/lib/services/identity/people";
import * as people from "@/lib/store/staff/people";
import { handleRpc } from "./handler";

const operator: Actor = { kind: "admin", id: "command-line", name: "Operator" };
const origin = "http://localhost:3000";

async function session(email: string): Promise<string> {
  const place = { staff: "reviewer" } as const;
  const { id } = await createPerson(operator, { email, name: "Robin", place }, now());
  return cookie({ sub: id, at: now().getTime() });
}

const cookie = async (token: object, secret = env().secret) =>
  `recourse.session=${await encode({ token: { ...token }, secret })}`;

function call(
  path: string,
  changes: { headers?: Record<string, string | null>; body?: unknown; method?: string } = {},
) {
  const headers = new Headers({
    "content-type": "application/json",
    "x-csrf-token": "orpc",
    host: "localhost:3000",
  });
  for (const [name, value] of Object.entries(changes.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const method = changes.method ?? "POST";
  const body = typeof changes.body === "string" ? changes.body : JSON.stringify({ json: changes.body });
  return handleRpc(
    new NextRequest(`${origin}/api/rpc/${path}`, { method, headers, ...(method === "GET" ? {} : { body }) }),
  );
}

const answerOf = async (response: Response) => ({ status: response.status, ...(await response.json()).json });

const robin = await session("robin@example.com");

const me = (headers: Record<string, string | null> = {}) =>
  call("console/me/get", { headers: { cookie: robin, ...headers } });

describe("a call", () => {
  it("is answered for the person of the session", async () => {
    const response = await me();
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await answerOf(response)).toMatchObject({ status: 200, name: "Robin", role: "reviewer" });
  });

  it.each([
    ["none", async () => ""],
    ["one of another secret", () => cookie({ sub: "x", at: 1 }, "another secret of thirty-two characters")],
    ["one that is none of ours", async () => "recourse.session=forged"],
    ["one without an instant", () => cookie({ sub: "x" })],
  ])("with %s as its session is unauthenticated", async (_, of) => {
    expect(await answerOf(await me({ cookie: await of() }))).toMatchObject({
      status: 401,
      code: "UNAUTHENTICATED",
    });
  });

  it("of somebody disabled a moment ago is unauthenticated", async () => {
    const gone = await session("gone@example.com");
    expect((await me({ cookie: gone })).status).toBe(200);
    await disablePerson(operator, { email: "gone@example.com" }, now());
    expect((await me({ cookie: gone })).status).toBe(401);
  });
});

describe("a request of another site", () => {
  it.each<[string, Record<string, string | null>]>([
    ["says so by its origin", { origin: "https://evil.example" }],
    ["says so by its fetch metadata", { "sec-fetch-site": "cross-site" }],
    ["comes from a sibling domain", { "sec-fetch-site": "same-site", origin: "http://other.localhost:3000" }],
    ["has an opaque origin", { origin: "null" }],
    ["lacks our header, as a form does", { "x-csrf-token": null }],
  ])("is refused when it %s", async (_, headers) => {
    expect((await me(headers)).status).toBe(403);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "cannot come as %s",
    async (type) => {
      expect((await me({ "content-type": type })).status).toBe(415);
    },
  );

  it("cannot come as GET", async () => {
    expect((await call("console/me/get", { method: "GET", headers: { cookie: robin } })).status).toBe(415);
  });

  it("is not one of our own pages", async () => {
    expect((await me({ origin, "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await me({ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" })).status).toBe(200);
  });
});

describe("a bad call", () => {
  it("says which member is wrong", async () => {
    const response = await call("console/audit/list", { headers: { cookie: robin }, body: { limit: 0 } });
    expect(await answerOf(response)).toMatchObject({
      status: 422,
      code: "INVALID",
      defined: true,
      data: { param: "limit" },
      message: expect.stringMatching(/^limit: /),
    });
  });

  it("may not be large", async () => {
    const response = await call("console/audit/list", {
      headers: { cookie: robin },
      body: { case: "x".repeat(200_000) },
    });
    expect(response.status).toBe(413);
  });

  it("may not be broken", async () => {
    expect((await call("console/audit/list", { headers: { cookie: robin }, body: "{" })).status).toBe(400);
  });

  it("of no known name is not found", async () => {
    expect((await call("console/nothing", { headers: { cookie: robin } })).status).toBe(404);
    expect((await call("../nothing", { method: "GET" })).status).toBe(404);
  });

  it("beyond the role is forbidden", async () => {
    const response = await call("console/audit/verify", { headers: { cookie: robin } });
    expect(await answerOf(response)).toMatchObject({ status: 403, code: "FORBIDDEN", defined: true });
  });
});

it("says nothing of an unknown failure but where to find it in the log", async () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => undefined);
  vi.spyOn(people, "findPerson")
    .mockImplementationOnce(people.findPerson)
    .mockRejectedValueOnce(new Error("password=hunter2"));
  const response = await me();
  const requestId = response.headers.get("x-request-id");
  const text = JSON.stringify(await response.clone().json());
  expect(text).not.toContain("hunter2");
  expect(await answerOf(response)).toMatchObject({ status: 500, code: "INTERNAL", data: { requestId } });
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ requestId }), expect.any(String));
});
