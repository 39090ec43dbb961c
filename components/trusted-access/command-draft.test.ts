import { describe, expect, it } from "vitest";
import type { AccessView } from "@/lib/contract/console/trusted-access";
import { commandOf, emptyDraft, problemsOf } from "./command-draft";

const latestEnd = new Date("2027-05-19T09:00:00Z");
const view = {
  models: ["gpt-5.3-codex*"],
  scope: "Controllers",
  grants: [],
  latestEnd,
} as unknown as AccessView;
const verify = {
  ...emptyDraft(view),
  kind: "verify",
  method: "Telephone",
  reference: "TA-1",
  ceiling: "40",
} as const;

describe("what is typed of a verification", () => {
  it("begins with what was asked for, until the latest end", () => {
    expect(commandOf(view, verify)).toEqual({
      kind: "verify",
      method: "Telephone",
      reference: "TA-1",
      terms: { models: ["gpt-5.3-codex*"], scope: "Controllers", volumeCeiling: 40, endsAt: latestEnd },
    });
  });

  it("ends with the day that was chosen", () => {
    const command = commandOf(view, { ...verify, until: "2027-01-31", models: "a, b\nb" });
    expect(command).toMatchObject({
      terms: { endsAt: new Date("2027-01-31T23:59:59Z"), models: ["a", "b"] },
    });
  });

  it.each([
    ["method", { method: " " }],
    ["reference", { reference: "" }],
    ["ceiling", { ceiling: "many" }],
    ["until", { until: "" }],
    ["models", { models: " , " }],
  ])("lacks its %s where that is missing", (field, change) => {
    expect(Object.keys(problemsOf(view, { ...verify, ...change }))).toEqual([field]);
    expect(commandOf(view, { ...verify, ...change })).toBeNull();
  });
});
