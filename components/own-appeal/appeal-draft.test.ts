import { describe, expect, it } from "vitest";
import { appealLimits, requestIdsIn } from "@/lib/contract/portal/appeal-limits";
import { situations } from "@/lib/contract/portal/appeal-questions";
import { type DraftContent, draftContent } from "@/lib/contract/portal/draft";
import { appealForm } from "@/lib/contract/portal/standing";
import { earliestOpen, formOf, problemWith, stepsOf } from "./appeal-draft";

const whole: DraftContent = {
  situation: "mistake",
  text: "It was a unit test.",
  requests: "req_1\nreq_2",
  answers: { product: " A scanner. ", key: "of another situation" },
};
const commandId = "018f4d8e-3f1c-7a55-9c11-5d7a3d1f0001";

describe("request ids", () => {
  it.each([
    ["req_1\nreq_2", ["req_1", "req_2"]],
    ['"req_1", "req_2";', ["req_1", "req_2"]],
    ["  req_1 req_1\t", ["req_1"]],
    ["", []],
  ])("are found in %j", (text, ids) => {
    expect(requestIdsIn(text)).toEqual(ids);
  });
});

it.each(Object.entries(situations))(
  "%s asks two or three questions, each once",
  (situation, { questions }) => {
    const ids = questions.map((question) => question?.id);
    expect(ids[0]).toBe("text");
    expect(new Set(ids).size).toBe(ids.length);
    expect([2, 3]).toContain(ids.length);
    const steps = stepsOf({ ...whole, situation: situation as DraftContent["situation"] });
    expect(steps).toEqual(["situation", ...ids, "requests", "files", "check"]);
  },
);

describe("an appeal", () => {
  it("is sent as the contract wants it, with the answers of its situation alone", () => {
    const form = formOf({ ...whole, text: `  ${whole.text}\n` });
    expect(appealForm.parse({ ...form, commandId })).toEqual({
      commandId,
      situation: "mistake",
      text: "It was a unit test.",
      requestIds: ["req_1", "req_2"],
      answers: [{ question: "product", answer: "A scanner." }],
    });
  });

  it.each([
    ["situation", { situation: null }],
    ["text", { text: "   " }],
    ["text", { text: "a".repeat(100_000) }],
    ["product", { answers: { product: "a".repeat(appealLimits.answer + 1) } }],
    ["requests", { requests: "a".repeat(201) }],
    ["requests", { requests: Array.from({ length: 51 }, (_, n) => `req_${n}`).join(" ") }],
  ] as const)("is asked for its %s again when that cannot be sent", (step, wrong) => {
    const draft = { ...whole, ...wrong };
    expect(problemWith(step, draft)).toMatch(/\.$/);
    expect(earliestOpen("check", draft)).toBe(step);
    expect(formOf(draft)).toBeNull();
    // Kept, all the same.
    expect(draftContent.parse(draft)).toEqual(draft);
  });

  it("takes as much as the contract takes, in whatever characters", () => {
    const requests = Array.from({ length: 50 }, (_, n) => `${n}_${"a".repeat(190)}`).join("\n");
    const form = formOf({ ...whole, text: "🦊".repeat(appealLimits.text), requests });
    expect(appealForm.safeParse({ ...form, commandId }).success).toBe(true);
  });

  it("never asks for what comes later, or for what no situation asks", () => {
    expect(earliestOpen("text", { ...whole, text: "" })).toBe("text");
    expect(earliestOpen("situation", { ...whole, situation: null })).toBe("situation");
    expect(earliestOpen("nonsense", whole)).toBe("situation");
  });
});
