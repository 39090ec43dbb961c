import { expect, it } from "vitest";
import { MINUTE, minus, SECOND } from "./duration";
import { gatewayStatus } from "./gateway";

const NOW = new Date("2026-03-01T12:00:00Z");

it.each([
  ["current", 0, false, 0],
  ["behind", 0, false, 3],
  ["behind", 0, false, null],
  ["stale", 0, true, 0],
  ["silent", 30 * SECOND, true, 0],
  ["silent", 10 * MINUTE - 1, false, 3],
  ["gone", 10 * MINUTE, false, 0],
] as const)("is %s: seen %i ms ago, stale %s, %s behind", (status, ago, stale, behind) => {
  expect(gatewayStatus({ seenAt: minus(NOW, ago), stale, behind }, NOW)).toBe(status);
});
