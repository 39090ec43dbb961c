import { expect, it } from "vitest";
import { failureWords } from "./failure-words";

it.each([
  ["RateLimited:421", "Too many attempts. Try again in 8 minutes."],
  ["RateLimited:1", "Too many attempts. Try again in 1 minute."],
  ["RateLimited:soon", "Too many attempts. Try again in 15 minutes."],
  ["CredentialsSignin", "The e-mail address or the password is not right."],
  ["<script>", "Signing in did not work. Try again."],
  ["", "Signing in did not work. Try again."],
])("says of %j: %s", (error, sentence) => {
  expect(failureWords(error)).toBe(sentence);
});
