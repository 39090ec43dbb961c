import { expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { Ladder, START, staff, WORDS } from "@/lib/domain/decide.fixture";
import { DAY, HOUR, MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { customerHistoryOf } from "./customer-history";
import { historyOf } from "./history";

const kinds = (entries: { kind: string }[]) => entries.map(({ kind }) => kind);

const owner: Actor = { kind: "member", id: "owner", name: "Olga", organizationId: "o", role: "owner" };

/** Warned, limited, appealed, asked and granted. Returns the ladder and an instant after it all. */
function granted(outcome: "overturned" | "restored_early" = "overturned") {
  const ladder = new Ladder();
  const limitedAt = ladder.toRestriction();
  const filedAt = plus(limitedAt, HOUR);
  ladder.give(
    {
      kind: "file_appeal",
      decisionId: ladder.lastDecision,
      situation: "authorised_work",
      text: "It is ours.",
      requestIds: [],
      channel: "portal",
    },
    filedAt,
    owner,
  );
  const appealId = ladder.state.appeals[0]?.id ?? "";
  const support = staff("support");
  ladder.give({ kind: "ask_customer", appealId, text: "Whose systems?" }, plus(filedAt, MINUTE), support);
  ladder.give({ kind: "answer", appealId, text: "Our own." }, plus(filedAt, 2 * MINUTE), owner);
  ladder.give({ kind: "grant_appeal", appealId, outcome, reasons: "Right." }, plus(filedAt, HOUR), support);
  return { ladder, limitedAt, end: plus(filedAt, 2 * HOUR) };
}

it("tells the whole ladder in order, with who did what", () => {
  const { ladder, end } = granted();
  const history = historyOf(ladder.state, end);
  expect(kinds(history)).toEqual([
    "case_opened",
    "warned",
    "warning_delivered",
    "case_opened",
    "limited",
    "appeal_filed",
    "appeal_question",
    "appeal_answer",
    "appeal_granted",
    "restored",
  ]);
  expect(history.map(({ by }) => by)).toEqual([
    null,
    "reviewer",
    null,
    null,
    "reviewer",
    null,
    "support",
    null,
    "support",
    null,
  ]);
  expect(history[4]).toMatchObject({ reference: "C-two", detail: "clause 2.1" });
});

it("tells the customer of effects alone, without names and our words", () => {
  const { ladder, end } = granted();
  const history = customerHistoryOf(ladder.state, end);
  expect(kinds(history)).not.toContain("case_opened");
  expect(kinds(history).slice(0, 3)).toEqual(["warned", "warning_delivered", "limited"]);
  expect(history.every(({ by, detail }) => by === null && detail === null)).toBe(true);
  expect(history[0]?.at).toEqual(plus(START, 30 * SECOND));
});

it("tells whoever holds a link of that decision alone", () => {
  const { ladder, end } = granted();
  expect(kinds(customerHistoryOf(ladder.state, end, ladder.lastDecision))).toEqual([
    "limited",
    "appeal_filed",
    "appeal_question",
    "appeal_answer",
    "appeal_granted",
    "restored",
  ]);
});

it("tells the customer nothing of a decision before its effect, nor of one undone", () => {
  const ladder = new Ladder();
  ladder.give({ kind: "warn", ...WORDS }, START);
  expect(customerHistoryOf(ladder.state, plus(START, 29 * SECOND))).toEqual([]);
  expect(kinds(customerHistoryOf(ladder.state, plus(START, 30 * SECOND)))).toEqual(["warned"]);
  ladder.give({ kind: "undo", decisionId: ladder.lastDecision }, plus(START, SECOND));
  expect(customerHistoryOf(ladder.state, plus(START, HOUR))).toEqual([]);
  expect(kinds(historyOf(ladder.state, plus(START, HOUR)))).toEqual(["case_opened", "warned", "undone"]);
});

it("says that a limit nobody ended is over at its end", () => {
  const ladder = new Ladder();
  const limitedAt = ladder.toRestriction();
  expect(kinds(historyOf(ladder.state, plus(limitedAt, 6 * DAY))).at(-1)).toBe("limited");
  expect(kinds(historyOf(ladder.state, plus(limitedAt, 8 * DAY))).at(-1)).toBe("limit_over");
});

it("tells a proposal, its answer and the limit of a whole organization apart", () => {
  const ladder = new Ladder("organization");
  ladder.give({ kind: "revoke", ...WORDS }, START);
  const at = plus(START, MINUTE);
  ladder.give({ kind: "approve", decisionId: ladder.lastDecision }, at, staff("lead"));
  const history = historyOf(ladder.state, plus(START, HOUR));
  expect(kinds(history)).toEqual(["case_opened", "revocation_proposed", "approved", "limited"]);
  expect(history.map(({ by }) => by)).toEqual([null, "reviewer", "lead", null]);
  expect(kinds(customerHistoryOf(ladder.state, plus(START, HOUR)))).toEqual(["limited"]);
});
