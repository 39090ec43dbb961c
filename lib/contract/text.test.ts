import { describe, expect, it } from "vitest";
import { instant, text, words } from "./text";

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe("text", () => {
  it.each(["a\0b", "\ud800", "\udc00a", "", "x".repeat(9)])("is never %j", (value) => {
    expect(takes(text(8), value)).toBe(false);
    expect(takes(words(8), value)).toBe(false);
  });

  it("is counted in characters and taken as it is", () => {
    expect(text(8).parse(" \u{1f600}\u202e\n ")).toBe(" \u{1f600}\u202e\n ");
    expect(takes(text(8), "\u{1f600}".repeat(8))).toBe(true);
    expect(takes(text(8, 2), "x")).toBe(false);
  });

  it("of a person is trimmed, and may be nothing only where that is said", () => {
    expect(words(8).parse("  a b\n")).toBe("a b");
    expect(takes(words(8), " \n")).toBe(false);
    expect(words(8, 0).parse(" ")).toBe("");
  });
});

describe("an instant", () => {
  it.each(["1970-01-01T00:00:00Z", "2026-11-20T09:00:00.123456789+05:30", "9999-12-31T23:59:59Z"])(
    "may be %s",
    (time) => {
      expect(takes(instant, time)).toBe(true);
    },
  );

  it.each([
    "0000-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "2026-11-20T23:59:60Z",
    "2026-02-30T00:00:00Z",
    "2026-11-20T09:00:00",
  ])("is never %s", (time) => {
    expect(takes(instant, time)).toBe(false);
  });
});
