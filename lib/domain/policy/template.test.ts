import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/domain/command";
import { Ladder, START, WORDS } from "@/lib/domain/decide.fixture";
import { HOUR, plus } from "@/lib/domain/duration";
import { cyberPolicy } from "./default-policy";
import { filledTemplates, fillText, leftIn, TEMPLATE_VARIABLES, unknownVariables } from "./template";

const ladder = new Ladder();
const facts = {
  ...ladder.facts,
  organization: { ...ladder.facts.organization, timezone: "Europe/Berlin" },
  activity: {
    count: 14,
    from: START,
    to: plus(START, 5 * HOUR),
    models: ["gpt-5.3-codex", "gpt-5.4-codex"],
    requestIds: ["req_1", "req_2"],
  },
};

test.each([
  ["{{count}} requests", "14 requests"],
  ["from {{from}}", "from 20 March 2026, 13:00 (Berlin)"],
  ["to {{ to }}", "to 20 March 2026, 18:00 (Berlin)"],
  ["{{models}}", "gpt-5.3-codex and gpt-5.4-codex"],
  ["{{requests}}, of {{subject}}", "req_1 and req_2, of the user user-1"],
  ["{{name}}", "{{name}}"],
  ["{{constructor}}", "{{constructor}}"],
])("fills %s", (text, filled) => {
  expect(fillText(text, facts)).toBe(filled);
});

test("names an organization as its reader does, in UTC where its zone is none", () => {
  const whole = new Ladder("organization").facts;
  const nowhere = { ...whole, organization: { ...whole.organization, timezone: "Nowhere/At all" } };
  expect(fillText("{{subject}}, {{from}}", nowhere)).toBe("your organization, 20 March 2026, 12:00 UTC");
});

test("leaves what nothing is known of to a person", () => {
  expect(fillText("{{count}}", { ...facts, activity: null })).toBe("{{count}}");
  expect(fillText("{{models}}", { ...facts, activity: { ...facts.activity, models: [] } })).toBe(
    "{{models}}",
  );
});

test.each([
  ["[what was attempted] and [what was attempted], {{who}}", ["{{who}}", "[what was attempted]"]],
  ["the log says [INFO] argv[1] [::1] [2026-11-20 10:00]", []],
  ["[a\nline]", []],
])("finds what is left in %j", (text, left) => {
  expect(leftIn(text, facts)).toEqual(left);
});

test("takes no identifier and no name for something that is left", () => {
  const named = (safetyIdentifier: string, templates = facts.policy.templates) => ({
    ...facts,
    subject: { ...facts.subject, safetyIdentifier },
    activity: { ...facts.activity, models: ["[Acme coder]"], requestIds: ["req {{1}}"] },
    policy: { ...facts.policy, templates },
  });
  const text = "{{subject}} asked {{models}} in {{requests}} for [what was attempted].";
  for (const identifier of ["[John Doe]", "{{John}}", "a [John Doe] of [our firm]"]) {
    const told = fillText(text, named(identifier));
    expect(told).toContain(identifier);
    expect(leftIn(told, named(identifier))).toEqual(["[what was attempted]"]);
  }
  const [template] = cyberPolicy.templates.filter((each) => each.text.includes("[what was attempted]"));
  if (!template) throw new Error("no template has this placeholder");
  expect(leftIn(text, named("[what was attempted]", [template]))).toContain("[what was attempted]");
});

// As long as facts may be: to find that nothing is there took a minute, and everybody waited for it.
test.each(["{{", "[a", "{{a"])("is as fast in a text that only begins like a variable: %s", (begin) => {
  const text = `${begin}${" ".repeat(3_990)}x`;
  expect([leftIn(text, facts), unknownVariables(text), fillText(text, facts)]).toEqual([[], [], text]);
});

test("a decision is refused while something is left, and says what", () => {
  const warn: Command = { kind: "warn", ...WORDS };
  for (const told of ["They asked for [what was attempted].", "{{who}} asked."])
    expect(new Ladder().give({ ...warn, facts: told }, START)).toBe("placeholder_left");
});

test("a decision keeps its facts with the variables of that moment filled", () => {
  const signed = new Ladder();
  signed.give({ kind: "warn", ...WORDS, facts: "{{count}} requests: {{requests}}." }, START);
  expect(signed.state.decisions[0]?.facts).toBe("3 requests: r1, r2, and r3.");
});

describe("the default templates", () => {
  test.each(cyberPolicy.templates)(
    "$id says all that is counted and leaves the rest to a person",
    ({ text }) => {
      expect(unknownVariables(text)).toEqual([]);
      for (const name of TEMPLATE_VARIABLES) expect(text).toContain(`{{${name}}}`);
      expect(leftIn(fillText(text, facts), facts)).toHaveLength(1);
    },
  );

  test("come filled for the case", () => {
    const [first] = filledTemplates({
      ...facts,
      policy: { ...facts.policy, templates: cyberPolicy.templates },
    });
    expect(first?.text).toMatch(
      /^Between 20 March 2026, 13:00 \(Berlin\) and .* 14 of the requests that the user/,
    );
  });
});
