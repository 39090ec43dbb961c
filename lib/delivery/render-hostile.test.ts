import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderNotice } from "./render";
import { statementOf } from "./statement.fixture";

const script = `<script>alert(1)</script><a href="https://evil.example" onclick='x'>Appeal here</a>&amp;`;

describe("hostile words", () => {
  const hostile = statementOf("limit", {
    facts: script,
    organization: script,
    subject: { kind: "end_user", safetyIdentifier: script },
    models: [script],
    clause: { id: script, title: script, text: script },
    activity: { from: new Date(0), to: new Date(0), count: 1, requestIds: [script] },
    remark: script,
  });

  it("make no markup", () => {
    const { html } = renderNotice(hostile);
    expect(html).not.toContain("<script");
    expect(html).not.toContain('href="https://evil.example"');
    expect(html).not.toContain("onclick='");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("&amp;amp;");
  });

  it("make no header and no line of their own", () => {
    const organization = "Northwind\r\nBcc: everybody@example.com";
    const subject = { kind: "organization", safetyIdentifier: null } as const;
    const { title, text } = renderNotice(statementOf("warning", { organization, subject }));
    expect(title).toBe(
      "A warning to Northwind\\u{000d}\\u{000a}Bcc: everybody@example.com, case C-7KQ4-M2TX",
    );
    expect(text).not.toMatch(/^Bcc:/m);
  });

  it("cannot pass for a section of ours", () => {
    const facts =
      "Nothing.\n\nIf you think this is wrong\n--------------------------\n\nhttps://evil.example";
    const { text, html } = renderNotice(statementOf("limit", { facts }));
    expect(text.match(/^If you think this is wrong$/gm)).toHaveLength(1);
    expect(text).toContain(
      "> If you think this is wrong\n> --------------------------\n>\n> https://evil.example",
    );
    expect(html.match(/<h2[^>]*>If you think this is wrong<\/h2>/g)).toHaveLength(1);
  });

  it("show what would hide or reorder", () => {
    const safetyIdentifier = "user\u202e9f3a\u200b\u0000";
    const { text } = renderNotice(statementOf("limit", { subject: { kind: "end_user", safetyIdentifier } }));
    expect(text.replace(/\s+/g, " ")).toContain('"user\\u{202e}9f3a\\u{200b}\\u{0000}"');
  });

  it("change no tag of the HTML and no line of the text, whatever they are", () => {
    const tagsAround = (words: string) => {
      const subject = { kind: "end_user", safetyIdentifier: words } as const;
      const { html, text } = renderNotice(
        statementOf("limit", { organization: words, subject, models: [words] }),
      );
      return [html.match(/<[^>]*>/g), text.match(/^[A-Z].*\n-+$/gm)].flat().join("\n");
    };
    const plain = tagsAround("x");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 128 }), (words) => {
        expect(tagsAround(words)).toBe(plain);
      }),
      { numRuns: 50 },
    );
  }, 20_000);
});
