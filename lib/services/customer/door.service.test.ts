import { beforeEach, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAppeal, getAppeal } from "../appeals/appeals";
import { enrol, openDesk, START } from "../desk.fixture";
import { toLimited } from "../ladder.fixture";
import { attemptDelivery } from "../notices/attempt-delivery";
import { answerAtDoor, askForLink, fileAtDoor, openDoor } from "./door";

let reference = "";
let decisionId = "";
let now = START;
let token = "";

const desk = await openDesk();
const northwind = await enrol("Northwind");

beforeEach(async () => {
  const limited = await toLimited(desk, northwind, "Northwind", newId(), START);
  reference = limited.reference;
  decisionId = limited.decisionId;
  now = limited.limitedAt;
  const { id, messageId } = await db().delivery.findFirstOrThrow({ where: { notice: { decisionId } } });
  await attemptDelivery(id, now);
  const mail = await db().mailboxMessage.findUniqueOrThrow({ where: { messageId } });
  token = /\/appeal\/([\w-]+)/.exec(mail.text)?.[1] ?? "";
});

const form = () => ({
  token,
  commandId: newId(),
  situation: "not_me" as const,
  text: "Somebody used our key.",
  requestIds: ["req_1"],
});

it("shows the decision the link is about, without any sign-in", async () => {
  expect(await openDoor({ token }, now)).toMatchObject({
    caseReference: reference,
    organization: "Northwind",
    kind: "limit",
    possible: true,
    statement: { kind: "limit" },
    history: [{ kind: "limited" }],
  });
});

it("files once, however often it is sent, and then shows what became of it", async () => {
  const once = form();
  const filed = await Promise.all(Array.from({ length: 20 }, () => fileAtDoor(once, now)));
  expect(new Set(filed.map((answer) => answer.reference)).size).toBe(1);
  await expect(fileAtDoor(form(), now)).rejects.toMatchObject({ details: { reason: "appeal_exists" } });
  expect(await openDoor({ token }, now)).toMatchObject({
    possible: false,
    appeal: { reference: filed[0]?.reference, status: "open", situation: "not_me" },
  });
  const row = await db().appeal.findUniqueOrThrow({ where: { decisionId } });
  expect(row).toMatchObject({ channel: "link" });
});

it("answers a question, and nothing before there is an appeal", async () => {
  const answer = () => answerAtDoor({ token, commandId: newId(), text: "It was stolen." }, now);
  await expect(answer()).rejects.toMatchObject({ code: "not_found" });
  const { reference: appeal } = await fileAtDoor(form(), now);
  const { version } = await getAppeal(desk.sam, { reference: appeal }, now);
  const decision = { kind: "ask_customer" as const, text: "Since when?" };
  await decideAppeal(desk.sam, { reference: appeal, version, commandId: newId(), decision }, now);
  expect(await answer()).toEqual({ status: "open" });
  expect((await openDoor({ token }, now)).appeal?.messages).toMatchObject([
    { author: "staff", text: "Since when?" },
    { author: "customer", text: "It was stolen." },
  ]);
});

it("stays shut to a link that was altered, or is over", async () => {
  const altered = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  for (const wrong of ["x", altered])
    await expect(openDoor({ token: wrong }, now)).rejects.toMatchObject({ code: "not_found" });
  await expect(fileAtDoor({ ...form(), token: altered }, now)).rejects.toMatchObject({ code: "not_found" });
  await expect(openDoor({ token }, plus(now, 400 * DAY))).rejects.toMatchObject({
    code: "forbidden",
    message: expect.stringContaining(reference),
  });
});

it("opens one decision alone", async () => {
  const other = await toLimited(desk, northwind, "Northwind", newId(), START);
  expect((await openDoor({ token }, now)).caseReference).not.toBe(other.reference);
  expect(JSON.stringify(await openDoor({ token }, now))).not.toContain(other.reference);
});

it("mails a new link to the contacts, and says the same where there is no such case", async () => {
  const mails = () => db().delivery.count({ where: { notice: { decisionId } } });
  const before = await mails();
  const later = plus(now, HOUR);
  expect(await askForLink({ reference, address: newId() }, later)).toEqual({ accepted: true });
  expect(await mails()).toBe(before + 1);
  expect(await askForLink({ reference, address: newId() }, plus(later, MINUTE))).toEqual({ accepted: true });
  expect(await mails()).toBe(before + 1);
  const all = await db().delivery.count();
  expect(await askForLink({ reference: "C-0000-0000", address: newId() }, later)).toEqual({ accepted: true });
  expect(await askForLink({ reference: "nonsense", address: newId() }, later)).toEqual({ accepted: true });
  expect(await db().delivery.count()).toBe(all);
});

it("takes as long for a case that is none as for one that is", async () => {
  const took = async (asked: string) => {
    const from = performance.now();
    await askForLink({ reference: asked, address: newId() }, plus(now, HOUR));
    return performance.now() - from;
  };
  expect(await took("C-0000-0000")).toBeGreaterThanOrEqual(299);
  expect(await took(reference)).toBeGreaterThanOrEqual(299);
});
