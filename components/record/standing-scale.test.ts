import { describe, expect, it } from "vitest";
import { gonePercent, placeMarks } from "./standing-scale";

const day = 86_400_000;
const effect = new Date("2026-11-20T14:00:00Z");
const daysLater = (days: number) => new Date(effect.getTime() + days * day);
const end = daysLater(7);
const names = (marks: { name: string }[]) => marks.map(({ name }) => name);

describe("a restriction after a warning", () => {
  const marks = { warning: daysLater(-20), effect, end, appeal: daysLater(1) };

  it("is told in the order it happened, with the present in it", () => {
    expect(names(placeMarks(marks, daysLater(3.5)))).toEqual(["warning", "effect", "appeal", "now", "end"]);
  });
  it("is to scale from effect to end, the warning at the edge", () => {
    const placed = placeMarks(marks, daysLater(3.5));
    const at = Object.fromEntries(placed.map(({ name, percent }) => [name, percent]));
    expect(at.warning).toBe(1.5);
    expect(at.now).toBeCloseTo(((at.effect ?? 0) + (at.end ?? 0)) / 2, 5);
  });
  it("has no present once it is over or access was restored", () => {
    expect(names(placeMarks(marks, daysLater(8)))).not.toContain("now");
    expect(names(placeMarks({ ...marks, restored: daysLater(2) }, daysLater(3)))).not.toContain("now");
  });
});

describe("what is gone of it", () => {
  const marks = { warning: daysLater(-20), effect, end };

  it("is nothing before it takes effect, and all once it is over", () => {
    expect(gonePercent(marks, daysLater(-1))).toBe(14);
    expect(gonePercent(marks, daysLater(8))).toBe(98.5);
  });
  it("stops where access came back", () => {
    expect(gonePercent({ ...marks, restored: daysLater(3.5) }, daysLater(6))).toBeCloseTo((14 + 98.5) / 2, 5);
  });
});

describe("other standings", () => {
  it("draws a warning alone until it lapses", () => {
    const placed = placeMarks({ warning: effect, lapse: daysLater(90) }, daysLater(45));
    expect(names(placed)).toEqual(["warning", "now", "lapse"]);
    expect(placed[1]?.percent).toBeCloseTo(50, 5);
  });
  it("draws nothing for one who was never warned", () => {
    expect(placeMarks({}, effect)).toEqual([]);
  });
  it("keeps an appeal that was filed after the end on the line", () => {
    const placed = placeMarks({ effect, end, appeal: daysLater(30) }, daysLater(31));
    expect(placed.at(-1)).toMatchObject({ name: "appeal", percent: 98.5 });
  });
});
