import type { InvitationView, MemberView } from "@/lib/contract/portal/organization";
import type { Actor, MemberRole } from "@/lib/domain/actor";
import { type MemberChange, refusalOfMemberChange } from "@/lib/domain/membership";
import { notFound } from "@/lib/errors";
import { appendAudit } from "@/lib/store/audit/audit";
import { type Db, db } from "@/lib/store/database";
import { openInvitations } from "@/lib/store/organizations/invitations";
import {
  changeMembership,
  deleteMembership,
  type Member,
  membersOf,
} from "@/lib/store/organizations/members";
import { contactsOf } from "@/lib/store/organizations/organizations";
import { deleteContact } from "@/lib/store/organizations/own-organization";
import { findPerson, updatePerson } from "@/lib/store/staff/people";
import { authorize } from "../authorize";
import { conflictOf } from "../conflict";
import { organizationOf } from "../customer/safety";
import { changeOwn, unlessRefused } from "../organizations/own-change";

/** The people of the actor's organization, and who is invited. */
export async function listMembers(
  actor: Actor,
  now: Date,
): Promise<{ members: MemberView[]; invitations: InvitationView[]; now: Date }> {
  authorize(actor, "see_own_organization");
  const organizationId = organizationOf(actor);
  const contacts = new Set(await contactsOf(db(), organizationId));
  const members = (await membersOf(db(), organizationId)).filter(({ isDisabled }) => !isDisabled);
  const invitations = await openInvitations(db(), organizationId);
  return {
    members: members.map(({ id, name, email, role }) => ({
      ...{ id, name, email, role },
      mine: id === actor.id,
      isContact: contacts.has(email),
    })),
    invitations: invitations.map(({ id, email, role, createdAt, expiresAt, links: [link] }) => ({
      ...{ id, email, role, expiresAt },
      sentAt: link?.createdAt ?? createdAt,
      delivery: { status: link?.status ?? "pending", lastError: link?.lastError ?? null },
    })),
    now,
  };
}

/** The member an owner means, unless a rule stands against what they want. */
async function changeable(
  tx: Db,
  organizationId: string,
  id: string,
  change: MemberChange,
): Promise<{ member: Member; isContact: boolean }> {
  const members = await membersOf(tx, organizationId);
  const member = members.find((each) => each.id === id && !each.isDisabled);
  if (!member) throw notFound("member");
  const otherOwners = members.filter(
    (each) => each.role === "owner" && !each.isDisabled && each.id !== id,
  ).length;
  const contacts = await contactsOf(tx, organizationId);
  const isContact = contacts.includes(member.email);
  const facts = { role: member.role, otherOwners, isOnlyContact: isContact && contacts.length === 1 };
  unlessRefused(refusalOfMemberChange(facts, change));
  return { member, isContact };
}

/** Gives a member another role, which acts at their next request. Throws `refused` for the last owner. */
export function changeRole(actor: Actor, input: { id: string; role: MemberRole }, now: Date): Promise<void> {
  return changeOwn(actor, now, async (tx, { id: organizationId }) => {
    const { member } = await changeable(tx, organizationId, input.id, {
      kind: "change_role",
      role: input.role,
    });
    if (member.role === input.role) return null;
    await changeMembership(tx, member.id, input.role);
    return { action: "change_member_role", details: { person: member.id, role: input.role } };
  });
}

/**
 * Removes a member: sessions are over at their next request, their address is no contact any more and its links open
 * nothing. What they did stays. Throws `refused` for the last owner, and for whom alone notices reach.
 */
export function removeMember(actor: Actor, input: { id: string }, now: Date): Promise<void> {
  return changeOwn(actor, now, async (tx, { id: organizationId }) => {
    const { member, isContact } = await changeable(tx, organizationId, input.id, { kind: "remove" });
    const person = await findPerson(tx, member.id);
    // Should they ever come back, nothing they were signed in at comes back with them.
    if (!person || !(await updatePerson(tx, person, { sessionsFrom: now })))
      throw await conflictOf(tx, member.id);
    const entry = { entity: "person", entityId: person.id, version: person.version + 1, organizationId };
    await appendAudit(tx, [{ ...entry, action: "end_sessions", actor, at: now }]);
    await deleteMembership(tx, member.id);
    if (isContact) await deleteContact(tx, organizationId, member.email);
    return { action: "remove_member", details: { person: member.id, wasContact: isContact } };
  });
}
