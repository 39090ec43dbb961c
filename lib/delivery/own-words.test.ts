import { describe, expect, it } from "vitest";
import { renderNotice } from "./render";
import { statementOf } from "./statement.fixture";

const flat = (text: string) => text.replace(/\s+/g, " ");

describe("a policy's own words", () => {
  const wording = {
    title: "{{policy}}: limited until {{until}} ({{reference}})",
    opening: "{{models}} cannot be used by {{subject}} until {{until}}.\n\nSince {{since}}.",
    closing: "Yours,\nthe team for {{organization}}",
  };

  it("take the place of the usual ones, in mail and portal, and nothing else", () => {
    const { title, text, html, statement } = renderNotice(statementOf("limit"), wording);
    expect(title).toBe("Cyber safeguards: limited until 27 October 2026, 13:05 (Berlin) (C-7KQ4-M2TX)");
    const opening = [
      'gpt-5.3-codex and every model that begins with gpt-6-cyber cannot be used by your user "user-9f3a" until 27 October 2026, 13:05 (Berlin).',
      "Since 20 October 2026, 14:05 (Berlin).",
    ];
    expect(statement).toMatchObject({ lead: opening, closing: ["Yours,", "the team for Northwind"] });
    for (const sentence of opening) expect(flat(text)).toContain(sentence);
    expect(flat(text)).not.toContain("is limited for your user");
    expect(flat(text)).toContain("Yours, the team for Northwind -- When you write to us");
    expect(html).toContain("the team for Northwind");
    // What makes it a statement of reasons is there as before.
    const usual = renderNotice(statementOf("limit")).text;
    expect(text.slice(text.indexOf("What is limited"))).toContain(
      usual.slice(usual.indexOf("What is limited"), usual.indexOf("--\nWhen")).trim(),
    );
  });

  it("leave what follows from the case", () => {
    const own = { opening: "Your appeal {{appeal}} against {{measure}}: {{result}}." };
    const text = flat(renderNotice(statementOf("appeal_decided", { result: "overturned" }), own).text);
    expect(text).toContain(
      "Your appeal A-8H2Q-0VTN against the limit: the decision was wrong, and we took it back.",
    );
    expect(text).toContain("is no longer limited by this decision");
  });

  it("are never sent with a hole", () => {
    const never = () => renderNotice(statementOf("limit", { expiresAt: null }), wording);
    expect(never).toThrow("{{until}} stands for nothing");
  });

  it("are filled once: a name that looks like a variable stays a name", () => {
    const organization = "{{until}} <b>";
    const { text, html } = renderNotice(statementOf("limit", { organization }), {
      closing: "For {{organization}}",
    });
    expect(text).toContain("For {{until}} <b>");
    expect(html).toContain("For {{until}} &lt;b&gt;");
  });
});
