import type { ContactView } from "@/lib/contract/portal/organization";
import type { Actor } from "@/lib/domain/actor";
import { refusalOfContactRemoval } from "@/lib/domain/membership";
import { AppError, notFound } from "@/lib/errors";
import { db } from "@/lib/store/database";
import { membersOf } from "@/lib/store/organizations/members";
import { contactsOf } from "@/lib/store/organizations/organizations";
import { deleteContact, insertContact } from "@/lib/store/organizations/own-organization";
import { authorize } from "../authorize";
import { organizationOf } from "../customer/safety";
import { normalizeEmail } from "../identity/email";
import { changeOwn, unlessRefused } from "./own-change";

/** As many as a provider may register. */
const MOST = 50;

/** The addresses that notices of the actor's organization go to. */
export async function listContacts(actor: Actor): Promise<{ contacts: ContactView[] }> {
  authorize(actor, "see_own_organization");
  const organizationId = organizationOf(actor);
  const members = new Map((await membersOf(db(), organizationId)).map(({ email, name }) => [email, name]));
  const contacts = await contactsOf(db(), organizationId);
  return { contacts: contacts.map((email) => ({ email, member: members.get(email) ?? null })) };
}

// The log keeps no addresses for ever: enough of one to be known by whoever knows it.
const hintOf = (email: string) => `${email.slice(0, 1)}…${email.slice(email.lastIndexOf("@"))}`;

/** Has notices sent to one more address; one that gets them already stays as it is. */
export function addContact(actor: Actor, input: { email: string }, now: Date): Promise<void> {
  const email = normalizeEmail(input.email);
  return changeOwn(actor, now, async (tx, { id }) => {
    if ((await contactsOf(tx, id)).length >= MOST)
      throw new AppError("refused", `An organization has at most ${MOST} contacts. Remove one first.`, {
        reason: "too_many",
      });
    if (!(await insertContact(tx, id, email))) return null;
    return { action: "add_contact", details: { contact: hintOf(email) } };
  });
}

/** Sends no more notices to an address, and ends the links in those it got. Throws `refused` for the last one. */
export function removeContact(actor: Actor, input: { email: string }, now: Date): Promise<void> {
  const email = normalizeEmail(input.email);
  return changeOwn(actor, now, async (tx, { id }) => {
    const contacts = await contactsOf(tx, id);
    if (!contacts.includes(email)) throw notFound("contact");
    unlessRefused(refusalOfContactRemoval(contacts));
    await deleteContact(tx, id, email);
    return { action: "remove_contact", details: { contact: hintOf(email) } };
  });
}
