import { describe, expect, it } from "vitest";
import { steadyRows } from "./steady-rows";

type Row = { id: string; n?: number };
const rows = (ids: string): Row[] => [...ids].map((id) => ({ id }));

/** Pages as words; `…` where more follows. */
function steady(shown: string, fresh: string) {
  const pages = fresh.split(" ").map((page) => ({
    rows: rows(page.replace("…", "")),
    hasMore: page.endsWith("…"),
  }));
  const result = steadyRows(shown.split(" ").map(rows), pages, ({ id }) => id);
  return {
    seen: result.rows.map(({ row, gone }) => (gone ? `-${row.id}` : row.id)).join(""),
    changes: result.changes,
  };
}

describe("steadyRows", () => {
  it("shows the newest content in the old place", () => {
    const fresh = [{ rows: [{ id: "a", n: 2 }], hasMore: false }];
    const { rows: seen, changes } = steadyRows([[{ id: "a", n: 1 }]], fresh, ({ id }) => id);
    expect(seen).toEqual([{ row: { id: "a", n: 2 }, gone: false }]);
    expect(changes).toBe(0);
  });

  it("counts what came and leaves it out", () => {
    expect(steady("ab", "xaby")).toEqual({ seen: "ab", changes: 2 });
  });

  it("keeps the place of what went, and says so", () => {
    expect(steady("abc", "ac")).toEqual({ seen: "a-bc", changes: 1 });
  });

  it("counts a row that overtook others once", () => {
    expect(steady("abcd", "dabc")).toEqual({ seen: "abcd", changes: 1 });
  });

  it("does not take a row pushed to the next page for gone", () => {
    expect(steady("abc", "xab…")).toEqual({ seen: "abc", changes: 1 });
    expect(steady("abc", "xab")).toEqual({ seen: "ab-c", changes: 2 });
    expect(steady("abc def", "xab… def")).toEqual({ seen: "abcdef", changes: 1 });
  });

  it("knows that the last of a page went once the page reaches into the next one", () => {
    expect(steady("abc def", "abd… def")).toEqual({ seen: "ab-cdef", changes: 1 });
  });

  it("takes nothing for gone from a page that was not read again", () => {
    expect(steady("abc def", "abc…")).toEqual({ seen: "abcdef", changes: 0 });
  });
});
