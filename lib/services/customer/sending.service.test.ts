import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAppeal, getAppeal } from "../appeals/appeals";
import { enrol, openDesk, START } from "../desk.fixture";
import { readFile, readFileAtDoor } from "../files/downloads";
import { uploadAsCustomer, uploadAsStaff } from "../files/uploads";
import { toLimited } from "../ladder.fixture";
import { answerAtDoor, fileAtDoor, openDoor, withdrawAtDoor } from "./door";
import { discardFile, forgetUnsent, keepDraft, readDraft } from "./drafts";
import { signedLink } from "./links";
import { answerAppeal, fileAppeal, readAppealable, withdrawAppeal } from "./portal";

let reference = "";
let now = START;
let token = "";
let otherToken = "";

const CONTACTS = ["security@northwind.example", "second@northwind.example"];
const desk = await openDesk();
const northwind = await enrol("Northwind", { contacts: CONTACTS });
const fabrikam = await enrol("Fabrikam");

/** A link as it is mailed to a contact. */
async function linkFor(decisionId: string, recipient: string): Promise<string> {
  const { id } = await db().delivery.findFirstOrThrow({ where: { notice: { decisionId }, recipient } });
  return (await signedLink({ deliveryId: id, recipient, decisionId }, now)).split("/appeal/")[1] ?? "";
}

beforeEach(async () => {
  const limited = await toLimited(desk, northwind, "Northwind", newId(), START);
  reference = limited.reference;
  now = limited.limitedAt;
  token = await linkFor(limited.decisionId, "security@northwind.example");
  otherToken = await linkFor(limited.decisionId, "second@northwind.example");
});

const note = (name = "note.txt") => ({ name, bytes: new Uint8Array(Buffer.from(`This is ${name}.`)) });
const add = (by = token, name?: string) => uploadAsCustomer(null, { token: by }, note(name), now);
const form = (fileIds: string[] = []) => ({
  ...{ commandId: newId(), situation: "authorised_work" as const, text: "It is ours.", requestIds: [] },
  answers: [{ question: "systems", answer: "Our own." }],
  fileIds,
});
const content = { situation: "not_me" as const, text: "Half a sen", requests: "", answers: {} };

async function ask(appeal: string, fileIds: string[] = []) {
  const { version } = await getAppeal(desk.sam, { reference: appeal }, now);
  const decision = { kind: "ask_customer" as const, text: "Whose systems?", fileIds };
  await decideAppeal(desk.sam, { reference: appeal, version, commandId: newId(), decision }, now);
}

describe("an appeal with answers and files", () => {
  it("shows both to whoever filed it and to staff, as they were asked and sent", async () => {
    const { id } = await add();
    const { reference: appeal } = await fileAtDoor({ ...form([id]), token }, now);
    const sent = {
      answers: [{ question: "Whose systems is it about?", answer: "Our own." }],
      files: [{ id, name: "note.txt", mediaType: "text/plain", size: 17 }],
    };
    expect((await openDoor({ token }, now)).appeal).toMatchObject(sent);
    expect(await getAppeal(desk.sam, { reference: appeal }, now)).toMatchObject(sent);
  });

  it("goes back and forth with files on both sides", async () => {
    const { reference: appeal } = await fileAtDoor({ ...form(), token }, now);
    const asked = await uploadAsStaff(desk.sam, { reference: appeal }, note("form.txt"), now);
    await ask(appeal, [asked.id]);
    const answer = await add(token, "answer.txt");
    await answerAtDoor({ token, commandId: newId(), text: "Here.", fileIds: [answer.id] }, now);
    const names = (messages: { files: { name: string }[] }[]) =>
      messages.map(({ files }) => files.map(({ name }) => name));
    const both = [["form.txt"], ["answer.txt"]];
    expect(names((await openDoor({ token }, now)).appeal?.messages ?? [])).toEqual(both);
    expect(names((await getAppeal(desk.sam, { reference: appeal }, now)).messages)).toEqual(both);
    const entries = await db().auditEntry.findMany({
      where: { action: "answer" },
      select: { details: true },
    });
    expect(entries).not.toHaveLength(0);
    expect(JSON.stringify(entries)).not.toContain("answer.txt");
  });

  it("is the same when it is sent again, and takes no file twice", async () => {
    const { id } = await add();
    const once = { ...form([id]), token };
    const [first, again] = [await fileAtDoor(once, now), await fileAtDoor(once, now)];
    expect(again).toEqual(first);
    const twice = answerAtDoor({ token, commandId: newId(), text: "More.", fileIds: [id] }, now);
    await expect(twice).rejects.toMatchObject({ details: { reason: "file_sent" } });
  });

  it("takes so many files at once, keeps so many waiting, and none of somebody else", async () => {
    const ids = [];
    for (let count = 0; count < 10; count++) ids.push((await add()).id);
    await expect(add()).rejects.toMatchObject({ details: { reason: "too_many_files" } });
    await expect(fileAtDoor({ ...form(ids.slice(0, 6)), token }, now)).rejects.toMatchObject({
      details: { reason: "too_many_files" },
    });
    await expect(fileAtDoor({ ...form([ids[0] ?? ""]), token: otherToken }, now)).rejects.toMatchObject({
      code: "invalid",
    });
    const member = fileAppeal(northwind, { ...form([ids[0] ?? ""]), caseReference: reference }, now);
    await expect(member).rejects.toMatchObject({ code: "invalid" });
    await fileAtDoor({ ...form(ids.slice(0, 5)), token }, now);
  });

  it("answers no question that its situation does not ask", async () => {
    const wrong = { ...form(), token, answers: [{ question: "key", answer: "Revoked." }] };
    await expect(fileAtDoor(wrong, now)).rejects.toMatchObject({ code: "invalid" });
  });

  it("is not for another organization's decision", async () => {
    const foreign = { caseReference: reference };
    await expect(fileAppeal(fabrikam, { ...form(), ...foreign }, now)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(uploadAsCustomer(fabrikam, foreign, note(), now)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(readDraft(fabrikam, foreign, { kind: "appeal" }, now)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(uploadAsCustomer(null, foreign, note(), now)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});

it("lets a file be read by those who may see the appeal, and by nobody before it is sent", async () => {
  const { id } = await add();
  const read = (actor: Actor) =>
    readFile(actor, { id }).then(({ content }) => Buffer.from(content).toString());
  await expect(read(desk.sam)).rejects.toMatchObject({ code: "not_found" });
  await fileAtDoor({ ...form([id]), token }, now);
  for (const actor of [desk.sam, desk.lea, desk.ari, northwind])
    expect(await read(actor)).toBe("This is note.txt.");
  for (const actor of [desk.robin, desk.ada])
    await expect(read(actor)).rejects.toMatchObject({ code: "forbidden" });
  await expect(read(fabrikam)).rejects.toMatchObject({ code: "not_found" });
  expect((await readFileAtDoor({ token: otherToken, id }, now)).name).toBe("note.txt");
  const other = await toLimited(desk, northwind, "Northwind", newId(), START);
  const foreign = await linkFor(other.decisionId, "security@northwind.example");
  await expect(readFileAtDoor({ token: foreign, id }, now)).rejects.toMatchObject({ code: "not_found" });
  await expect(readFileAtDoor({ token: `${token}x`, id }, now)).rejects.toMatchObject({ code: "not_found" });
  await expect(readFile(desk.sam, { id: "x" })).rejects.toMatchObject({ code: "not_found" });
});

describe("a draft", () => {
  const draftAt = (by: string) => readDraft(null, { token: by }, { kind: "appeal" }, now);

  it("is found by whoever holds a link to the same address, with its files, and is gone once it is sent", async () => {
    await keepDraft(null, { token }, { kind: "appeal", content }, now);
    const { id } = await add();
    expect(await draftAt(token)).toMatchObject({ content, files: [{ id }], problem: null });
    expect(await draftAt(otherToken)).toMatchObject({ content: { text: "" }, files: [] });
    await discardFile(null, { token: otherToken }, { id }, now);
    expect((await draftAt(token)).files).toHaveLength(1);
    await discardFile(null, { token }, { id }, now);
    await fileAtDoor({ ...form(), token }, now);
    expect(await draftAt(token)).toMatchObject({ content: { text: "" }, files: [] });
  });

  it("holds what is far too long to be sent", async () => {
    const long = { ...content, text: "a".repeat(100_000) };
    await keepDraft(null, { token }, { kind: "appeal", content: long }, now);
    expect((await draftAt(token)).content.text).toHaveLength(100_000);
  });

  it("and files that were never sent are deleted a month after, and what was sent is not", async () => {
    const sent = await add();
    await fileAtDoor({ ...form([sent.id]), token }, now);
    const unsent = await add();
    await keepDraft(null, { token }, { kind: "answer", content }, now);
    const key = { where: { id: { in: [sent.id, unsent.id] } } };
    await forgetUnsent(plus(now, 29 * DAY));
    expect(await db().upload.count(key)).toBe(2);
    await forgetUnsent(plus(now, 31 * DAY));
    expect(await db().upload.findMany({ ...key, select: { id: true } })).toEqual([{ id: sent.id }]);
    expect(await db().appealDraft.count()).toBe(0);
  });
});

describe("withdrawing", () => {
  it("closes the appeal for good, at the door", async () => {
    await fileAtDoor({ ...form(), token }, now);
    const command = { token, commandId: newId() };
    expect(await withdrawAtDoor(command, now)).toEqual({ status: "withdrawn" });
    expect(await withdrawAtDoor(command, now)).toEqual({ status: "withdrawn" });
    const closed = { details: { reason: "appeal_closed" } };
    await expect(withdrawAtDoor({ token, commandId: newId() }, now)).rejects.toMatchObject(closed);
    await expect(answerAtDoor({ token, commandId: newId(), text: "But." }, now)).rejects.toMatchObject(
      closed,
    );
    await expect(fileAtDoor({ ...form(), token }, now)).rejects.toMatchObject({
      details: { reason: "appeal_exists" },
    });
  });

  it("is a member's of the organization, and of no other", async () => {
    const filed = await fileAppeal(northwind, { ...form(), caseReference: reference }, now);
    const input = { reference: filed.reference, commandId: newId() };
    await expect(withdrawAppeal(fabrikam, input, now)).rejects.toMatchObject({ code: "not_found" });
    await expect(answerAppeal(fabrikam, { ...input, text: "Hello." }, now)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await withdrawAppeal(northwind, input, now)).toEqual({ status: "withdrawn" });
  });
});

it("says how long answers take once five were given", async () => {
  const decide = async (at: Date) => {
    const limited = await toLimited(desk, northwind, "Northwind", newId(), START);
    const input = { ...form(), caseReference: limited.reference };
    const { reference: appeal } = await fileAppeal(northwind, input, limited.limitedAt);
    const { version } = await getAppeal(desk.sam, { reference: appeal }, at);
    const decision = { kind: "uphold_appeal" as const, reasons: "It stands." };
    await decideAppeal(desk.sam, { reference: appeal, version, commandId: newId(), decision }, at);
  };
  const usual = async () =>
    (await readAppealable(northwind, { caseReference: reference }, plus(now, DAY))).usual;
  for (const hours of [1, 2, 3, 4]) await decide(plus(now, hours * HOUR));
  expect(await usual()).toEqual({ answers: 4, hours: null });
  await decide(plus(now, 13 * HOUR));
  expect(await usual()).toEqual({ answers: 5, hours: { half: 3, mostly: expect.closeTo(9.4) } });
});
