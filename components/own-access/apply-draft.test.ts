import { describe, expect, it } from "vitest";
import type { OwnAccessView } from "@/lib/contract/portal/trusted-access";
import { type ApplyDraft, emptyDraft, formOf, problemsOf } from "./apply-draft";

const policies = [{ key: "cyber", title: "Cyber safeguards", coveredModels: ["gpt-5.3-codex*"] }];
const whole: ApplyDraft = {
  ...emptyDraft(policies, null),
  safetyIdentifier: "user-1",
  who: "A laboratory",
  work: "Disclosure",
  scope: "Controllers",
  links: "https://research.example/a\nhttps://research.example/b ",
};

describe("an application as it is typed", () => {
  it("is sent with its links apart, for one user or for all", () => {
    expect(formOf(whole, null)).toMatchObject({
      safetyIdentifier: "user-1",
      models: ["gpt-5.3-codex*"],
      links: ["https://research.example/a", "https://research.example/b"],
    });
    expect(formOf({ ...whole, whom: "organization" }, null)).toMatchObject({ safetyIdentifier: null });
  });

  it.each<[keyof ApplyDraft, Partial<ApplyDraft>]>([
    ["safetyIdentifier", { safetyIdentifier: "" }],
    ["who", { who: " " }],
    ["work", { work: "" }],
    ["scope", { scope: "" }],
    ["models", { models: [] }],
    ["links", { links: "research.example" }],
  ])("lacks its %s where that is missing or wrong", (field, change) => {
    expect(Object.keys(problemsOf({ ...whole, ...change }))).toEqual([field]);
    expect(formOf({ ...whole, ...change }, null)).toBeNull();
  });

  it("begins with what was written before, where it is a renewal", () => {
    const before = {
      ...{ policy: policies[0], safetyIdentifier: null, who: "W", work: "K", scope: "S" },
      ...{ models: ["gpt-5.3-codex"], evidence: "E", links: ["https://a.example"] },
    } as unknown as OwnAccessView;
    expect(formOf(emptyDraft(policies, before), "T-1")).toEqual({
      ...{ policy: "cyber", safetyIdentifier: null, who: "W", work: "K", scope: "S" },
      ...{ models: ["gpt-5.3-codex"], evidence: "E", links: ["https://a.example"], renews: "T-1" },
    });
  });
});
