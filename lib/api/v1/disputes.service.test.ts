import { describe, expect, it, vi } from "vitest";
import { HOUR, plus } from "@/lib/domain/duration";
import { enrol, openDesk, START, stop } from "@/lib/services/desk.fixture";
import { createKey } from "@/lib/services/identity/keys";
import { db } from "@/lib/store/database";
import { pausePoint } from "@/prisma/rules/sql";
import { ADMIN } from "@/prisma/scenarios/world";
import { call } from "./call.fixture";

const clock = vi.hoisted(() => ({ now: new Date(0) }));
vi.mock("@/lib/clock", async (original) => ({ ...(await original()), now: () => clock.now }));

await openDesk();
await enrol("Northwind");
const keyOf = async (label: string) =>
  (await createKey(ADMIN, { kind: "organization", label, externalId: "org_northwind" }, START)).key;
const dashboard = await keyOf("Dashboard");
const second = await keyOf("Second");

let users = 0;

/** A blocked request of an end user of their own, with the clock set to an hour later. */
async function blocked(): Promise<string> {
  clock.now = plus(START, HOUR);
  return stop("Northwind", `user-${++users}`, START);
}

type Filing = { key?: string; text?: string; idempotencyKey?: string };
const dispute = (
  id: string,
  { key = dashboard, text = "It is our own test.", idempotencyKey }: Filing = {},
) =>
  call(key, "POST", `/v1/safety/blocks/${id}/dispute`, {
    body: { text },
    headers: idempotencyKey ? { "idempotency-key": idempotencyKey } : {},
  });
const filedOn = (reference: string) => db().blockDispute.count({ where: { block: { reference } } });

describe("an Idempotency-Key of POST /v1/safety/blocks/{id}/dispute", () => {
  it("gives the same answer to the same request, and is refused with another", async () => {
    const reference = await blocked();
    const filing = { idempotencyKey: "mine" };
    const first = await dispute(reference, filing);
    expect([first.status, first.body.dispute.status]).toEqual([201, "open"]);
    const again = await dispute(reference, filing);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await dispute(reference, { ...filing, text: "Another." });
    expect([other.status, other.error.code]).toEqual([422, "key_reused"]);
    const elsewhere = await dispute(await blocked(), filing);
    expect([elsewhere.status, elsewhere.error.code]).toEqual([422, "key_reused"]);
    const byOther = await dispute(reference, { ...filing, key: second });
    expect([byOther.status, byOther.error.code]).toEqual([409, "dispute_exists"]);
    expect(await filedOn(reference)).toBe(1);
  });

  it("answers 409 while the first is carried out, and is free again when that dies", async () => {
    const reference = await blocked();
    const filing = { idempotencyKey: "in flight" };
    const { pause, reached, release } = pausePoint();
    const holder = db().$transaction(async (tx) => {
      await tx.$queryRaw`select id from blocks where reference = ${reference} for update`;
      await pause();
    });
    await reached;
    const first = dispute(reference, filing);
    const waiting = () => db().$queryRaw<{ pid: number }[]>`
      select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await vi.waitUntil(async () => (await waiting()).length === 1, { timeout: 10_000 });
    const meanwhile = await dispute(reference, filing);
    expect([meanwhile.status, meanwhile.error.code]).toEqual([409, "key_in_use"]);
    for (const { pid } of await waiting()) await db().$queryRaw`select pg_terminate_backend(${pid})`;
    expect((await first).status).toBe(500);
    release();
    await holder;
    expect((await dispute(reference, filing)).status).toBe(201);
    expect(await filedOn(reference)).toBe(1);
  });
});
