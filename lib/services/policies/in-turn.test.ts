import { expect, test } from "vitest";
import { inTurn } from "./in-turn";

test("carries out two at once and the others in their order, whatever becomes of each", async () => {
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = (number: number) => async () => {
    begun.push(number);
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    if (number % 2 === 0) throw new Error("failed");
    return number;
  };
  for (const round of [1, 2]) {
    const outcomes = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((number) => inTurn(work(number))));
    expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((number) => number % 2 === 1),
    );
    expect([begun.length, most]).toEqual([7 * round, 2]);
  }
  expect(begun.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
