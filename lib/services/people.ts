import type { Actor, StaffRole } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/errors";
import { db } from "@/lib/store/database";
import { findPerson } from "@/lib/store/people";

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
