import { describe, expect, it } from "vitest";
import { type Extra, rowAt, topOf, withExtra } from "./row-places";

const rowPx = 36;
const extras: Extra[] = [
  [2, 100],
  [5, 14],
];

describe("the places of rows", () => {
  it("are multiples of the usual height where all have it", () => {
    expect(topOf(10, rowPx, [])).toBe(360);
    expect([0, 35, 36, 3_600].map((px) => rowAt(px, rowPx, []))).toEqual([0, 0, 1, 100]);
  });

  it("move down below what is higher", () => {
    expect([0, 2, 3, 5, 6, 10].map((index) => topOf(index, rowPx, extras))).toEqual([
      0, 72, 208, 280, 330, 474,
    ]);
  });

  it("say which row stands where", () => {
    for (let index = 0; index < 12; index++) {
      const [top, end] = [topOf(index, rowPx, extras), topOf(index + 1, rowPx, extras)];
      expect([top, top + 1, end - 1].map((px) => rowAt(px, rowPx, extras))).toEqual([index, index, index]);
    }
  });
});

describe("what was measured", () => {
  it("is kept in the order of the rows, and renewed", () => {
    expect(withExtra(extras, 3, 7)).toEqual([
      [2, 100],
      [3, 7],
      [5, 14],
    ]);
    expect(withExtra(extras, 2, 50)).toEqual([
      [2, 50],
      [5, 14],
    ]);
    expect(withExtra(extras, 2, 0)).toEqual([[5, 14]]);
  });

  it("is the same list where nothing changed", () => {
    expect(withExtra(extras, 2, 100)).toBe(extras);
    expect(withExtra(extras, 9, 0)).toBe(extras);
  });
});
