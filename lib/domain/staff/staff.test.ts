import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { changesNothing, givesUpWork, refusalOfChange, type StaffChange, type StaffMember } from "./staff";

const ada: StaffMember = { id: "ada", role: "admin", disabledAt: null };
const robin: StaffMember = { id: "robin", role: "reviewer", disabledAt: null };
const gone: StaffMember = { id: "gone", role: "admin", disabledAt: new Date(0) };
const by = (id: string): Actor => ({ kind: "staff", id, name: id, role: "admin" });
const commandLine: Actor = { kind: "admin", id: "command-line", name: "Operator" };

const demote: StaffChange = { kind: "change_role", role: "lead" };
const promote: StaffChange = { kind: "change_role", role: "admin" };
const disable: StaffChange = { kind: "disable" };

describe("refusalOfChange", () => {
  it.each([
    ["one's own role", ada, demote, by("ada"), 1, "own_account"],
    ["one's own account", ada, disable, by("ada"), 1, "own_account"],
    ["the last administrator's account", ada, disable, by("other"), 0, "last_admin"],
    ["the last administrator's role", ada, demote, by("other"), 0, "last_admin"],
    ["the last one at the command line, too", ada, disable, commandLine, 0, "last_admin"],
    ["one of several administrators", ada, disable, by("other"), 1, undefined],
    ["a reviewer's account", robin, disable, by("ada"), 0, undefined],
    ["a reviewer's role", robin, promote, by("ada"), 0, undefined],
    ["the role of a disabled administrator", gone, demote, by("ada"), 0, undefined],
    ["one's own sessions", ada, { kind: "end_sessions" }, by("ada"), 0, undefined],
    ["one's own password", ada, { kind: "give_password" }, by("ada"), 0, undefined],
    ["the last administrator's sessions", ada, { kind: "end_sessions" }, by("other"), 0, undefined],
  ] as const)("of %s", (_, member, change, actor, otherAdmins, code) => {
    expect(refusalOfChange(member, change, { actor, otherAdmins })?.code).toBe(code);
  });
});

describe("changesNothing", () => {
  it.each([
    [ada, promote, true],
    [ada, demote, false],
    [gone, disable, true],
    [ada, disable, false],
    [ada, { kind: "enable" }, true],
    [gone, { kind: "enable" }, false],
    [ada, { kind: "end_sessions" }, false],
    [ada, { kind: "give_password" }, false],
  ] as const)("%o %o: %s", (member, change, nothing) => {
    expect(changesNothing(member, change)).toBe(nothing);
  });
});

describe("givesUpWork", () => {
  const lea: StaffMember = { id: "lea", role: "lead", disabledAt: null };
  it.each([
    [robin, disable, true],
    [robin, { kind: "change_role", role: "lead" }, false],
    [robin, { kind: "change_role", role: "auditor" }, true],
    [lea, { kind: "change_role", role: "support" }, true],
    [lea, { kind: "change_role", role: "reviewer" }, true],
    [ada, demote, false],
    [robin, { kind: "end_sessions" }, false],
    [robin, { kind: "enable" }, false],
  ] as const)("%o %o: %s", (member, change, gives) => {
    expect(givesUpWork(member, change)).toBe(gives);
  });
});
