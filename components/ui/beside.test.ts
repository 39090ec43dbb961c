import { describe, expect, it } from "vitest";
import { beside } from "./beside";

const room = { width: 1_280, height: 800 };
const size = { width: 100, height: 20 };
const box = (left: number, top: number) => ({ left, top, width: 40, height: 10 });

describe("beside", () => {
  it("stands in the middle of the side that was asked for", () => {
    expect(beside(box(600, 400), size, room, "top")).toEqual({ left: 570, top: 374 });
    expect(beside(box(600, 400), size, room, "right")).toEqual({ left: 646, top: 395 });
  });

  it("goes to the other side where there is no room", () => {
    expect(beside(box(600, 10), size, room, "top")).toEqual({ left: 570, top: 26 });
    expect(beside(box(1_200, 400), size, room, "right")).toEqual({ left: 1_094, top: 395 });
  });

  it.each([
    [box(0, 400), "top", { left: 8, top: 374 }],
    [box(1_240, 400), "top", { left: 1_172, top: 374 }],
    [box(600, 0), "right", { left: 646, top: 8 }],
    [box(600, 790), "right", { left: 646, top: 772 }],
  ] as const)("never leaves the window: beside %j, %s", (edge, side, place) => {
    expect(beside(edge, size, room, side)).toEqual(place);
  });

  it("shows the beginning of what is larger than the window", () => {
    expect(beside(box(100, 100), { width: 400, height: 20 }, { width: 320, height: 500 }, "top").left).toBe(
      8,
    );
  });
});
