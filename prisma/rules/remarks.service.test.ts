import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { insertDecision, openCase, warn } from "./ladder";
import { insertRemark } from "./remark";
import { ACCEPTED, at, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld, type Standing } from "./world";

// What colleagues say on a case, and what a case waits for.

let standing: Standing;
let caseId: string;
const [db, other] = await Promise.all([openConnection(), openConnection()]);
const world = await newWorld(db);
beforeEach(async () => {
  standing = await newStanding(db, world);
  caseId = await openCase(db, standing, 0);
});

const remark = (row: Row, on = caseId, connection = db) =>
  change(connection, standing, (version) => insertRemark(connection, standing, on, { version, ...row }));

const ask = () =>
  change(db, standing, async (version) => {
    const open_question_id = await insertRemark(db, standing, caseId, { version });
    await update(db, "cases", caseId, { open_question_id, version });
    return open_question_id;
  });

const answerTo = (answers_id: string, row: Row = {}): Row => ({
  kind: "answer",
  author_id: world.lead,
  addressee_id: world.reviewer,
  answers_id,
  ...row,
});

const answer = (question: string, connection = db) =>
  change(connection, standing, async (version) => {
    await insertRemark(connection, standing, caseId, { version, ...answerTo(question) });
    await update(connection, "cases", caseId, { open_question_id: null, version });
  });

const set = (row: Row) => change(db, standing, (version) => update(db, "cases", caseId, { ...row, version }));

describe("a remark", () => {
  it.each<[string, () => Row, string]>([
    ["a question without words", () => ({ text: " " }), "case_remarks_text"],
    ["an assignment without words", () => ({ kind: "assignment", text: "" }), ACCEPTED],
    ["an answer to nothing", () => ({ kind: "answer", addressee_id: world.reviewer }), "case_remarks_kind"],
    ["a take-over from nobody", () => ({ kind: "take_over" }), "case_remarks_kind"],
    [
      "a take-over from oneself",
      () => ({ kind: "take_over", addressee_id: world.reviewer }),
      "case_remarks_kind",
    ],
    [
      "a take-over",
      () => ({ kind: "take_over", author_id: world.lead, addressee_id: world.reviewer }),
      ACCEPTED,
    ],
    ["a remark of nobody", () => ({ author_id: newId() }), "case_remarks_author_id_fkey"],
    ["a remark to nobody", () => ({ addressee_id: newId() }), "case_remarks_addressee_id_fkey"],
  ])("%s", async (_, row, rule) => {
    expect(await ruleBrokenBy(remark(row()))).toBe(rule);
  });

  it("is on an open case of its own standing", async () => {
    const elsewhere = await openCase(db, await newStanding(db, world), 0);
    expect(await ruleBrokenBy(remark({}, elsewhere))).toBe("case_remarks_fit");
    await warn(db, standing, caseId, 1);
    expect(await ruleBrokenBy(remark({}))).toBe("case_remarks_fit");
  });
});

describe("a question", () => {
  it("is answered once, and only while it is open", async () => {
    const question = await ask();
    const closed = await remark({ text: "Another?" });
    expect(await ruleBrokenBy(remark(answerTo(closed)))).toBe("case_remarks_answer_open_question");
    await answer(question);
    expect(await ruleBrokenBy(remark(answerTo(question)))).toBe("case_remarks_answer_open_question");
  });

  it("is answered by one of two who answer at the same time", async () => {
    const question = await ask();
    const outcomes = await Promise.all([
      ruleBrokenBy(answer(question)),
      ruleBrokenBy(answer(question, other)),
    ]);
    expect(outcomes.sort()).toEqual(["case_remarks_answer_open_question", ACCEPTED]);
  });

  it("does not stay open once it was answered, and is nothing but a question", async () => {
    const question = await ask();
    expect(await ruleBrokenBy(remark(answerTo(question)))).toBe("cases_open_question_waits");
    await answer(question);
    expect(await ruleBrokenBy(set({ open_question_id: question }))).toBe("cases_open_question_waits");
    const assignment = await remark({ kind: "assignment", text: "" });
    expect(await ruleBrokenBy(set({ open_question_id: assignment }))).toBe("cases_open_question_waits");
  });

  it("is one on the same case", async () => {
    const question = await ask();
    const elsewhere = await newStanding(db, world);
    const id = await openCase(db, elsewhere, 0);
    const steal = change(db, elsewhere, (version) =>
      update(db, "cases", id, { open_question_id: question, version }),
    );
    expect(await ruleBrokenBy(steal)).toBe("cases_open_question");
  });
});

describe("a case", () => {
  const settle = (row: Row) =>
    change(db, standing, async (version) => {
      const decision = { case_id: caseId, kind: "dismiss", version, decided_at: at(1), effective_at: at(2) };
      await insertDecision(db, standing, decision);
      const settling = { status: "settling", outcome: "dismissed", settles_at: at(2) };
      await update(db, "cases", caseId, { ...settling, ...row, version });
    });

  it.each<[string, () => Row]>([
    ["assigned", () => ({ assignee_id: world.reviewer })],
    ["snoozed", () => ({ snoozed_until: at(5) })],
  ])("that is decided is not %s any more", async (_, row) => {
    await set(row());
    expect(await ruleBrokenBy(settle({}))).toBe("cases_rest_while_open");
    const [column = ""] = Object.keys(row());
    expect(await ruleBrokenBy(settle({ [column]: null }))).toBe(ACCEPTED);
  });

  it("that is decided has no open question", async () => {
    await ask();
    expect(await ruleBrokenBy(settle({}))).toBe("cases_rest_while_open");
    expect(await ruleBrokenBy(settle({ open_question_id: null }))).toBe(ACCEPTED);
  });

  it("is assigned to somebody who exists", async () => {
    expect(await ruleBrokenBy(set({ assignee_id: newId() }))).toBe("cases_assignee_id_fkey");
  });

  it("waits for a signal only while it sleeps, and sleeps no longer than it is due when critical", async () => {
    expect(await ruleBrokenBy(set({ snoozed_until_signal: true }))).toBe("cases_snooze");
    const rest = { snoozed_until: at(25), snoozed_until_signal: true };
    expect(await ruleBrokenBy(set({ ...rest, severity: "critical" }))).toBe("cases_snooze_critical");
    expect(await ruleBrokenBy(set({ ...rest, severity: "critical", snoozed_until: at(24) }))).toBe(ACCEPTED);
  });
});
