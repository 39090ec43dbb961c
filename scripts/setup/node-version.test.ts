import { expect, it } from "vitest";
import { checkNode } from "./node-version.mjs";

it.each(["20.19.0", "20.20.2", "22.0.0", "100.1.0"])("accepts Node %s", (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

it.each(["20.18.3", "18.20.0", "8.0.0"])("refuses Node %s, and says what is needed", (version) => {
  expect(() => checkNode(version)).toThrow(`needs Node 20.19 or later, and this is Node ${version}`);
});
