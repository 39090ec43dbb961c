import { afterAll, expect, it } from "vitest";
import { MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { getCase } from "../cases/case";
import { decideCase } from "../cases/case-decision";
import { claimCase } from "../cases/claims";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { toldOf } from "./proposal.fixture";

// By the commands themselves: what colleagues say to each other on a case.

let reference = "";
let made = 0;
const later = plus(START, MINUTE);
const tab = "a-tab-of-a-test";

const desk = await openDesk();
afterAll(closeDatabase);

async function claimedByRobin() {
  const name = `Said${++made}`;
  await enrol(name);
  reference = await flag(name, "user-1", START);
  await claimCase(desk.robin, { reference, tab }, START);
}
const peopleTold = async (kind: string) =>
  (await toldOf(reference))[kind]?.recipients.map(({ personId }) => personId).sort();

it("a question reaches the leads, and its answer who asked; then it waits for nobody", async () => {
  await claimedByRobin();
  await decideAs(desk.robin, reference, { kind: "escalate", question: "Is this theirs?" }, START);
  expect(await peopleTold("question_asked")).toEqual([desk.lea.id, desk.leo.id].sort());
  const question = await db().caseRemark.findFirstOrThrow({
    where: { case: { reference }, kind: "question" },
  });
  await claimCase(desk.lea, { reference, tab }, later);
  const answer = { kind: "answer_question", remarkId: question.id, text: "It is." } as const;
  await decideAs(desk.lea, reference, answer, later);
  expect(await peopleTold("question_answered")).toEqual([desk.robin.id]);
  expect((await toldOf(reference)).question_asked?.withdrawnAt).toEqual(later);
});

it("an assignment reaches whom the case was given to", async () => {
  await claimedByRobin();
  await decideAs(desk.robin, reference, { kind: "assign", personId: desk.rhea.id }, later);
  expect(await peopleTold("case_assigned")).toEqual([desk.rhea.id]);
  expect((await toldOf(reference)).case_assigned?.byId).toBe(desk.robin.id);
});

it("taking over reaches who held the case", async () => {
  await claimedByRobin();
  const { version } = await getCase(desk.lea, { reference }, later);
  const decision = { kind: "take_over", reason: "It cannot wait." } as const;
  await decideCase(desk.lea, { reference, version, commandId: newId(), tab: "another-tab", decision }, later);
  expect(await peopleTold("claim_taken_over")).toEqual([desk.robin.id]);
  expect(JSON.stringify(await toldOf(reference))).not.toContain("cannot wait");
});
