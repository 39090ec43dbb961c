import { expect, it } from "vitest";
import { usualTime } from "./usual-time";

it.each([
  [0.2, 1, "half came within an hour and nine in ten within an hour."],
  [1.1, 47.5, "half came within 2 hours and nine in ten within 48 hours."],
  [48, 49, "half came within 48 hours and nine in ten within 3 days."],
])("%d and %d hours are told so that they are true", (half, mostly, words) => {
  expect(usualTime({ answers: 12, hours: { half, mostly } })).toContain(words);
});

it.each([
  [0, "No appeal was answered"],
  [1, "Only one appeal was answered"],
  [4, "Only 4 appeals were answered"],
])("of %d answers no time is told", (answers, words) => {
  const said = usualTime({ answers, hours: null });
  expect(said).toContain(words);
  expect(said).not.toContain("within");
});
