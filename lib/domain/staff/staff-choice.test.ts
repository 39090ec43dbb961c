import { expect, it } from "vitest";
import { wants } from "./staff-choice";
import { kindsFor } from "./staff-message";

it("holds to the default until somebody chooses, for that kind and channel alone", () => {
  expect(wants([], "approval_waiting", "mail")).toBe(true);
  const chosen = [{ kind: "approval_waiting", channel: "mail", wanted: false }] as const;
  expect(wants(chosen, "approval_waiting", "mail")).toBe(false);
  expect(wants(chosen, "approval_waiting", "chat")).toBe(true);
  expect(wants(chosen, "question_asked", "mail")).toBe(true);
});

it("offers each role what can concern it", () => {
  expect(kindsFor("lead")).toContain("approval_waiting");
  expect(kindsFor("reviewer")).not.toContain("approval_waiting");
  expect(kindsFor("reviewer")).toContain("question_answered");
  expect(kindsFor("support")).toEqual([
    "appeal_urgent",
    "appeal_assigned",
    "appeal_taken_over",
    "appeal_answered",
    "access_waiting",
    "access_to_confirm",
    "block_disputed",
  ]);
  expect(kindsFor("admin")).toEqual(["delivery_dead"]);
  expect(kindsFor("auditor")).toEqual([]);
});
