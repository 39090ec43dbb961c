import { expect, it } from "vitest";
import { cursorOf, pageOf, positionOf } from "./cursor";

const at = new Date("2026-11-20T09:30:00.123Z");
const id = "0193a000-0000-7000-8000-000000000001";

it("gives back the position a cursor was made of", () => {
  expect(positionOf(cursorOf({ at, id }))).toEqual({ at, id });
  expect(positionOf(undefined)).toBeNull();
});

it.each([
  "",
  "x",
  "eA",
  Buffer.from(`0000-01-01T00:00:00.000Z ${id}`).toString("base64url"),
  Buffer.from(`-271821-04-20T00:00:00.000Z ${id}`).toString("base64url"),
  Buffer.from(`2026-13-01T00:00:00.000Z ${id}`).toString("base64url"),
  Buffer.from(`never ${id}`).toString("base64url"),
  Buffer.from(`${at.toISOString()} 1`).toString("base64url"),
])("refuses %j as no cursor of ours", (cursor) => {
  expect(() => positionOf(cursor)).toThrow(
    expect.objectContaining({ code: "invalid", details: { param: "cursor" } }),
  );
});

it("has a next page only where a row more than the page was found", () => {
  const rows = [1, 2, 3].map((n) => ({ at, id: id.replace(/1$/, String(n)) }));
  const { page, nextCursor } = pageOf(rows, 2, (row) => row);
  expect(page).toEqual(rows.slice(0, 2));
  expect(positionOf(nextCursor ?? undefined)).toEqual(rows[1]);
  expect(pageOf(rows, 3, (row) => row).nextCursor).toBeNull();
});
