import { describe, expect, it } from "vitest";
import { matching } from "@/components/ui/matching";
import { filterChoices } from "./filter-choices";

const names = { policies: new Map([["cyber", "Cyber abuse"]]), people: new Map([["p1", "Ada Reyes"]]) };
const facets = {
  policies: [{ value: "cyber" }],
  monitors: [],
  models: [{ value: "gpt-5" }],
  staff: [{ id: "p1" }],
};
const choose = (label: string, now: Parameters<typeof filterChoices>[2]) =>
  filterChoices(facets, names, now)
    .flatMap(({ choices }) => choices)
    .find((choice) => choice.label === label);

describe("what a filter can be set to", () => {
  it("adds to what is set, and replaces its own kind", () => {
    const now = { filter: { severity: "low", late: true }, order: "due" } as const;
    expect(choose("of critical severity", now)).toMatchObject({
      isSet: false,
      change: { filter: { severity: "critical", late: true } },
    });
    expect(choose("assigned to Ada Reyes", now)?.change).toEqual({
      filter: { severity: "low", late: true, assignee: "p1" },
    });
  });

  it("takes out what is set", () => {
    const choice = choose("that are late", { filter: { late: true, zdr: false }, order: "urgent" });
    expect(choice).toMatchObject({ isSet: true, change: { filter: { zdr: false } } });
  });

  it("is found by the words of the views, too", () => {
    const now = { filter: {}, order: "urgent" } as const;
    const choices = filterChoices(facets, names, now).flatMap((group) => group.choices);
    expect(matching(choices, "repeat")[0]?.change).toEqual({ filter: { repeat: true } });
    expect(matching(choices, "zdr")[0]?.change).toEqual({ filter: { zdr: true } });
  });

  it("orders, and lists only what there is", () => {
    const now = { filter: {}, order: "due" } as const;
    expect(choose("due first", now)).toMatchObject({ isSet: true, change: { order: "due" } });
    expect(filterChoices(facets, names, now).map(({ heading }) => heading)).toEqual([
      "Severity",
      "Time",
      "Who",
      "Waiting",
      "Subject",
      "Policy",
      "Model",
      "Order",
    ]);
  });
});
