import { expect, it } from "vitest";
import { failureWords } from "./failure-words";

it.each([
  ["RateLimited:421", "Too many attempts. Try again in 8 min."],
  ["RateLimited:1", "Too many attempts. Try again in 1 min."],
  ["RateLimited:soon", "Too many attempts. Try again in 15 min."],
  ["CredentialsSignin", "The e-mail address or the password is not right."],
  ["<script>", "Signing in did not work. Try again."],
  ["", "Signing in did not work. Try again."],
])("says of %j: %s", (error, sentence) => {
  expect(failureWords(error)).toBe(sentence);
});
