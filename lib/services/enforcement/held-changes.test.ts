import { expect, it } from "vitest";
import { HeldChanges } from "./held-changes";

const change = (sequence: number, bytes = 100) => ({
  sequence,
  kind: "put" as const,
  data: "",
  frame: new Uint8Array(bytes),
});
const numbersOf = (changes: { sequence: number }[] | null) => changes?.map(({ sequence }) => sequence);

it("gives what follows a number, as much as is asked for and one at least", () => {
  const held = new HeldChanges(10, 10_000);
  for (const sequence of [11, 12, 14]) held.hold(change(sequence));
  expect(numbersOf(held.after(10, 10_000))).toEqual([11, 12, 14]);
  expect(numbersOf(held.after(12, 10_000))).toEqual([14]);
  expect(numbersOf(held.after(13, 10_000))).toEqual([14]);
  expect(numbersOf(held.after(14, 10_000))).toEqual([]);
  expect(numbersOf(held.after(10, 150))).toEqual([11, 12]);
  expect(numbersOf(held.after(10, 1))).toEqual([11]);
});

it("knows nothing of what was before it", () => {
  expect(new HeldChanges(10, 1_000).after(9, 100)).toBeNull();
});

it("lets go of the oldest beyond its bytes, and says so", () => {
  const held = new HeldChanges(0, 1_000);
  for (let sequence = 1; sequence <= 500; sequence++) held.hold(change(sequence));
  expect(held.after(489, 10_000)).toBeNull();
  expect(numbersOf(held.after(490, 10_000))).toHaveLength(10);
  held.hold(change(501, 5_000));
  expect(numbersOf(held.after(500, 1))).toEqual([501]);
  expect(held.after(499, 1)).toBeNull();
});
