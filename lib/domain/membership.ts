import type { MemberRole } from "./actor";
import { type Refusal, refuse } from "./refusal";

/** What an owner changes of a member. */
export type MemberChange = { kind: "change_role"; role: MemberRole } | { kind: "remove" };

/** A member and what stands around them; `otherOwners` counts those who can sign in besides the member. */
export type MemberFacts = {
  role: MemberRole;
  otherOwners: number;
  /** Whether the member's address is the only one that notices go to. */
  isOnlyContact: boolean;
};

/** Why a member may not be changed so, or null. An organization keeps an owner, and somebody whom notices reach. */
export function refusalOfMemberChange(facts: MemberFacts, change: MemberChange): Refusal | null {
  const endsOwnership = change.kind === "remove" || change.role !== "owner";
  if (facts.role === "owner" && endsOwnership && facts.otherOwners === 0)
    return refuse("last_owner", "This is the only owner. Make another member an owner first.");
  if (change.kind === "remove" && facts.isOnlyContact)
    return refuse(
      "last_contact",
      "This is the only contact, and removing the member removes it, too. Add another contact first.",
    );
  return null;
}

/** Why a contact may not be removed, or null: without one, no notice reaches the organization. */
export function refusalOfContactRemoval(contacts: readonly string[]): Refusal | null {
  if (contacts.length > 1) return null;
  return refuse(
    "last_contact",
    "This is the only contact. Add another one first: notices must reach somebody.",
  );
}

/** What is known of an address that would come in by a link to one organization. */
export type Newcomer = {
  /** Whoever signs in with this address, if anybody. */
  person: { isStaff: boolean; isDisabled: boolean; organizationId: string | null } | null;
  organizationId: string;
  /** An open invitation of this organization to the address. */
  invitation: { role: MemberRole; expiresAt: Date } | null;
  isContact: boolean;
  /** Whether somebody owns the organization and can sign in. */
  hasOwner: boolean;
};

/** As what somebody comes in: a member already, or one from now on. */
export type Entry = { kind: "member" } | { kind: "joins"; role: MemberRole; by: "invitation" | "contact" };

/**
 * As what an address comes into an organization, or why it does not: members do, whoever is invited, and while nobody
 * owns the organization its contacts, the first as its owner. A person belongs to one organization, or to the staff.
 */
export function entryOf(newcomer: Newcomer, now: Date): Entry | Refusal {
  const { person, organizationId, invitation, isContact, hasOwner } = newcomer;
  if (person?.isDisabled)
    return refuse("shut_out", "This address was shut out by the provider. Its support can tell you why.");
  if (person?.isStaff)
    return refuse(
      "belongs_elsewhere",
      "This address belongs to the provider's staff, who sign in otherwise.",
    );
  if (person?.organizationId === organizationId) return { kind: "member" };
  if (person?.organizationId)
    return refuse(
      "belongs_elsewhere",
      "This address signs in for another organization already, and can for one alone. Have another address invited.",
    );
  if (invitation && invitation.expiresAt > now)
    return { kind: "joins", role: invitation.role, by: "invitation" };
  if (isContact && !hasOwner) return { kind: "joins", role: "owner", by: "contact" };
  return refuse(
    "not_invited",
    "This address may not sign in for the organization, or not any more. An owner of it can invite you.",
  );
}
