import { describe, expect, it } from "vitest";
import { percent } from "./percent";

describe("percent", () => {
  it.each([
    [0, "0 %"],
    [0.0004, "under 0.1 %"],
    [0.0044, "0.4 %"],
    [0.97, "97 %"],
    [1, "100 %"],
  ])("says %d as %s", (share, words) => expect(percent(share)).toBe(words));
});
