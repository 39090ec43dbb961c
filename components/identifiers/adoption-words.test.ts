import { expect, it } from "vitest";
import type { OwnAdoption } from "@/lib/contract/portal/adoption";
import { adoptionWords, limitOfAll, limitOfOne } from "./adoption-words";

const adopted = (given: Partial<OwnAdoption>): OwnAdoption => ({
  organization: "Northwind",
  adoption: "full",
  share: 0.97,
  requests: 63_000,
  requestsPerDay: 9_000,
  requestsWithIdentifier: 61_110,
  distinctIdentifiers: 210,
  largest: null,
  days: [],
  ...given,
});

it.each<[Partial<OwnAdoption>, RegExp, RegExp]>([
  [{}, /^A limit would touch one user, not all of you$/, /^97 % of your 63,000 requests/],
  [{ adoption: "partial", share: 0.4 }, /where you say which one$/, /^40 % .* falls back on Northwind/],
  [{ adoption: "none", share: 0 }, /^A limit would touch all of Northwind$/, /^None of your 63,000/],
  [{ adoption: "none", share: 0.01 }, /^A limit would touch all of Northwind$/, /^1 % .* too few/],
  [{ adoption: "unknown", share: null, requests: 0 }, /not been counted/, /one user/],
])("says whom a limit would touch, of %j", (given, title, grounds) => {
  const words = adoptionWords(adopted(given));
  expect(words.title).toMatch(title);
  expect(words.grounds).toMatch(grounds);
});

it("says what a limit of one user and of everybody would come to", () => {
  expect(limitOfOne(adopted({}))).toContain("about 43 a day");
  expect(limitOfOne(adopted({ distinctIdentifiers: 0 }))).not.toContain("a day");
  expect(limitOfAll(adopted({}))).toContain("9,000 requests a day");
  expect(limitOfAll(adopted({ requestsPerDay: 0 }))).not.toContain("a day");
});
