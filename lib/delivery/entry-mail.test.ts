import { expect, it } from "vitest";
import { entryMailOf } from "./entry-mail";

const facts = {
  organization: "Northwind <Labs>",
  timezone: "Europe/Berlin",
  locale: "en",
  expiresAt: new Date("2026-11-20T09:15:00Z"),
  invitation: null,
};
const link = "https://recourse.example/enter/abc";

it("carries the link once in each form, and says for what and until when", () => {
  const mail = entryMailOf(facts, link);
  expect(mail.title).toBe("Sign in to Northwind <Labs> in Recourse");
  expect(mail.text.split(link)).toHaveLength(2);
  expect(mail.html).toContain(`href="${link}"`);
  expect(mail.html).toContain("Northwind &lt;Labs&gt;");
  expect(mail.text).toMatch(/Works until: +.*10:15/);
});

it("says who invites, and as what", () => {
  const invitation = { role: "owner" as const, by: "Noa\u202eevil" };
  const { title, text } = entryMailOf({ ...facts, invitation }, link);
  expect(title).toBe("You are invited to Northwind <Labs> in Recourse");
  // What would reorder the words around it is spelt out.
  expect(text.replaceAll("\n", " ")).toContain("Noa\\u{202e}evil invites you to be an owner of Northwind");
});
