import type { PersonChange, StaffRow } from "@/lib/contract/console/people";
import type { Actor, StaffRole } from "@/lib/domain/actor";
import { DAY, minus } from "@/lib/domain/duration";
import { db } from "@/lib/store/database";
import { staffLoad } from "@/lib/store/staff/staff-load";
import { authorize } from "../authorize";
import { generatePassword, hashPassword } from "./password";
import { createPerson } from "./people";
import { changePerson } from "./person-change";

/** Everybody on the staff with what they hold, what waits for them and what they decided lately. */
export async function listStaff(actor: Actor, now: Date): Promise<{ rows: StaffRow[]; now: Date }> {
  authorize(actor, "see_people");
  const rows = await staffLoad(db(), now, minus(now, 7 * DAY));
  return { rows: rows.map((row) => ({ ...row, mine: row.id === actor.id })), now };
}

export type NewStaff = {
  email: string;
  name: string;
  role: StaffRole;
  timezone?: string | undefined;
  /** `sso`: only single sign-on leads in. */
  signIn: "password" | "sso";
};

/** Makes a member of staff. The password is made here and returned this once. Throws as {@link createPerson} does. */
export async function createStaff(
  actor: Actor,
  { role, signIn, timezone, ...person }: NewStaff,
  now: Date,
): Promise<{ id: string; password: string | null }> {
  authorize(actor, "manage_people");
  const password = signIn === "password" ? generatePassword() : null;
  const place = { staff: role };
  const { id } = await createPerson(
    actor,
    { ...person, place, ...(timezone && { timezone }), ...(password && { password }) },
    now,
  );
  return { id, password };
}

export type StaffOrder = { id: string; version: number; change: PersonChange };

/**
 * Changes a member of staff as they were at `version`: another role, shut out or let in again, every session ended, or
 * another password, made here and returned this once.
 */
export async function changeStaff(
  actor: Actor,
  { change, ...target }: StaffOrder,
  now: Date,
): Promise<{ version: number; password: string | null; released: number; unassigned: number }> {
  authorize(actor, "manage_people");
  const password = change.kind === "give_password" ? generatePassword() : null;
  const made =
    change.kind === "give_password"
      ? { kind: change.kind, passwordHash: await hashPassword(password ?? "") }
      : change;
  const { id: _, ...changed } = await changePerson(actor, target, made, now);
  return { ...changed, password };
}
