import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, plus } from "./duration";
import { appealOrder, caseOrder, type Order } from "./order";

const dueAt = new Date("2026-03-01T12:00:00Z");
const plain = { dueAt, severity: "low", repeat: false, interim: false, requestsPerHour: 0 } as const;
const instant = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
const anyCase = fc.record({
  dueAt: instant,
  severity: fc.constantFrom("low", "medium", "high", "critical"),
  repeat: fc.boolean(),
  interim: fc.boolean(),
  requestsPerHour: fc.double({ min: 0, max: 1e9, noNaN: true }),
});
const hours = (order: Order) => (order.actBy.getTime() - dueAt.getTime()) / HOUR;

describe("caseOrder", () => {
  it.each([
    ["nothing special", plain, 0],
    ["high severity", { ...plain, severity: "high" }, -2],
    ["critical severity", { ...plain, severity: "critical" }, -8],
    ["a repeat after a warning", { ...plain, repeat: true }, -4],
    ["a thousand requests per hour", { ...plain, requestsPerHour: 1_000 }, -3],
    ["more requests than the bonus has room for", { ...plain, requestsPerHour: 1e12 }, -6],
    [
      "everything but an interim limit",
      { ...plain, severity: "critical", repeat: true, requestsPerHour: 10 },
      -13,
    ],
    ["an interim limit", { ...plain, interim: true }, -90 * 24],
  ] as const)("%s", (_name, item, expected) => {
    expect(hours(caseOrder(item))).toBeCloseTo(expected, 6);
  });

  it("lists exactly the parts that move it", () => {
    fc.assert(
      fc.property(anyCase, (item) => {
        const { actBy, parts } = caseOrder(item);
        expect(actBy.getTime()).toBe(item.dueAt.getTime() + parts.reduce((sum, part) => sum + part.ms, 0));
        expect(parts.every((part) => part.ms < 0 && Number.isInteger(part.ms))).toBe(true);
      }),
    );
  });

  it("never puts a case later for being worse, and puts an interim limit ahead of a month's backlog", () => {
    fc.assert(
      fc.property(anyCase, fc.double({ min: 1, max: 1e6, noNaN: true }), (item, factor) => {
        const { actBy } = caseOrder(item);
        const worse = {
          ...item,
          severity: "critical",
          repeat: true,
          requestsPerHour: item.requestsPerHour * factor,
        };
        expect(caseOrder({ ...worse, severity: "critical" }).actBy <= actBy).toBe(true);
        const late = {
          ...worse,
          severity: "critical" as const,
          dueAt: plus(item.dueAt, -30 * DAY),
          interim: false,
        };
        expect(caseOrder({ ...item, interim: true }).actBy < caseOrder(late).actBy).toBe(true);
      }),
    );
  });
});

describe("appealOrder", () => {
  it("goes by what is left to save, and by the promised answer where nothing is", () => {
    const savesUntil = plus(dueAt, 3 * DAY);
    expect(appealOrder({ savesUntil, dueAt, people: 1 }).actBy).toEqual(savesUntil);
    expect(appealOrder({ savesUntil: null, dueAt, people: 1 }).actBy).toEqual(dueAt);
  });

  it("comes sooner the more people are affected, up to a day", () => {
    expect(hours(appealOrder({ savesUntil: null, dueAt, people: 100 }))).toBeCloseTo(-8, 6);
    expect(hours(appealOrder({ savesUntil: null, dueAt, people: 1e9 }))).toBe(-24);
    expect(appealOrder({ savesUntil: null, dueAt, people: 0 }).parts).toEqual([]);
  });
});

describe("pages by a stored instant", () => {
  type Row = { id: number; actBy: Date };
  const byOrder = (a: Row, b: Row) => a.actBy.getTime() - b.actBy.getTime() || a.id - b.id;
  const page = (rows: Row[], last: Row | undefined, size: number) =>
    rows
      .filter((row) => !last || byOrder(row, last) > 0)
      .sort(byOrder)
      .slice(0, size);

  it("show everything once, while cases arrive and others are decided", () => {
    fc.assert(
      fc.property(
        fc.array(anyCase, { maxLength: 40 }),
        fc.array(anyCase, { maxLength: 10 }),
        fc.integer({ min: 1, max: 7 }),
        (first, arriving, size) => {
          const stored = (item: (typeof first)[number], id: number) => ({ id, actBy: caseOrder(item).actBy });
          let rows = first.map(stored);
          const late = arriving.map((item, index) => stored(item, 1_000 + index));
          const seen: Row[] = [];
          for (;;) {
            const next = page(rows, seen.at(-1), size);
            if (next.length === 0) break;
            seen.push(...next);
            rows = [...rows.filter((row) => row !== next[0]), ...late.splice(0, 1)];
          }
          expect(new Set(seen.map((row) => row.id)).size).toBe(seen.length);
          expect([...seen].sort(byOrder)).toEqual(seen);
          for (const { id } of first.map(stored)) expect(seen.some((row) => row.id === id)).toBe(true);
        },
      ),
    );
  });
});
