import { describe, expect, it } from "vitest";
import { steadyRows } from "./steady-rows";

type Row = { id: string; n?: number };
const rows = (ids: string): Row[] => [...ids].map((id) => ({ id }));
const steady = (shown: string, fresh: string, hasMore = false) => {
  const result = steadyRows(rows(shown), rows(fresh), ({ id }) => id, hasMore);
  return {
    seen: result.rows.map(({ row, gone }) => (gone ? `-${row.id}` : row.id)).join(""),
    changes: result.changes,
  };
};

describe("steadyRows", () => {
  it("shows the newest content in the old place", () => {
    const { rows: seen, changes } = steadyRows(
      [{ id: "a", n: 1 }],
      [{ id: "a", n: 2 }],
      ({ id }) => id,
      false,
    );
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
    expect(steady("abc", "xab", true)).toEqual({ seen: "abc", changes: 1 });
    expect(steady("abc", "xab", false)).toEqual({ seen: "ab-c", changes: 2 });
  });
});
