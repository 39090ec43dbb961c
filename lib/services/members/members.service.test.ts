import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DAY, MINUTE, plus } from "@/lib/domain/duration";
import { closeDatabase, db } from "@/lib/store/database";
import { askEntry } from "../entry/ask-entry";
import { enterByLink, lookAtEntry } from "../entry/enter";
import { comeIn, lastToken, registered } from "../entry/entry.fixture";
import { createPerson } from "../identity/people";
import { resumeSession } from "../identity/session";
import { addContact, listContacts } from "../organizations/contacts";
import { invite, withdrawInvitation } from "./invitations";
import { changeRole, listMembers, removeMember } from "./members";

afterAll(closeDatabase);

const now = new Date("2026-11-20T09:00:00Z");
const later = plus(now, MINUTE);
const admin = { kind: "admin", id: "command-line", name: "Operator" } as const;

let count = 0;
let contact: string;
let guest: string;
let owner: Extract<Actor, { kind: "member" }>;

/** An organization of its own for each test, whose contact came in as owner. */
beforeEach(async () => {
  contact = `security@n${++count}.example`;
  guest = `guest@n${count}.example`;
  await registered(`N${count}`, [contact], now);
  await askEntry({ email: contact, address: `192.0.2.${count}` }, now);
  owner = await comeIn(contact, "Noa", now);
});

/** A member who followed the link of an invitation. */
async function join(role: "owner" | "member" = "member", email = guest) {
  await invite(owner, { email, role }, now);
  return comeIn(email, "Guest", now);
}
const still = (actor: Actor, at = later) => resumeSession({ personId: actor.id, signedInAt: now }, at);

describe("an invitation", () => {
  it("is listed until its reader comes in as what it says", async () => {
    const { id } = await invite(owner, { email: guest.toUpperCase(), role: "member" }, now);
    expect((await listMembers(owner, now)).invitations).toMatchObject([
      { id, email: guest, role: "member", delivery: { status: "pending" } },
    ]);
    const token = await lastToken(guest, now);
    expect(await lookAtEntry({ token }, now)).toMatchObject({ email: guest, joinsAs: "member" });
    const member = await comeIn(guest, "Guest", now);
    const { members, invitations } = await listMembers(owner, now);
    expect(invitations).toEqual([]);
    expect(members.map(({ name, role, mine, isContact }) => [name, role, mine, isContact])).toEqual([
      ["Noa", "owner", true, true],
      ["Guest", "member", false, false],
    ]);
    expect(member.role).toBe("member");
  });

  it("made again replaces the first", async () => {
    await invite(owner, { email: guest, role: "owner" }, now);
    const first = await lastToken(guest, now);
    await invite(owner, { email: guest, role: "member" }, later);
    const [open, ...others] = (await listMembers(owner, later)).invitations;
    expect(others).toEqual([]);
    expect(open).toMatchObject({ role: "member" });
    // The old link opens what stands now: the address is the same.
    expect(await lookAtEntry({ token: first }, later)).toMatchObject({ joinsAs: "member" });
  });

  it("taken back, or run out, leads nowhere, and its mail is not sent any more", async () => {
    const { id } = await invite(owner, { email: guest, role: "member" }, now);
    const token = await lastToken(guest, now);
    await expect(lookAtEntry({ token }, plus(now, 7 * DAY))).rejects.toMatchObject({ code: "forbidden" });
    await withdrawInvitation(owner, { id }, now);
    await expect(enterByLink({ token, name: "G" }, now)).rejects.toMatchObject({ code: "forbidden" });
    await expect(withdrawInvitation(owner, { id }, now)).rejects.toMatchObject({ code: "not_found" });
    const { id: unsent } = await invite(owner, { email: guest, role: "member" }, later);
    await withdrawInvitation(owner, { id: unsent }, later);
    await lastToken(guest, later);
    expect(await db().mailboxMessage.count({ where: { recipient: guest } })).toBe(1);
  });

  it("says nothing to the owner of where else an address belongs, and leads its reader to no second place", async () => {
    await createPerson(admin, { email: guest, name: "Staff", place: { staff: "lead" } }, now);
    await invite(owner, { email: guest, role: "member" }, now);
    const token = await lastToken(guest, now);
    await expect(enterByLink({ token, name: "G" }, now)).rejects.toMatchObject({ code: "forbidden" });
    await expect(invite(owner, { email: contact, role: "member" }, now)).rejects.toMatchObject({
      code: "refused",
      details: { reason: "is_member" },
    });
  });
});

describe("a member", () => {
  it("who is removed is signed out, and neither comes back by a link nor signed in as before", async () => {
    const member = await join();
    await askEntry({ email: guest, address: `198.51.100.${count}` }, now);
    const token = await lastToken(guest, now);
    expect(await still(member)).toMatchObject({ role: "member" });
    await removeMember(owner, { id: member.id }, later);
    expect(await still(member)).toBeNull();
    await expect(enterByLink({ token }, later)).rejects.toMatchObject({ code: "forbidden" });

    await invite(owner, { email: guest, role: "member" }, plus(later, MINUTE));
    await comeIn(guest, "Guest again", plus(later, MINUTE));
    expect(await still(member, plus(later, 2 * MINUTE))).toBeNull();
  });

  it("who is a contact is none any more once removed", async () => {
    const second = await join("owner");
    await expect(removeMember(second, { id: owner.id }, later)).rejects.toMatchObject({
      code: "refused",
      details: { reason: "last_contact" },
    });
    await addContact(second, { email: guest }, later);
    await removeMember(second, { id: owner.id }, later);
    expect((await listContacts(second)).contacts).toEqual([{ email: guest, member: "Guest" }]);
  });

  it("who is the last owner stays one, also when two leave at once", async () => {
    for (const change of [
      removeMember(owner, { id: owner.id }, later),
      changeRole(owner, { id: owner.id, role: "member" }, later),
    ])
      await expect(change).rejects.toMatchObject({ code: "refused", details: { reason: "last_owner" } });
    const second = await join("owner");
    const left = await Promise.allSettled([
      changeRole(owner, { id: owner.id, role: "member" }, later),
      changeRole(second, { id: second.id, role: "member" }, later),
    ]);
    expect(left.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("gets another role at once", async () => {
    const member = await join();
    await changeRole(owner, { id: member.id, role: "owner" }, later);
    expect(await still(member)).toMatchObject({ role: "owner" });
  });

  it("of another organization is nobody's to change", async () => {
    const other = `n${count}-other@x.example`;
    await registered(`Other-${count}`, [other], now);
    await askEntry({ email: other, address: `203.0.113.${count}` }, now);
    const stranger = await comeIn(other, "Stranger", now);
    for (const change of [
      removeMember,
      (actor: Actor, { id }: { id: string }) => changeRole(actor, { id, role: "member" }, now),
    ])
      await expect(change(stranger, { id: owner.id }, now)).rejects.toMatchObject({ code: "not_found" });
  });
});
