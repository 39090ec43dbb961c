import { describe, expect, it } from "vitest";
import { type DisputeStatement, renderDisputeNotice } from "./dispute-notice";

const statement: DisputeStatement = {
  ...{ answer: "false_block", reference: "B-7KQ4-M2TX", organization: "Northwind" },
  ...{ safetyIdentifier: "user-1", timezone: "Europe/Berlin", policy: "Cyber abuse" },
  ...{ model: "gpt-5.3-codex", requestId: "req_1", reason: "It was your own vault." },
  occurredAt: new Date("2026-11-20T13:00:00.000Z"),
  filedAt: new Date("2026-11-20T14:30:00.000Z"),
  url: "https://recourse.example/portal/blocks/B-7KQ4-M2TX",
};

describe("the answer to a disputed block", () => {
  it.each([
    ["false_block", "should not have been blocked", "rightly"],
    ["stands", "was rightly blocked", "should not"],
  ] as const)(
    "that is %s says so, of which request and why, and that nothing is limited",
    (answer, said, not) => {
      const { title, text, html, template } = renderDisputeNotice({ ...statement, answer });
      expect(template).toBe(`dispute_${answer}.en.1`);
      expect(title).toContain("B-7KQ4-M2TX");
      const flat = text.replaceAll(/\s+/g, " ");
      for (const part of [said, "Only this request was blocked; your access is not limited by it"])
        expect(flat).toContain(part);
      expect(flat).not.toContain(not);
      for (const body of [text, html])
        for (const fact of ["req_1", "user-1", "gpt-5.3-codex", "It was your own vault.", statement.url])
          expect(body).toContain(fact);
      expect(text).toContain("20 November 2026, 14:00 Europe/Berlin (13:00 UTC)");
    },
  );

  it("takes what a person wrote and what a customer named for no more than words", () => {
    const hostile = "<img src=x>\n\u202eevil";
    const { title, html } = renderDisputeNotice({ ...statement, reason: hostile, safetyIdentifier: hostile });
    expect(title).not.toContain("\u202e");
    expect(html).not.toMatch(/<img|\u202e/);
  });

  it("of an organization's own request names no user", () => {
    expect(renderDisputeNotice({ ...statement, safetyIdentifier: null }).text).not.toContain("User");
  });
});
