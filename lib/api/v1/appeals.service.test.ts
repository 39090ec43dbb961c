import { describe, expect, it, vi } from "vitest";
import { DAY, HOUR, plus } from "@/lib/domain/duration";
import { acknowledgeNotice } from "@/lib/services/customer/acknowledgement";
import { enrol, openDesk, START } from "@/lib/services/desk.fixture";
import { createKey } from "@/lib/services/identity/keys";
import { toLimited } from "@/lib/services/ladder.fixture";
import { obey } from "@/lib/services/obey";
import { db } from "@/lib/store/database";
import { pausePoint } from "@/prisma/rules/sql";
import { ADMIN } from "@/prisma/scenarios/world";
import { call } from "./call.fixture";

const clock = vi.hoisted(() => ({ now: new Date(0) }));
vi.mock("@/lib/clock", async (original) => ({ ...(await original()), now: () => clock.now }));

let users = 0;

const desk = await openDesk();
const owner = await enrol("Northwind");
await enrol("Fabrikam");
const keyOf = async (externalId: string) =>
  (await createKey(ADMIN, { kind: "organization", label: "Dashboard", externalId }, START)).key;
const northwind = await keyOf("org_northwind");
const fabrikam = await keyOf("org_fabrikam");

/** A limited end user of their own, with the clock set to an hour into the limit. */
async function someLimited() {
  const limited = await toLimited(desk, owner, "Northwind", `user-${++users}`, START);
  clock.now = plus(limited.limitedAt, HOUR);
  return limited;
}

const ours = { situation: "authorised_work", text: "This is our own test.", request_ids: ["req_1"] };

type Filing = { key?: string; body?: unknown; idempotencyKey?: string };
const file = (id: string, { key = northwind, body = ours, idempotencyKey }: Filing = {}) =>
  call(key, "POST", `/v1/safety/cases/${id}/appeals`, {
    body,
    headers: idempotencyKey ? { "idempotency-key": idempotencyKey } : {},
  });

const filedOn = (decisionId: string) => db().appeal.findMany({ where: { decisionId } });

describe("POST /v1/safety/cases/{id}/appeals", () => {
  it("files an appeal that can be followed to its answer", async () => {
    const { reference, decisionId } = await someLimited();
    const { status, body } = await file(reference);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^A-/),
      object: "safety.appeal",
      case_id: reference,
      ...ours,
      status: "open",
      outcome: null,
      reasons: null,
      messages: [],
    });
    const [appeal] = await filedOn(decisionId);
    expect(appeal).toMatchObject({ channel: "api", filedAt: clock.now });
    const { appeal: shown } = (await call(northwind, "GET", `/v1/safety/cases/${reference}`)).body;
    expect(shown).toMatchObject({ id: body.id, status: "open" });

    const granting = { kind: "grant_appeal", outcome: "overturned", reasons: "We were wrong." } as const;
    const command = { ...granting, appealId: appeal?.id ?? "" };
    await obey(desk.sam, { standingId: appeal?.standingId ?? "", command }, clock.now);
    const read = await call(northwind, "GET", `/v1/safety/appeals/${body.id}`);
    expect(read.body).toMatchObject({ status: "granted", outcome: "overturned", reasons: "We were wrong." });
    expect(JSON.stringify(read.body)).not.toContain("Sam");
    expect((await call(northwind, "GET", `/v1/safety/cases/${reference}`)).body.status).toBe("lifted");
  });

  it("answers 404 for another organization's case and appeal", async () => {
    const { reference, decisionId } = await someLimited();
    expect((await file(reference, { key: fabrikam })).status).toBe(404);
    expect(await filedOn(decisionId)).toEqual([]);
    const { body } = await file(reference);
    expect((await call(fabrikam, "GET", `/v1/safety/appeals/${body.id}`)).status).toBe(404);
    expect((await call(northwind, "GET", "/v1/safety/appeals/A-0000-0000")).status).toBe(404);
  });

  it("is filed once: a second filing answers 409 and changes nothing", async () => {
    const { reference, decisionId } = await someLimited();
    await file(reference);
    const { status, error } = await file(reference, { body: { ...ours, text: "Again." } });
    expect([status, error.code]).toEqual([409, "appeal_exists"]);
    expect(await filedOn(decisionId)).toMatchObject([{ text: ours.text }]);
  });

  it("answers 409 after its window", async () => {
    const { reference, decisionId } = await someLimited();
    const { id } = await db().notice.findFirstOrThrow({ where: { decisionId } });
    await acknowledgeNotice(owner, { id }, clock.now);
    clock.now = plus(clock.now, 180 * DAY + 1);
    const { status, error } = await file(reference);
    expect([status, error.code]).toEqual([409, "appeal_window_over"]);
    expect(await filedOn(decisionId)).toEqual([]);
  });

  it.each([
    ["an unknown situation", { ...ours, situation: "bored" }, "situation"],
    ["no words", { ...ours, text: "  " }, "text"],
    ["too many words", { ...ours, text: "x".repeat(8_001) }, "text"],
    ["a null character", { ...ours, text: "a\0b" }, "text"],
    ["too many requests", { ...ours, request_ids: Array(51).fill("r") }, "request_ids"],
    ["an unknown member", { ...ours, urgent: true }, "urgent"],
  ])("answers 400 to %s", async (_name, body, param) => {
    const { status, error } = await file("C-0000-0000", { body });
    expect([status, error.param]).toEqual([400, param]);
  });
});

describe("POST /v1/safety/appeals/{id}/messages", () => {
  const say = (id: string, text: string, given: Filing = {}) =>
    call(given.key ?? northwind, "POST", `/v1/safety/appeals/${id}/messages`, {
      body: { text },
      headers: given.idempotencyKey ? { "idempotency-key": given.idempotencyKey } : {},
    });

  /** An appeal that waits for its customer's answer. */
  async function asked() {
    const { reference } = await someLimited();
    const { body } = await file(reference);
    const appeal = await db().appeal.findUniqueOrThrow({ where: { reference: body.id } });
    const { id: appealId, standingId } = appeal;
    const command = { kind: "ask_customer", appealId, text: "Whose systems?" } as const;
    await obey(desk.sam, { standingId, command }, clock.now);
    return { id: body.id as string, appealId, standingId };
  }

  it("answers a question: the appeal is open again, and keeps the answer once", async () => {
    const { id, appealId } = await asked();
    const waiting = (await call(northwind, "GET", `/v1/safety/appeals/${id}`)).body;
    expect(waiting).toMatchObject({
      status: "waiting_for_customer",
      messages: [{ author: "staff", text: "Whose systems?" }],
    });
    const first = await say(id, "Our own.", { idempotencyKey: `a-${id}` });
    expect([first.status, first.body.status]).toEqual([201, "open"]);
    expect(first.body.messages).toMatchObject([
      { author: "staff" },
      { author: "customer", text: "Our own." },
    ]);
    expect((await say(id, "Our own.", { idempotencyKey: `a-${id}` })).status).toBe(201);
    expect(await db().appealMessage.count({ where: { appealId, author: "customer" } })).toBe(1);
    const other = await say(id, "Theirs.", { idempotencyKey: `a-${id}` });
    expect([other.status, other.error.code]).toEqual([422, "key_reused"]);
  });

  it("answers 404 for another organization's, 409 once it is decided, 400 without words", async () => {
    const { id, appealId, standingId } = await asked();
    expect((await say(id, "Ours.", { key: fabrikam })).status).toBe(404);
    expect((await say("A-0000-0000", "Ours.")).status).toBe(404);
    expect((await say(id, " ")).error.param).toBe("text");
    const command = { kind: "uphold_appeal", appealId, reasons: "It stands." } as const;
    await obey(desk.sam, { standingId, command }, clock.now);
    const late = await say(id, "Wait.");
    expect([late.status, late.error.code]).toEqual([409, "appeal_closed"]);
    expect(await db().appealMessage.count({ where: { appealId, author: "customer" } })).toBe(0);
  });
});

describe("POST /v1/safety/appeals/{id}/withdraw", () => {
  it("gives the appeal up, once, and the limit stays", async () => {
    const { reference } = await someLimited();
    const { id } = (await file(reference)).body;
    const withdraw = (key = northwind) => call(key, "POST", `/v1/safety/appeals/${id}/withdraw`);
    expect((await withdraw(fabrikam)).status).toBe(404);
    expect((await withdraw()).body).toMatchObject({ status: "withdrawn", outcome: null });
    const again = await withdraw();
    expect([again.status, again.error.code]).toEqual([409, "appeal_closed"]);
    expect((await call(northwind, "GET", `/v1/safety/cases/${reference}`)).body.status).toBe("active");
    expect((await file(reference)).error.code).toBe("appeal_exists");
  });
});

describe("Idempotency-Key", () => {
  it("gives one appeal to twenty identical requests at once: whoever comes meanwhile may come again", async () => {
    const { reference, decisionId } = await someLimited();
    const filings = Array.from({ length: 20 }, () => file(reference, { idempotencyKey: "twenty" }));
    const answers = await Promise.all(filings);
    const filed = answers.filter(({ status }) => status === 201);
    const others = answers.filter(({ status }) => status !== 201).map(({ error }) => error.code);
    expect(new Set([...others, "key_in_use"])).toEqual(new Set(["key_in_use"]));
    const again = await file(reference, { idempotencyKey: "twenty" });
    expect(new Set([...filed, again].map(({ body }) => body.id)).size).toBe(1);
    expect(await filedOn(decisionId)).toHaveLength(1);
  });

  it("answers 409 while the first is carried out, and is free again when that dies", async () => {
    const { reference, decisionId } = await someLimited();
    const { standingId } = await db().decision.findUniqueOrThrow({ where: { id: decisionId } });
    const { pause, reached, release } = pausePoint();
    // Whoever has the standing has the first request wait, in the midst of its transaction.
    const holder = db().$transaction(async (tx) => {
      await tx.$queryRaw`select id from standings where id = ${standingId}::uuid for update`;
      await pause();
    });
    await reached;
    const first = file(reference, { idempotencyKey: "in flight" });
    const waiting = () => db().$queryRaw<{ pid: number }[]>`
      select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await vi.waitUntil(async () => (await waiting()).length === 1, { timeout: 10_000 });
    const second = await file(reference, { idempotencyKey: "in flight" });
    expect([second.status, second.error.code]).toEqual([409, "key_in_use"]);
    for (const { pid } of await waiting()) await db().$queryRaw`select pg_terminate_backend(${pid})`;
    expect((await first).status).toBe(500);
    release();
    await holder;
    expect((await file(reference, { idempotencyKey: "in flight" })).status).toBe(201);
    expect(await filedOn(decisionId)).toHaveLength(1);
  });

  it("is refused with another body, and is each key's own", async () => {
    const { reference } = await someLimited();
    await file(reference, { idempotencyKey: "mine" });
    const { status, error } = await file(reference, {
      idempotencyKey: "mine",
      body: { ...ours, text: "Other." },
    });
    expect([status, error.code]).toEqual([422, "key_reused"]);
    const second = await createKey(
      ADMIN,
      { kind: "organization", label: "Second", externalId: "org_northwind" },
      START,
    );
    expect((await file(reference, { key: second.key, idempotencyKey: "mine" })).error.code).toBe(
      "appeal_exists",
    );
  });
});
