import { expect, it } from "vitest";
import { usualTime } from "./usual-time";

it.each([
  [0.2, "within an hour."],
  [1.1, "within 2 hours."],
  [48, "within 48 hours."],
  [49, "within 3 days."],
])("%d hours are told so that they are true", (hours, words) => {
  expect(usualTime(hours)).toContain(words);
});

it("says nothing where nothing was measured", () => {
  expect(usualTime(null)).not.toContain("within");
});
