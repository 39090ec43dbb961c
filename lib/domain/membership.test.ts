import { describe, expect, it } from "vitest";
import {
  entryOf,
  type MemberChange,
  type MemberFacts,
  type Newcomer,
  refusalOfContactRemoval,
  refusalOfMemberChange,
} from "./membership";
import { isRefusal } from "./refusal";

const now = new Date("2026-11-20T09:00:00Z");
const later = new Date("2026-11-21T09:00:00Z");

describe("a member", () => {
  const owner: MemberFacts = { role: "owner", otherOwners: 0, isOnlyContact: false };
  const demote: MemberChange = { kind: "change_role", role: "member" };

  it.each<[string, Partial<MemberFacts>, MemberChange, string | null]>([
    ["who is the only owner is not removed", {}, { kind: "remove" }, "last_owner"],
    ["who is the only owner stays one", {}, demote, "last_owner"],
    ["who is the only owner is made one again", {}, { kind: "change_role", role: "owner" }, null],
    ["who is one of two owners steps back", { otherOwners: 1 }, demote, null],
    ["who owns nothing is removed", { role: "member" }, { kind: "remove" }, null],
    [
      "who is the only contact is not removed",
      { role: "member", isOnlyContact: true },
      { kind: "remove" },
      "last_contact",
    ],
    ["who is the only contact may own less", { otherOwners: 1, isOnlyContact: true }, demote, null],
  ])("%s", (_, facts, change, code) => {
    expect(refusalOfMemberChange({ ...owner, ...facts }, change)?.code ?? null).toBe(code);
  });
});

it("keeps one contact", () => {
  expect(refusalOfContactRemoval(["a@x.example"])?.code).toBe("last_contact");
  expect(refusalOfContactRemoval(["a@x.example", "b@x.example"])).toBeNull();
});

describe("an address with a link", () => {
  const stranger: Newcomer = {
    person: null,
    organizationId: "o1",
    invitation: null,
    isContact: false,
    hasOwner: true,
  };
  const person = { isStaff: false, isDisabled: false, organizationId: null };
  const invitation = { role: "member" as const, expiresAt: later };
  const joins = (role: string, by: string) => ({ kind: "joins", role, by });

  it.each<[string, Partial<Newcomer>, object | string]>([
    ["of a member leads in", { person: { ...person, organizationId: "o1" } }, { kind: "member" }],
    ["that is invited joins", { invitation }, joins("member", "invitation")],
    ["that was removed and is invited again joins", { person, invitation }, joins("member", "invitation")],
    ["of a contact joins as first owner", { isContact: true, hasOwner: false }, joins("owner", "contact")],
    ["of a contact is not an owner beside the first", { isContact: true }, "not_invited"],
    ["of nobody stays outside", {}, "not_invited"],
    ["of nobody is no owner of what nobody owns", { hasOwner: false }, "not_invited"],
    [
      "whose invitation ran out stays outside",
      { invitation: { ...invitation, expiresAt: now } },
      "not_invited",
    ],
    ["that was removed stays outside", { person }, "not_invited"],
    [
      "of another organization stays there",
      { person: { ...person, organizationId: "o2" }, invitation },
      "belongs_elsewhere",
    ],
    [
      "of the staff is no customer",
      { person: { ...person, isStaff: true }, invitation },
      "belongs_elsewhere",
    ],
    [
      "that was shut out stays so",
      { person: { ...person, isDisabled: true, organizationId: "o1" }, invitation },
      "shut_out",
    ],
  ])("%s", (_, given, expected) => {
    const entry = entryOf({ ...stranger, ...given }, now);
    expect(isRefusal(entry) ? entry.code : entry).toEqual(expected);
  });
});
