import { beforeEach, expect, it } from "vitest";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { openDoor } from "@/lib/services/customer/door";
import { readDraft } from "@/lib/services/customer/drafts";
import { enrol, openDesk } from "@/lib/services/desk.fixture";
import { limitedWithLink, posted, textFile } from "./door.fixture";
import { takeDoorForm } from "./door-form";

const desk = await openDesk();
const northwind = await enrol("Northwind");

let token = "";

beforeEach(async () => {
  ({ token } = await limitedWithLink(desk, northwind));
});

const command = newId();
const fields = (changes: Record<string, string> = {}): [string, string][] =>
  Object.entries({ kind: "appeal", command, situation: "not_me", text: "Stolen.\r\nTruly.", ...changes });
const draft = () => readDraft(null, { token }, { kind: "appeal" }, now());
const appeal = async () => (await openDoor({ token }, now())).appeal;

it("files once, however often it is pressed, and leads back to the door", async () => {
  for (const _ of [1, 2]) {
    const form = fields({ "answer-key": "Revoked.", requests: "req_1, req_2" });
    const response = await takeDoorForm(await posted(form), token);
    expect([response.status, response.headers.get("location")]).toEqual([303, `/appeal/${token}`]);
  }
  expect(await appeal()).toMatchObject({
    situation: "not_me",
    text: "Stolen.\nTruly.",
    requestIds: ["req_1", "req_2"],
    answers: [{ question: "What became of the key?", answer: "Revoked." }],
  });
});

it.each<[string, Record<string, string>, RegExp]>([
  ["no situation", { situation: "" }, /Choose/],
  ["no word", { text: " " }, /Write a sentence/],
  ["100,000 characters", { text: "a".repeat(100_000) }, /92,000 characters too long/],
  [
    "too many request ids",
    { requests: "a b ".repeat(30).concat([...Array(51).keys()].join(" ")) },
    /Name the 50/,
  ],
  ["an answer that is too long", { "answer-key": "a".repeat(2_001) }, /1 characters too long/],
])("says what is wrong with %s, and keeps what was written", async (_, changes, words) => {
  await takeDoorForm(await posted(fields(changes)), token);
  expect(await appeal()).toBeNull();
  const kept = await draft();
  expect(kept.problem).toMatch(words);
  expect(kept.content.text).toBe((changes.text ?? "Stolen.\r\nTruly.").replaceAll("\r\n", "\n"));
});

it("keeps the text and the files that arrived when one is refused", async () => {
  const files: [string, File][] = [
    ["files", textFile("A log.", "app.log")],
    ["files", textFile("No picture.", "shot.png")],
  ];
  await takeDoorForm(await posted([...fields(), ...files]), token);
  const kept = await draft();
  expect(kept).toMatchObject({
    problem: expect.stringMatching(/“shot.png” is not what/),
    files: [{ name: "app.log" }],
  });
  await takeDoorForm(
    await posted([...fields(), ["file-id", kept.files[0]?.id ?? ""], ["file-id", "x"]]),
    token,
  );
  expect(await appeal()).toMatchObject({ text: "Stolen.\nTruly.", files: [{ name: "app.log" }] });
});

it("answers a question", async () => {
  await takeDoorForm(await posted(fields()), token);
  await takeDoorForm(
    await posted([
      ["kind", "answer"],
      ["command", newId()],
      ["text", "More."],
    ]),
    token,
  );
  expect((await appeal())?.messages).toMatchObject([{ text: "More." }]);
});

it("keeps nothing for a link that opens nothing, and says what to do with far too much", async () => {
  expect((await takeDoorForm(await posted(fields()), "x")).headers.get("location")).toBe("/appeal/x");
  const long = await takeDoorForm(await posted(fields(), { "content-length": "99999999" }), token);
  expect(long.status).toBe(413);
  expect(await long.text()).toMatch(/Go back: your browser still has what you wrote\.$/);
});
