import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { expect, expectTypeOf, it, vi } from "vitest";
import type { AppealView } from "@/lib/contract/console/appeal";
import type { CustomerAppeal } from "@/lib/contract/portal/standing";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { decideAppeal, getAppeal } from "@/lib/services/appeals/appeals";
import { createKey } from "@/lib/services/identity/keys";
import { db } from "@/lib/store/database";
import { ADMIN } from "@/prisma/scenarios/world";
import { world } from "./roles.fixture";
import { handleRpc } from "./rpc/handler";
import { call } from "./v1/call.fixture";

// What staff note on an appeal is no customer's, by whatever door they come in (invariant 11).

const clock = vi.hoisted(() => ({ now: new Date(0) }));
vi.mock("@/lib/clock", async (original) => ({ ...(await original()), now: () => clock.now }));

const SECRET = "Between us: the account manager vouches for them.";
const QUESTION = "Whose systems are they?";

const { actors, places } = await world();
const { support, owner } = actors;
if (!support || !owner) throw new Error("nobody to act");
clock.now = places.now;
for (const decision of [
  { kind: "note_on_appeal", text: SECRET },
  { kind: "ask_customer", text: QUESTION },
] as const) {
  const { version } = await getAppeal(support, { reference: places.appeal }, clock.now);
  const command = { reference: places.appeal, version, commandId: newId(), decision };
  await decideAppeal(support, command, clock.now);
}

/** What a browser is answered over HTTP, signed in as the owner or by nobody. */
async function browser(path: string, input: object, cookie?: string): Promise<string> {
  const headers = { "content-type": "application/json", "x-csrf-token": "orpc", host: "localhost:3000" };
  const request = new NextRequest(`http://localhost:3000/api/rpc/${path}`, {
    method: "POST",
    headers: { ...headers, ...(cookie && { cookie }) },
    body: JSON.stringify({ json: input }),
  });
  const response = await handleRpc(request);
  expect(response.status).toBe(200);
  return response.text();
}

it("is in no customer's type", () => {
  expectTypeOf<AppealView>().toHaveProperty("notes");
  expectTypeOf<CustomerAppeal>().not.toHaveProperty("notes");
  expectTypeOf<CustomerAppeal["messages"][number]>().not.toEqualTypeOf<AppealView["notes"][number]>();
});

it("is read by colleagues", async () => {
  const { notes, messages } = await getAppeal(support, { reference: places.appeal }, clock.now);
  expect(notes.map(({ text }) => text)).toEqual([SECRET]);
  expect(messages.map(({ text }) => text)).toEqual([QUESTION]);
});

it("is answered over HTTP neither at the door, nor in the portal, nor by the API", async () => {
  const token = { sub: owner.id, at: clock.now.getTime() };
  const cookie = `recourse.session=${await encode({ token, secret: env().secret })}`;
  const { key } = await createKey(
    ADMIN,
    { kind: "organization", label: "Dashboard", externalId: "org_northwind" },
    clock.now,
  );
  const answers = [
    await browser("door/open", { token: places.token }),
    await browser("portal/appealable", { caseReference: places.appealed }, cookie),
    JSON.stringify((await call(key, "GET", `/v1/safety/appeals/${places.appeal}`)).body),
  ];
  for (const answer of answers) {
    expect(answer).toContain(QUESTION);
    expect(answer).not.toContain("Between us");
  }
  const others = [
    await browser("portal/standing", {}, cookie),
    await browser("portal/notice", { id: places.notice }, cookie),
    JSON.stringify((await call(key, "GET", `/v1/safety/cases/${places.appealed}`)).body),
  ];
  for (const answer of others) expect(answer).not.toContain("Between us");
});

it("is in no notice, and in no audit entry", async () => {
  const written = [await db().notice.findMany(), await db().auditEntry.findMany()];
  const text = JSON.stringify(written, (_, value) => (typeof value === "bigint" ? String(value) : value));
  expect(text).toContain(QUESTION);
  expect(text).not.toContain("Between us");
});
