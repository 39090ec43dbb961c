import { describe, expect, it } from "vitest";
import { outlivedBy } from "./outlived-by";

const now = new Date("2026-11-27T18:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const usual = { answers: 40, hours: { half: 3, mostly: 20 } };
const limit = { kind: "limit" as const, endedAt: null, usual };

describe("what is said of an appeal that the limit may not outlast", () => {
  it.each([
    ["that ends after half of the answers came", { ...limit, expiresAt: inHours(4) }, null],
    ["that ends before", { ...limit, expiresAt: inHours(2) }, /may be over/],
    [
      "that ends within the hour, where no time is known",
      { ...limit, expiresAt: inHours(0.5), usual: { answers: 2, hours: null } },
      /may be over/,
    ],
    ["that is over by time", { ...limit, expiresAt: now }, /although the limit is over/],
    [
      "that was lifted",
      { ...limit, expiresAt: inHours(90), endedAt: inHours(-1) },
      /although the limit is over/,
    ],
    ["that is a warning", { ...limit, kind: "warning" as const, expiresAt: null }, null],
  ])("of a limit %s", (_, decision, said) => {
    const words = outlivedBy(decision, now);
    if (said) expect(words).toMatch(said);
    else expect(words).toBeNull();
  });
});
