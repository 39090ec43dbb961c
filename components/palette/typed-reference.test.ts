import { describe, expect, it } from "vitest";
import { typedReferences } from "./typed-reference";

describe("a typed reference", () => {
  it.each([
    ["C-7KQ4-M2TX", ["C-7KQ4-M2TX"]],
    ["c7kq4m2tx", ["C-7KQ4-M2TX"]],
    [" a-7kq4 m2tx ", ["A-7KQ4-M2TX"]],
    ["7kq4m2tx", ["C-7KQ4-M2TX", "A-7KQ4-M2TX"]],
    ["escalate", []],
    ["dzyn-xfja", ["C-DZYN-XFJA", "A-DZYN-XFJA"]],
    ["C-7KQ4", []],
    ["t-7KQ4-M2TX", ["T-7KQ4-M2TX"]],
    ["B-7KQ4-M2TX", ["B-7KQ4-M2TX"]],
    ["", []],
  ])("“%s”", (typed, references) => {
    expect(typedReferences(typed).map(({ reference }) => reference)).toEqual(references);
  });
});
