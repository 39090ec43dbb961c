import { expect, it } from "vitest";
import { settle } from "./suite.mjs";

it("takes a runner's word", () => {
  expect(settle(0, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 0 });
  expect(settle(1, { passed: 3, failed: 2 })).toEqual({ passed: 3, failed: 2 });
});

it("fails a suite that ran no test", () => {
  expect(settle(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
});

it("fails a run that went wrong outside of its tests", () => {
  expect(settle(1, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 1 });
});
