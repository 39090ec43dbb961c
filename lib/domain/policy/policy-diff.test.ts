import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cyberPolicy } from "./default-policy";
import type { PolicyDocument, PolicyNumbers } from "./policy";
import { policyDiff } from "./policy-diff";
import { POLICY_FIELDS } from "./policy-fields";

const withNumbers = (numbers: Partial<PolicyNumbers>): PolicyDocument => ({
  ...cyberPolicy,
  numbers: { ...cyberPolicy.numbers, ...numbers },
});
const linesOf = (after: PolicyDocument) =>
  policyDiff(cyberPolicy, after).map(
    ({ label, kind, before, after: to }) => `${kind} ${label}: ${before} → ${to}`,
  );

const [first, second, ...rest] = cyberPolicy.clauses;
if (!first || !second) throw new Error("the policy has no clauses");

describe("policyDiff", () => {
  it.each<[string, PolicyDocument, string[]]>([
    ["nothing", structuredClone(cyberPolicy), []],
    ["a number with its unit", withNumbers({ openAt: 1 }), ["changed A case opens at: 3 signals → 1 signal"]],
    ["a share", withNumbers({ scoreFloor: 0.75 }), ["changed Score floor: 0.7 → 0.75"]],
    [
      "a number of several",
      withNumbers({ dueHours: { ...cyberPolicy.numbers.dueHours, high: 12 } }),
      ["changed High cases are due after: 24 hours → 12 hours"],
    ],
    ["the title", { ...cyberPolicy, title: "Cyber" }, ["changed Title: Cyber safeguards → Cyber"]],
    [
      "models",
      { ...cyberPolicy, coveredModels: ["gpt-5.3-codex*", "gpt-6"] },
      [
        "removed Covered models: every model named gpt-5.4-codex… → null",
        "added Covered models: null → gpt-6",
      ],
    ],
    [
      "an order",
      { ...cyberPolicy, clauses: [second, first, ...rest] },
      ["moved Clauses, order: 2.1, 2.2, 2.3, 2.4, 2.5, 2.6 → 2.2, 2.1, 2.3, 2.4, 2.5, 2.6"],
    ],
    [
      "a clause's text",
      { ...cyberPolicy, clauses: [{ ...first, text: "No." }, second, ...rest] },
      [`changed Clause 2.1, text: ${first.text} → No.`],
    ],
    [
      "a clause added and one removed",
      { ...cyberPolicy, clauses: [first, ...rest, { id: "3", title: "Else", text: "Nor this." }] },
      [
        `removed Clause 2.2: ${second.title}: ${second.text} → null`,
        "added Clause 3: null → Else: Nor this.",
      ],
    ],
  ])("says %s", (_, after, expected) => {
    expect(linesOf(after)).toEqual(expected);
  });

  it("misses no number, whichever changes", () => {
    const paths = (part: object, path: string[]): string[] =>
      Object.entries(part).flatMap(([name, value]) =>
        typeof value === "number" ? [[...path, name].join(".")] : paths(value, [...path, name]),
      );
    expect(POLICY_FIELDS.map(({ path }) => path).sort()).toEqual(
      paths({ numbers: cyberPolicy.numbers }, []).sort(),
    );
  });

  it("tells any two different documents apart, and none from itself", () => {
    const clause = fc.record({ id: fc.constantFrom("1", "2", "3"), title: fc.string(), text: fc.string() });
    const use = fc.constantFrom("warn" as const, "revoke" as const);
    const template = fc.record({
      id: fc.constantFrom("1", "2"),
      title: fc.string(),
      for: use,
      text: fc.string(),
    });
    const document = fc.record({
      title: fc.constantFrom("a", "b"),
      errorCode: fc.constantFrom("a", "b"),
      reason: fc.constantFrom("a", "b"),
      coveredModels: fc.uniqueArray(fc.constantFrom("a", "b*", "c")),
      requestBlocking: fc.constantFrom("all" as const, "none" as const),
      clauses: fc.uniqueArray(clause, { selector: ({ id }) => id }),
      templates: fc.uniqueArray(template, { selector: ({ id }) => id }),
      notices: fc.constantFrom(
        {},
        { limit: { title: "Until {{until}}" } },
        { limit: { title: "Until {{until}}", closing: "Bye." } },
      ),
      numbers: fc.constantFrom(cyberPolicy.numbers, withNumbers({ openAt: 9 }).numbers),
    });
    fc.assert(
      fc.property(document, document, (a, b) => {
        const isSame = JSON.stringify(a) === JSON.stringify(b);
        expect(policyDiff(a, b).length === 0).toBe(isSame);
      }),
      { numRuns: 1_000 },
    );
  });
});
