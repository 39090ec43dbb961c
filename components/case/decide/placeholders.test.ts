import { describe, expect, it } from "vitest";
import { firstPlaceholder, marked } from "./placeholders";

describe("placeholders", () => {
  it("stand apart from what is written, and nothing is lost", () => {
    const text = "On {{from}} it asked for [a working exploit]; see argv[1] and [INFO].";
    const pieces = marked(text, []);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter((piece) => piece.isPlaceholder).map((piece) => piece.text)).toEqual([
      "{{from}}",
      "[a working exploit]",
    ]);
  });

  it("are no identifier or name that only looks like one", () => {
    const text = "The user [John Doe] asked for [what exactly].";
    expect(firstPlaceholder(text, ["[John Doe]"])).toEqual([30, 44]);
  });

  it("are found in their order", () => {
    expect(firstPlaceholder("Asked for [what exactly] and [why not]", [])).toEqual([10, 24]);
    expect(firstPlaceholder("Nothing is left.", [])).toBeNull();
  });
});
