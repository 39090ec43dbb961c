import { describe, expect, it } from "vitest";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { NOTICE_PARTS } from "./notice-kind";
import { sampleStatement } from "./sample-statement";
import { NOTICE_KINDS, NOTICE_RULES, noticeValue, variablesFor, wordingProblem } from "./wording";

const now = new Date("2026-11-20T10:00:00Z");
const sample = (kind: (typeof NOTICE_KINDS)[number]) =>
  sampleStatement(kind, cyberPolicy, now, "https://recourse.example/a/C-0");

describe("a policy's own words", () => {
  it.each<[string, Parameters<typeof wordingProblem>, string | null]>([
    ["that say what they must", ["limit", "title", "{{reference}}: until {{ until }}"], null],
    ["without a variable", ["limit", "closing", "Yours, the team."], null],
    [
      "that lack what they must say",
      ["limit", "opening", "{{subject}} is limited."],
      "must say {{models}}, {{until}}",
    ],
    [
      "with a variable of another kind",
      ["restored", "closing", "Until {{until}}."],
      "knows no {{until}}; there are reference, policy, organization, subject, models, since",
    ],
    [
      "with an identifier on a lock screen",
      ["warning_voided", "title", "{{reference}} of {{subject}}"],
      "knows no {{subject}}; there are reference, policy, organization, since",
    ],
  ])("%s", (_, given, problem) => {
    expect(wordingProblem(...given)).toBe(problem);
  });

  it("must say nothing that they may not name", () => {
    for (const kind of NOTICE_KINDS)
      for (const part of NOTICE_PARTS)
        expect(variablesFor(kind, part)).toEqual(
          expect.arrayContaining([...(NOTICE_RULES[kind].must[part] ?? [])]),
        );
  });
});

describe("a variable", () => {
  it.each(NOTICE_KINDS)("of %s stands for something whenever such a notice is sent", (kind) => {
    for (const name of NOTICE_RULES[kind].variables)
      expect(noticeValue(name, sample(kind)).value).not.toBeNull();
  });

  it("that stands for nothing stops the notice", () => {
    const over = { ...sample("limit"), expiresAt: null };
    expect(() => noticeValue("until", over)).toThrow(
      "{{until}} stands for nothing in a notice of the kind limit",
    );
    expect(() => noticeValue("result", sample("limit"))).toThrow("stands for nothing");
    expect(() => noticeValue("constructor", sample("limit"))).toThrow("stands for nothing");
  });
});
