import { describe, expect, it } from "vitest";
import type { PolicyView } from "@/lib/contract/console/policy";
import { documentOf, draftOf, moved } from "./policy-draft";

const document = {
  title: "Cyber",
  errorCode: "cyber_policy",
  reason: "cyber_abuse",
  coveredModels: ["gpt-5*", "other"],
  requestBlocking: "all",
  clauses: [{ id: "1", title: "One", text: "Do not." }],
  numbers: { openAt: 3, scoreFloor: 0.7, dueHours: { high: 24 } },
  templates: [{ id: "exploits", title: "Exploits", for: "warn", text: "Between {{from}} and {{to}}." }],
  notices: { warning: { title: "A warning, {{reference}}" } },
  further: "kept",
};
const paths = ["numbers.openAt", "numbers.scoreFloor", "numbers.dueHours.high"];
const view = { version: 4, document, fields: paths.map((path) => ({ path })) } as unknown as PolicyView;
const edited = (over: object) => documentOf({ ...draftOf(view), ...over }, view.document);

describe("a draft", () => {
  it("that nobody touched stands for the version it was begun from", () => {
    expect(draftOf(view).base).toBe(4);
    expect(edited({})).toEqual(document);
  });

  it("takes numbers as they are typed, and sends what is none for the server to refuse", () => {
    const numbers = { "numbers.openAt": "2", "numbers.scoreFloor": "0,75", "numbers.dueHours.high": "soon" };
    expect(edited({ numbers })).toMatchObject({
      numbers: { openAt: 2, scoreFloor: 0.75, dueHours: { high: "soon" } },
    });
    expect(edited({ numbers: { "numbers.openAt": "" } })).toMatchObject({ numbers: { openAt: "" } });
  });

  it("takes one model per line", () => {
    expect(edited({ models: " gpt-6*\n\nother " })).toMatchObject({ coveredModels: ["gpt-6*", "other"] });
  });

  it("says in its own words what was typed, and in the usual ones what was emptied", () => {
    const wording = { "warning.title": " ", "limit.opening": " Until {{until}}. " };
    expect(edited({ wording })).toMatchObject({ notices: { limit: { opening: "Until {{until}}." } } });
    expect(edited({ wording })).not.toHaveProperty("notices.warning");
  });

  it("leaves what it knows nothing of as it is, and sends no mark of its own", () => {
    expect(edited({ title: "New" })).toMatchObject({ title: "New", further: "kept" });
    expect(JSON.stringify(edited({}))).not.toContain("uid");
  });
});

it.each([
  [0, 1, "bac"],
  [2, -1, "acb"],
  [0, -1, "abc"],
  [2, 1, "abc"],
] as const)("moves the item at %i by %i", (from, by, expected) => {
  expect(moved(["a", "b", "c"], from, by).join("")).toBe(expected);
});
