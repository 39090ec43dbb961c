import { expect, it } from "vitest";
import { shortenMiddle } from "./shorten-middle";

it.each([
  ["short", 12, "short"],
  ["exactly13char", 12, "exactly13char"],
  ["9f3a41d2e8b077c1", 6, "9f3…7c1"],
  ["9f3a41d2e8b077c1", 5, "9f3…c1"],
  ["𝒜𝒜𝒜𝒜𝒜𝒜", 2, "𝒜…𝒜"],
])("%s kept to %i is %s", (text, keep, expected) => {
  expect(shortenMiddle(text, keep)).toBe(expected);
});
