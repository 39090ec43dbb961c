import { describe, expect, it } from "vitest";
import { matching } from "./matching";

const entries = [
  { label: "Claim the next case" },
  { label: "Go to Queue" },
  { label: "Late", also: "queue view" },
  { label: "Questions" },
];
const labels = (typed: string) => matching(entries, typed).map(({ label }) => label);

describe("what matches in the palette", () => {
  it.each([
    ["", ["Claim the next case", "Go to Queue", "Late", "Questions"]],
    ["que", ["Questions", "Go to Queue", "Late"]],
    ["next CLAIM", ["Claim the next case"]],
    ["laim", []],
    ["late view", ["Late"]],
    ["(", ["Claim the next case", "Go to Queue", "Late", "Questions"]],
  ])("for “%s”", (typed, found) => {
    expect(labels(typed)).toEqual(found);
  });
});
