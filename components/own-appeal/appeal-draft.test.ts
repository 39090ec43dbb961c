import { describe, expect, it } from "vitest";
import { appealForm } from "@/lib/contract/portal/standing";
import {
  type AppealDraft,
  earliestOpen,
  formOf,
  longestText,
  problemWith,
  requestIdsIn,
} from "./appeal-draft";

const whole: AppealDraft = { situation: "mistake", text: "It was a unit test.", requests: "req_1\nreq_2" };
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

describe("an appeal", () => {
  it("is sent as the contract wants it", () => {
    const form = formOf({ ...whole, text: `  ${whole.text}\n` });
    expect(appealForm.parse({ ...form, commandId })).toEqual({
      commandId,
      situation: "mistake",
      text: "It was a unit test.",
      requestIds: ["req_1", "req_2"],
    });
  });

  it.each([
    ["situation", { situation: null }],
    ["text", { text: "   " }],
    ["text", { text: "a".repeat(longestText + 1) }],
    ["requests", { requests: "a".repeat(201) }],
    ["requests", { requests: Array.from({ length: 51 }, (_, n) => `req_${n}`).join(" ") }],
  ] as const)("is asked for its %s again when that cannot be sent", (step, wrong) => {
    const draft = { ...whole, ...wrong };
    expect(problemWith(step, draft)).toMatch(/\.$/);
    expect(earliestOpen("check", draft)).toBe(step);
    expect(formOf(draft)).toBeNull();
  });

  it("takes as much as the contract takes", () => {
    const requests = Array.from({ length: 50 }, (_, n) => `${n}_${"a".repeat(190)}`).join("\n");
    const form = formOf({ ...whole, text: "a".repeat(longestText), requests });
    expect(appealForm.safeParse({ ...form, commandId }).success).toBe(true);
  });

  it("never asks for what comes later", () => {
    expect(earliestOpen("text", { ...whole, text: "" })).toBe("text");
    expect(earliestOpen("situation", { ...whole, situation: null })).toBe("situation");
  });
});
