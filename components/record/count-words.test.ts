import { expect, it } from "vitest";
import { countWords } from "./count-words";

it.each([
  [0, "0"],
  [9_999, "9,999"],
  [10_000, "10,000+"],
])("calls %j %j", (count, words) => {
  expect(countWords(count)).toBe(words);
});
