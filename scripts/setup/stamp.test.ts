import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { root } from "./paths.mjs";
import { fingerprint, isStamped, stamp } from "./stamp.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(root, ".stamp-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const print = (skip?: (path: string) => boolean) => fingerprint([relative(root, folder)], skip);

it("changes with the content and the name of any file, and with nothing else", () => {
  writeFileSync(join(folder, "a"), "1");
  const first = print();
  writeFileSync(join(folder, "a"), "1");
  expect(print()).toBe(first);
  writeFileSync(join(folder, "a"), "2");
  expect(print()).not.toBe(first);
  const second = print();
  writeFileSync(join(folder, "b"), "");
  expect(print()).not.toBe(second);
});

it("leaves out what is skipped", () => {
  const empty = print();
  writeFileSync(join(folder, "a.test.ts"), "1");
  expect(print((path) => path.endsWith(".test.ts"))).toBe(empty);
});

it("knows work that was done on the same inputs", () => {
  const file = join(folder, "result", "stamp");
  expect(isStamped(file, "one")).toBe(false);
  stamp(file, "one");
  expect(isStamped(file, "one")).toBe(true);
  expect(isStamped(file, "two")).toBe(false);
});
