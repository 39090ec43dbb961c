import { describe, expect, it } from "vitest";
import type { StaffMessageFacts } from "@/lib/domain/staff/staff-message";
import { chatPostOf, pathOf, staffMailOf } from "./staff-message";

const BASE = "https://recourse.example";
const facts = (given: Partial<StaffMessageFacts> = {}): StaffMessageFacts => ({
  kind: "approval_waiting",
  caseReference: "C-7KQ4-M2TX",
  appealReference: null,
  policyKey: null,
  applicationReference: null,
  blockReference: null,
  caseCount: 1,
  dueAt: null,
  by: "Robin",
  ...given,
});

describe("a mail to staff", () => {
  it("says what happened, by whom, and leads to the record and to one's choices", () => {
    const { title, text, html } = staffMailOf(facts(), "Europe/Berlin", BASE);
    expect(title).toBe("Approval waiting: C-7KQ4-M2TX");
    expect(text).toContain("Robin proposed a decision that a second person must sign.");
    for (const body of [text, html]) {
      expect(body).toContain(`${BASE}/cases/C-7KQ4-M2TX`);
      expect(body).toContain(`${BASE}/notifications`);
    }
  });

  it("of what is due says when, in the reader's zone", () => {
    const dueAt = new Date("2026-11-20T13:00:00.000Z");
    const { title, text } = staffMailOf(
      facts({ kind: "case_due_soon", caseCount: 12, dueAt }),
      "Europe/Berlin",
      BASE,
    );
    expect(title).toBe("12 cases about to be late");
    expect(text).toContain("First due: 20 November 2026, 14:00 Europe/Berlin (13:00 UTC)");
    expect(text).toContain(`${BASE}/queue`);
    expect(text).not.toContain("C-7KQ4");
  });

  it("takes a name for no more than a name", () => {
    const { text, html } = staffMailOf(facts({ by: "<b>R</b>\u202e" }), "UTC", BASE);
    expect(html).toContain("&lt;b&gt;R&lt;/b&gt;\\u{202e}");
    expect(text).not.toContain("\u202e");
  });
});

describe("a post to the chat", () => {
  it("links the record and names whom it concerns", () => {
    expect(chatPostOf(facts(), ["Lea", "Leo"], BASE).text).toBe(
      `*Approval waiting* <${BASE}/cases/C-7KQ4-M2TX|C-7KQ4-M2TX>\n` +
        "Robin proposed a decision that a second person must sign.\nFor Lea, Leo",
    );
  });

  it("lets no name call anybody or link anywhere", () => {
    const { text } = chatPostOf(facts({ by: "<!channel>" }), ["<https://evil.example|Lea> & co"], BASE);
    expect(text).toContain("&lt;!channel&gt; proposed");
    expect(text).toContain("For &lt;https://evil.example|Lea&gt; &amp; co");
  });
});

describe("it leads to", () => {
  it.each([
    ["a case", {}, "/cases/C-7KQ4-M2TX"],
    ["an appeal", { kind: "appeal_urgent", appealReference: "A-1111-2222" }, "/appeals/A-1111-2222"],
    ["the dead letters", { kind: "delivery_dead" }, "/deliveries"],
    ["the gateways", { kind: "lift_unapplied" }, "/gateways"],
    ["a policy", { kind: "policy_waiting", caseReference: null, policyKey: "cyber" }, "/policies/cyber"],
    [
      "a dispute",
      { kind: "block_disputed", caseReference: null, blockReference: "B-1111-2222" },
      "/appeals/blocks/B-1111-2222",
    ],
  ] as const)("%s", (_, given, path) => {
    expect(pathOf(facts(given))).toBe(path);
  });
});
