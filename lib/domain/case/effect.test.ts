import { describe, expect, test } from "vitest";
import { Ladder, staff } from "@/lib/domain/decide.fixture";
import { caseOffers } from "@/lib/domain/offers";

const at = new Date("2026-03-20T12:05:00.000Z");

function effectOf(command: string, kind: "end_user" | "organization"): string | undefined {
  const { state, facts } = new Ladder(kind);
  const question = { state, facts, actor: staff("reviewer"), now: at };
  return caseOffers(question, "one").find((offer) => offer.command === command)?.effect;
}

const models = "every model that begins with gpt-5.3-codex and every model that begins with gpt-5.4-codex";

describe("what a decision would do", () => {
  test("names the models as the notice does, and counts from now where one person decides", () => {
    expect(effectOf("revoke", "end_user")).toBe(
      `User user-1 of Northwind loses access to ${models} for 168 hours, beginning in 30 seconds.`,
    );
  });

  test("counts from the approval where a second person is needed", () => {
    expect(effectOf("revoke", "organization")).toBe(
      `The whole organization Northwind loses access to ${models} for 168 hours, beginning 30 seconds after the approval.`,
    );
  });

  test("says of a warning that only what comes after its grace counts", () => {
    expect(effectOf("warn", "end_user")).toBe(
      "User user-1 of Northwind is warned. Nothing is limited. If it goes on later than 24 hours after delivery, access can be limited for 168 hours.",
    );
  });
});
