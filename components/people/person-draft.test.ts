import { expect, it } from "vitest";
import { errorsOf, type PersonDraft } from "./person-draft";

const whole: PersonDraft = {
  name: "Robin",
  email: "robin@example.com",
  role: "reviewer",
  timezone: "UTC",
  signIn: "sso",
};

it.each([
  [{}, []],
  [{ name: " " }, ["name"]],
  [{ email: "robin" }, ["email"]],
  [{ email: "robin @example.com" }, ["email"]],
  [{ role: "" }, ["role"]],
  [{ name: "", email: "", role: "" }, ["name", "email", "role"]],
] as const)("of %o lacks %j", (part, fields) => {
  expect(Object.keys(errorsOf({ ...whole, ...part }))).toEqual(fields);
});
