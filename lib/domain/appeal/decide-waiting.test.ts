import { expect, test } from "vitest";
import { systemActor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { Ladder, owner, staff } from "@/lib/domain/decide.fixture";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { noticesOwed } from "@/lib/domain/notice/owed";
import { messagesLeft } from "./message-limit";

const support = staff("support");
const job = systemActor("tend");

/** A limited user whose appeal was filed at `now`. */
function appealed() {
  const ladder = new Ladder();
  const now = ladder.toRestriction();
  const decisionId = ladder.lastDecision;
  const words = { situation: "mistake", text: "Ours.", channel: "portal" } as const;
  ladder.give({ kind: "file_appeal", decisionId, requestIds: [], ...words }, now, owner);
  const appealId = ladder.state.appeals[0]?.id ?? "";
  return { ladder, now, appealId, appeal: () => ladder.state.appeals[0] };
}

test("a question is reminded of once, and the appeal is open again after its time, where it stood", () => {
  const { ladder, now, appealId, appeal } = appealed();
  const { actBy, dueAt } = appeal() ?? {};
  const ask: Command = { kind: "ask_customer", appealId, text: "Whose key?" };
  const remind: Command = { kind: "remind_customer", appealId };
  const resume: Command = { kind: "resume_appeal", appealId };
  expect(ladder.give(remind, now, job)).toEqual([]);
  ladder.give(ask, now, support);
  expect(appeal()).toMatchObject({ remindAt: plus(now, 24 * HOUR), returnsAt: plus(now, 72 * HOUR) });
  expect(ladder.give(remind, plus(now, 24 * HOUR - 1), job)).toEqual([]);
  expect(ladder.give(remind, plus(now, 24 * HOUR), job)).toEqual(["appeal_reminded"]);
  expect(ladder.give(remind, plus(now, 25 * HOUR), job)).toEqual([]);
  expect(ladder.give(resume, plus(now, 72 * HOUR - 1), job)).toEqual([]);
  expect(ladder.give(resume, plus(now, 72 * HOUR), job)).toEqual(["appeal_resumed"]);
  expect(appeal()).toMatchObject({ status: "open", actBy, dueAt, remindAt: null, returnsAt: null });
  expect(ladder.give(resume, plus(now, 73 * HOUR), job)).toEqual([]);
});

test("a reminder is a notice with the question once more", () => {
  const { ladder, now, appealId } = appealed();
  ladder.give({ kind: "ask_customer", appealId, text: "Whose key?" }, now, support);
  const later = plus(now, DAY);
  const [notice] = noticesOwed(ladder.state, [{ kind: "appeal_reminded", appealId }], later);
  expect(notice).toMatchObject({ kind: "appeal_question", appealId, visibleAt: later });
  expect(notice?.remark).toBe("Whose key?");
});

test("an answer and a decision end the waiting", () => {
  const { ladder, now, appealId, appeal } = appealed();
  const ask: Command = { kind: "ask_customer", appealId, text: "Whose key?" };
  ladder.give(ask, now, support);
  ladder.give({ kind: "answer", appealId, text: "The old one." }, plus(now, HOUR), owner);
  expect(appeal()).toMatchObject({ status: "open", remindAt: null, returnsAt: null });
  ladder.give(ask, plus(now, HOUR), support);
  ladder.give({ kind: "uphold_appeal", appealId, reasons: "It stands." }, plus(now, 2 * HOUR), support);
  expect(appeal()).toMatchObject({ status: "upheld", remindAt: null, returnsAt: null });
});

test("a customer who writes without end is warned, and then stopped until tomorrow or the next question", () => {
  const { ladder, now, appealId } = appealed();
  const left = (at: Date) => messagesLeft(ladder.state, appealId, ladder.facts.policy, at);
  const write = (at: Date) =>
    ladder.give({ kind: "answer", appealId, text: "And another thing." }, at, owner);
  expect(left(now)).toBe(10);
  for (let n = 0; n < 10; n++) expect(write(plus(now, n * MINUTE))).toEqual(["message_sent"]);
  const later = plus(now, HOUR);
  expect(left(later)).toBe(0);
  expect(write(later)).toBe("too_many_messages");
  expect(left(plus(now, DAY + 3 * MINUTE))).toBe(4);
  // What is asked can be answered.
  ladder.give({ kind: "ask_customer", appealId, text: "Whose key?" }, later, support);
  expect(left(later)).toBe(10);
  expect(write(plus(later, MINUTE))).toEqual(["message_sent", "appeal_resumed"]);
});

test("words that a template left to be written are not sent", () => {
  const { ladder, now, appealId } = appealed();
  const text = "A contact at [whose systems they are] is enough.";
  expect(ladder.give({ kind: "ask_customer", appealId, text }, now, support)).toBe("placeholder_left");
  const uphold: Command = { kind: "uphold_appeal", appealId, reasons: text };
  expect(ladder.give(uphold, now, support)).toBe("placeholder_left");
});
