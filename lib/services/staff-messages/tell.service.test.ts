import { afterAll, describe, expect, it } from "vitest";
import { MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { transaction } from "@/lib/store/transaction";
import { decideAs } from "@/prisma/scenarios/steps";
import { ADMIN } from "@/prisma/scenarios/world";
import { enrol, flag, START } from "../desk.fixture";
import { createPerson, disablePerson } from "../identity/people";
import { WORDS } from "../ladder.fixture";
import { choose } from "./choices";
import { proposal, toldOf } from "./proposal.fixture";
import { tell } from "./tell";

afterAll(closeDatabase);

const jobsOf = (id: string) => db().$queryRaw<{ task: string; runAt: Date }[]>`
  select task_identifier as task, run_at as "runAt" from graphile_worker.jobs where key = ${`tell:${id}`}`;

const WARN = { kind: "warn", ...WORDS } as const;

describe("a proposal", () => {
  it("is told to every lead, in the app and by mail, within the transaction that made it", async () => {
    const { desk, told, now } = await proposal();
    const { approval_waiting: message } = await told();
    expect(message).toMatchObject({ byId: desk.robin.id, createdAt: now, visibleAt: now, withdrawnAt: null });
    expect(message?.recipients.map(({ personId }) => personId).sort()).toEqual(
      [desk.lea.id, desk.leo.id].sort(),
    );
    expect(message?.recipients.every(({ inApp, readAt }) => inApp && readAt === null)).toBe(true);
    expect(message?.deliveries.map(({ channel, status }) => [channel, status])).toEqual([
      ["mail", "pending"],
      ["mail", "pending"],
    ]);
    const id = message?.deliveries[0]?.id ?? "";
    expect(await jobsOf(id)).toEqual([{ task: "tell", runAt: now }]);
  });

  it("is told to no lead who was shut out, and to nobody else", async () => {
    const { desk } = await proposal();
    const gone = { email: "gone@recourse.example", name: "Gone", place: { staff: "lead" as const } };
    const { id } = await createPerson(ADMIN, gone, START);
    await disablePerson(ADMIN, { email: gone.email }, plus(START, SECOND));
    const { told } = await proposal();
    const { approval_waiting: message } = await told();
    const people = message?.recipients.map(({ personId }) => personId) ?? [];
    expect(people).toContain(desk.lea.id);
    expect(people).not.toContain(id);
    expect(people).not.toContain(desk.robin.id);
    expect(people).not.toContain(desk.sam.id);
  });

  it("goes where each lead chose, and for nobody else", async () => {
    const { desk } = await proposal();
    await choose(desk.lea, { kind: "approval_waiting", channel: "mail", wanted: false });
    const { told } = await proposal();
    const { approval_waiting: message } = await told();
    expect(message?.deliveries.map(({ personId }) => personId)).toEqual([desk.leo.id]);
    await choose(desk.lea, { kind: "approval_waiting", channel: "mail", wanted: true });
  });

  it("waits for nobody once it is returned, and tells its author", async () => {
    const { desk, reference, decisionId, later, told } = await proposal();
    await decideAs(desk.lea, reference, { kind: "return", decisionId, reason: "Whose key?" }, later);
    const { approval_waiting: waiting, proposal_returned: returned } = await told();
    expect(waiting?.withdrawnAt).toEqual(later);
    expect(waiting?.deliveries.map(({ status }) => status)).toEqual(["cancelled", "cancelled"]);
    expect(returned).toMatchObject({ byId: desk.lea.id, visibleAt: later });
    expect(returned?.recipients).toMatchObject([{ personId: desk.robin.id, inApp: true }]);
  });

  it("that is approved is told after the undo window, and never when it is undone", async () => {
    const { desk, reference, decisionId, later, told } = await proposal();
    await decideAs(desk.lea, reference, { kind: "approve", decisionId }, later);
    const effectiveAt = plus(later, 30 * SECOND);
    expect((await told()).proposal_approved).toMatchObject({ visibleAt: effectiveAt, withdrawnAt: null });
    await decideAs(desk.lea, reference, { kind: "undo", decisionId }, plus(later, SECOND));
    expect((await told()).proposal_approved).toMatchObject({ withdrawnAt: plus(later, SECOND) });
  });

  it("is told once, however often it comes", async () => {
    const { told, later } = await proposal();
    const { approval_waiting: message } = await told();
    const owed = {
      kind: "approval_waiting" as const,
      topic: message?.topic ?? "",
      audience: { whoMay: "approve" as const, except: [] },
      by: null,
      caseId: message?.caseId ?? "",
      visibleAt: later,
    };
    const again = () => transaction((tx) => tell(tx, [owed], later));
    await Promise.all([again(), again()]);
    expect(await db().staffMessage.count({ where: { topic: owed.topic } })).toBe(1);
    const fresh = { ...owed, topic: newId() };
    const race = () => transaction((tx) => tell(tx, [fresh], later));
    await Promise.all([race(), race(), race()]);
    expect(await db().staffMessage.count({ where: { topic: fresh.topic } })).toBe(1);
  });
});

describe("a decision that needs nobody else", () => {
  it("tells staff nothing", async () => {
    const { desk, now } = await proposal();
    await enrol("Quiet");
    const reference = await flag("Quiet", "user-1", now);
    await decideAs(desk.robin, reference, WARN, plus(now, MINUTE));
    expect(await toldOf(reference)).toEqual({});
  });
});

describe("a notice that nobody is there to receive", () => {
  it("is told to whoever sends again, once it is in effect, and not when it is undone", async () => {
    const { desk, now } = await proposal();
    await enrol("Nobody", { contacts: [] });
    const reference = await flag("Nobody", "user-1", now);
    const { decisionId } = await decideAs(desk.robin, reference, WARN, now);
    const { delivery_dead: dead } = await toldOf(reference);
    expect(dead?.visibleAt).toEqual(plus(now, 30 * SECOND));
    expect(dead?.recipients.map(({ personId }) => personId).sort()).toEqual(
      [desk.lea.id, desk.leo.id, desk.ada.id].sort(),
    );
    await decideAs(desk.robin, reference, { kind: "undo", decisionId }, plus(now, SECOND));
    const { delivery_dead: undone } = await toldOf(reference);
    expect(undone?.withdrawnAt).toEqual(plus(now, SECOND));
    expect(undone?.deliveries.every(({ status }) => status === "cancelled")).toBe(true);
  });
});
