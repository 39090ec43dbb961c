import { expect, it } from "vitest";
import { HOUR, MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { toAppealed, WORDS } from "../ladder.fixture";
import { deliverDue } from "../notices/deliver-due";
import { getCase } from "./case";

const desk = await openDesk();
const northwind = await enrol("Northwind", { contacts: ["a@northwind.example", "b@northwind.example"] });

it("tells of a notice what became of its deliveries, and no address of anybody", async () => {
  const reference = await flag("Northwind", "user-told", START);
  await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, START);
  const ahead = await getCase(desk.robin, { reference }, plus(START, SECOND));
  const visibleAt = plus(START, 30 * SECOND);
  expect(ahead.timeline.find(({ kind }) => kind === "notice")).toMatchObject({
    at: visibleAt,
    reference,
    notice: { deliveries: [{ channel: "mail", status: "pending", count: 2, at: visibleAt }] },
  });
  await deliverDue(plus(START, MINUTE));
  const view = await getCase(desk.robin, { reference }, plus(START, MINUTE));
  expect(view.timeline.find(({ kind }) => kind === "notice")?.notice).toMatchObject({
    kind: "warning",
    acknowledgedAt: null,
    deliveries: [{ channel: "mail", status: "delivered", count: 2 }],
  });
  expect(JSON.stringify(view)).not.toContain("northwind.example");
});

it("does not tell of a notice that was taken back", async () => {
  const reference = await flag("Northwind", "user-undone", START);
  const { decisionId } = await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, START);
  await decideAs(desk.robin, reference, { kind: "undo", decisionId }, plus(START, SECOND));
  const { timeline } = await getCase(desk.robin, { reference }, plus(START, MINUTE));
  expect(timeline.map(({ kind }) => kind)).toEqual(["signals", "case_opened", "warned", "undone"]);
});

it("goes on to the appeal, and is the same for support", async () => {
  const { reference, appeal, filedAt, warned } = await toAppealed(
    desk,
    northwind,
    "Northwind",
    "user-long",
    START,
  );
  const now = plus(filedAt, HOUR);
  const { timeline } = await getCase(desk.robin, { reference }, now);
  expect(timeline.map(({ kind, reference: of }) => [kind, of])).toEqual([
    ["case_opened", warned.reference],
    ["warned", warned.reference],
    ["notice", warned.reference],
    ["warning_delivered", warned.reference],
    ["signals", reference],
    ["case_opened", reference],
    ["limited", reference],
    ["notice", reference],
    ["appeal_filed", appeal],
    ["notice", appeal],
  ]);
  expect(timeline[2]?.notice?.acknowledgedAt).toEqual(warned.deliveredAt);
  expect((await getCase(desk.sam, { reference }, now)).timeline).toEqual(timeline);
});

it("keeps a hostile identifier and a monitor's hostile name as they are", async () => {
  const hostile = `"><img src=x onerror=alert(1)>'; -- \u202e`;
  const reference = await flag("Northwind", hostile, START, { monitor: hostile });
  const view = await getCase(desk.robin, { reference }, START);
  expect(view.subject.safetyIdentifier).toBe(hostile);
  expect(view.timeline[0]?.session?.monitor).toBe(hostile);
  expect(await db().signal.count({ where: { case: { reference } } })).toBe(3);
});
