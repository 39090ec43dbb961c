import { expect, it } from "vitest";
import type { Actor, StaffRole } from "@/lib/domain/actor";
import { landingOf, safePath } from "./landing";

it.each([
  ["/cases/C-1?tab=2", "/cases/C-1?tab=2"],
  ["http://localhost:3000/queue", "/queue"],
  ["https://localhost:3000/queue", "/"],
  ["https://evil.example/queue", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/.//evil.example", "/"],
  ["/..//evil.example/queue", "/"],
  ["http://localhost:3000//evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["http://[", "/"],
  ["", "/"],
])("leads from %j to %j", (url, path) => {
  expect(safePath(url, "http://localhost:3000")).toBe(path);
});

it.each<[StaffRole, string]>([
  ["reviewer", "/queue"],
  ["lead", "/queue"],
  ["support", "/appeals"],
  ["admin", "/mailbox"],
  ["auditor", "/audit"],
])("has a %s begin at %s", (role, path) => {
  expect(landingOf({ kind: "staff", id: "1", name: "N", role })).toBe(path);
});

it("has a customer begin at the portal", () => {
  const owner: Actor = { kind: "member", id: "1", name: "N", organizationId: "2", role: "owner" };
  expect(landingOf(owner)).toBe("/portal");
});
