import { describe, expect, it } from "vitest";
import { sampleStatement } from "@/lib/domain/notice/sample-statement";
import { NOTICE_KINDS } from "@/lib/domain/notice/wording";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { renderNotice } from "../render";
import { type Catalog, en } from "./en";

/** What a second language is: the same members with other words. Here each of ours, within brackets. */
function marked<T>(words: T): T {
  if (typeof words === "string") return `«${words}»` as T;
  if (typeof words === "function") return ((...given: unknown[]) => marked(words(...given))) as T;
  if (Array.isArray(words)) return words.map(marked) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, marked(value)])) as T;
}

const second: Catalog = { ...marked(en), locale: "xx", version: 3, dates: "de-DE", models: en.models };
const sample = (kind: (typeof NOTICE_KINDS)[number]) =>
  sampleStatement(kind, cyberPolicy, new Date("2026-11-20T10:00:00Z"), "https://recourse.example/a/C-0");

describe("a second language", () => {
  it.each(NOTICE_KINDS)("says every word of the notice %s", (kind) => {
    const { template, text, title, html } = renderNotice(sample(kind), {}, second);
    expect(template).toBe(`${kind}.xx.3`);
    expect(title).toMatch(/^«.*»$/);
    expect(html).toContain('<html lang="xx">');
    // Wrapped lines begin anywhere, so it is read without them: what is left is no word of ours.
    const ours = text.replace(/\s+/g, " ").replace(/«[^«»]*(«[^«»]*»[^«»]*)*»/g, "");
    for (const word of ["the ", "You", "This", "From", "Reference"])
      expect(given(kind, ours)).not.toContain(word);
  });

  it("writes dates as it does", () => {
    expect(renderNotice(sample("limit"), {}, second).title).toContain("27. November 2026");
  });

  it("must have every word, or it is none", () => {
    const { footer: _, ...withoutFooter } = en;
    // @ts-expect-error: the type checker asks for the missing member.
    const none: Catalog = withoutFooter;
    const { about_to_end: __, ...titles } = en.title;
    // @ts-expect-error: likewise within a member.
    const nor: Catalog = { ...en, title: titles };
    expect([none, nor]).toHaveLength(2);
  });
});

/** Without what somebody else wrote: clause, facts, answers. */
function given(kind: (typeof NOTICE_KINDS)[number], text: string): string {
  const { clause, facts, remark, policy, organization } = sample(kind);
  return [clause?.text, clause?.title, facts, remark, policy, organization]
    .filter((words) => words !== undefined && words !== null)
    .reduce((left, words) => left.replaceAll(words, ""), text.replaceAll("> ", ""));
}
