import { z } from "zod";
import { isTimezone } from "@/lib/contract/time-zone";
import type { Actor, MemberRole, StaffRole } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit/audit";
import { type Db, db } from "@/lib/store/database";
import { findOrganizationId } from "@/lib/store/organizations/organizations";
import { findPerson, insertPerson, type PersonRow } from "@/lib/store/staff/people";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { normalizeEmail } from "./email";
import { hashPassword } from "./password";
import { changePerson } from "./person-change";

/** Either a member of staff, or a member of one organization, named by its `externalId`. */
export type Place = { staff: StaffRole } | { organization: string; member: MemberRole };

export type PersonInput = {
  email: string;
  name: string;
  place: Place;
  timezone?: string;
  /** Without one, only single sign-on leads in. */
  password?: string;
};

const shape = z.object({
  email: z.email("email: must be an e-mail address"),
  name: z.string().trim().min(1, "name: must not be empty").max(200, "name: must be shorter"),
  timezone: z.string().refine(isTimezone, "timezone: must be a zone such as Europe/Berlin"),
});

/**
 * Makes somebody who can sign in. Throws `invalid` for a bad address, name, zone or password, `not_found` for an
 * unknown organization, `conflict` where the address is taken.
 */
export async function createPerson(actor: Actor, input: PersonInput, now: Date): Promise<{ id: string }> {
  authorize(actor, "manage_people");
  const email = normalizeEmail(input.email);
  const { data, error } = shape.safeParse({ timezone: "UTC", ...input, email });
  if (error) throw new AppError("invalid", error.issues[0]?.message ?? "The person is not valid.");
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password);

  return transaction(async (tx) => {
    const id = newId();
    const { role, memberships } = await settle(tx, input.place);
    const person = { ...data, id, role, memberships, passwordHash, sessionsFrom: now, createdAt: now };
    if (!(await insertPerson(tx, person)))
      throw new AppError("conflict", "Somebody with this e-mail address exists already.");
    const organizationId = memberships[0]?.organizationId;
    await appendAudit(tx, [
      {
        entity: "person",
        entityId: id,
        version: 1,
        action: "create_person",
        actor,
        at: now,
        organizationId,
        details: { role: role ?? memberships[0]?.role },
      },
    ]);
    return { id };
  });
}

async function settle(tx: Db, place: Place): Promise<Pick<PersonRow, "role" | "memberships">> {
  if ("staff" in place) return { role: place.staff, memberships: [] };
  const organizationId = await findOrganizationId(tx, place.organization);
  if (!organizationId) throw notFound("organization");
  return { role: null, memberships: [{ organizationId, role: place.member }] };
}

/** Gives somebody another password and ends their sessions. */
export async function setPassword(
  actor: Actor,
  { email, password }: { email: string; password: string },
  now: Date,
): Promise<{ id: string }> {
  authorize(actor, "manage_people");
  const passwordHash = await hashPassword(password);
  const { id } = await changePerson(actor, { email }, { kind: "give_password", passwordHash }, now);
  return { id };
}

/** Shuts somebody out: their sessions are over at their next request. What they did stays. */
export async function disablePerson(
  actor: Actor,
  { email }: { email: string },
  now: Date,
): Promise<{ id: string }> {
  authorize(actor, "manage_people");
  const { id } = await changePerson(actor, { email }, { kind: "disable" }, now);
  return { id };
}

export type StaffProfile = { id: string; name: string; email: string; role: StaffRole; timezone: string };

/** The member of staff who is signed in. */
export async function myProfile(actor: Actor): Promise<StaffProfile> {
  if (actor.kind !== "staff") throw new AppError("forbidden", "Only staff have a place in the console.");
  const person = await findPerson(db(), actor.id);
  if (!person) throw notFound("person");
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    role: actor.role,
    timezone: person.timezone,
  };
}
