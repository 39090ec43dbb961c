import { expect, it } from "vitest";
import { fileSize } from "./file-size";

it.each([
  [1, "1 B"],
  [1_023, "1,023 B"],
  [1_024, "1 kB"],
  [1_536, "1.5 kB"],
  [5 * 1_024 * 1_024, "5 MB"],
])("%d bytes are %s", (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
