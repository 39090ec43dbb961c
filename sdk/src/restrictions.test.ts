import fc from "fast-check";
import { expect, test } from "vitest";
import { entryOf, MODEL, restrictionsOf } from "./entry.fixture";
import { ModelPatterns } from "./model-patterns";
import { Restrictions } from "./restrictions";
import type { Entry } from "./wire";

const at = (now: number) => ({ now: () => now });

test("of several limits the one that lasts longest is told, of the user or of the organization", () => {
  const user = entryOf({ endsInMs: 1_000 });
  const longer = entryOf({ endsInMs: 2_000 });
  const whole = entryOf({ safety_identifier: null, endsInMs: 3_000 });
  const restrictions = restrictionsOf([longer, user, whole]);
  const told = () => restrictions.find("org_northwind", "u-1", MODEL, at(Date.now()))?.id;
  expect(told()).toBe(whole.id);
  restrictions.remove(whole);
  expect(told()).toBe(longer.id);
  restrictions.remove(longer);
  expect(told()).toBe(user.id);
});

test("every model is covered by a lone asterisk, also one without a name", () => {
  expect(new ModelPatterns(["*"]).cover("")).toBe(true);
  expect(new ModelPatterns(["o3"]).cover("")).toBe(false);
});

test("models are exact names, or prefixes", () => {
  const restrictions = restrictionsOf([entryOf({ models: ["gpt-5.3*", "o3"] })]);
  const isRefused = (model: string) =>
    restrictions.find("org_northwind", "u-1", model, at(Date.now())) !== null;
  expect(["gpt-5.3", "gpt-5.3-codex", "o3", "o3-mini", "gpt-5", "xgpt-5.3"].map(isRefused)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

const START = Date.parse("2026-03-01T00:00:00Z");
const entries = fc.record({
  id: fc.constantFrom("1", "2", "3", "4"),
  safety_identifier: fc.constantFrom(null, "a", "b"),
  starts: fc.integer({ min: 0, max: 10 }),
  lasts: fc.integer({ min: 1, max: 10 }),
});

test("whatever was put, lifted and forgotten, exactly those are refused that are on the list and in their time", () => {
  const step = fc.oneof(
    fc.record({ put: entries }),
    fc.record({ lift: fc.nat() }),
    fc.record({ forget: fc.integer({ min: 0, max: 20 }) }),
  );
  fc.assert(
    fc.property(fc.array(step), fc.integer({ min: 0, max: 20 }), (steps, now) => {
      const restrictions = new Restrictions();
      const listed = new Map<string, Entry>();
      let isForgotten = (_end: number) => false;
      for (const given of steps)
        if ("put" in given) {
          // An id stands for one subject, always.
          const known = listed.get(given.put.id);
          const entry = entryOf({
            id: given.put.id,
            safety_identifier: known ? known.safety_identifier : given.put.safety_identifier,
            effective_at: new Date(START + given.put.starts).toISOString(),
            expires_at: new Date(START + given.put.starts + given.put.lasts).toISOString(),
          });
          restrictions.put(entry);
          listed.set(entry.id, entry);
        } else if ("lift" in given) {
          const entry = [...listed.values()][given.lift % (listed.size || 1)];
          if (entry) restrictions.remove(entry);
          if (entry) listed.delete(entry.id);
        } else {
          restrictions.forgetEnded(START + given.forget);
          const before = isForgotten;
          isForgotten = (end) => before(end) || end <= given.forget;
        }
      for (const identifier of ["a", "b", "c"]) {
        const expected = [...listed.values()].some(
          ({ safety_identifier: of, effective_at, expires_at }) =>
            (of === null || of === identifier) &&
            Date.parse(effective_at) <= START + now &&
            Date.parse(expires_at) > START + now,
        );
        const isAskedOfThePast = isForgotten(now + 1);
        const found = restrictions.find("org_northwind", identifier, MODEL, at(START + now)) !== null;
        if (!isAskedOfThePast) expect(found).toBe(expected);
        else if (found) expect(expected).toBe(true);
      }
    }),
  );
});
