import type { Actor } from "@/lib/domain/actor";
import { changesNothing, givesUpWork, refusalOfChange, type StaffChange } from "@/lib/domain/staff/staff";
import { notFound } from "@/lib/errors";
import { appendAudit } from "@/lib/store/audit/audit";
import type { Db } from "@/lib/store/database";
import { releaseAllOf } from "@/lib/store/staff/claims-of-person";
import {
  findPerson,
  findPersonByEmail,
  lockAdmins,
  type PersonChange,
  type PersonRow,
  updatePerson,
} from "@/lib/store/staff/people";
import { transaction } from "@/lib/store/transaction";
import { unassignStranded } from "../cases/unassign-stranded";
import { conflictOf } from "../conflict";
import { refused } from "../refused";
import { assertStillStaff } from "../still-staff";
import { normalizeEmail } from "./email";

type Change =
  | Exclude<StaffChange, { kind: "give_password" }>
  | { kind: "give_password"; passwordHash: string };

/** `version` is what the actor saw; without one, whatever stands is changed. */
export type Target = { id: string; version: number } | { email: string };

const ACTIONS: Record<StaffChange["kind"], string> = {
  change_role: "change_role",
  disable: "disable_person",
  enable: "enable_person",
  end_sessions: "end_sessions",
  give_password: "set_password",
};

function columnsOf(change: Change, now: Date): PersonChange {
  switch (change.kind) {
    case "change_role":
      return { role: change.role };
    case "disable":
      return { disabledAt: now, sessionsFrom: now };
    case "enable":
      return { disabledAt: null };
    case "end_sessions":
      return { sessionsFrom: now };
    case "give_password":
      return { passwordHash: change.passwordHash, sessionsFrom: now };
  }
}

async function found(tx: Db, target: Target): Promise<PersonRow> {
  if ("email" in target) {
    const person = await findPersonByEmail(tx, normalizeEmail(target.email));
    if (!person) throw notFound("person");
    return person;
  }
  const person = await findPerson(tx, target.id);
  if (!person?.role) throw notFound("person");
  if (person.version !== target.version) throw await conflictOf(tx, person.id);
  return person;
}

/**
 * Changes one person, with its audit entry; sessions end, and claims are let go of, in the same transaction. The caller
 * has authorized the actor. Throws `not_found`, `conflict` with who changed the person since that version, and `refused`
 * where a rule about staff stands against it. Returns how many
 * claims were let go of, and how many cases are nobody's now.
 */
export async function changePerson(
  actor: Actor,
  target: Target,
  change: Change,
  now: Date,
): Promise<{ id: string; version: number; released: number; unassigned: number }> {
  const changed = await transaction(async (tx) => {
    const admins = await lockAdmins(tx);
    await assertStillStaff(tx, actor);
    const person = await found(tx, target);
    const { id, role, version } = person;
    const member = role && { ...person, role };
    if (member) {
      const otherAdmins = admins.filter((admin) => admin !== id).length;
      const refusal = refusalOfChange(member, change, { actor, otherAdmins });
      if (refusal) throw refused(refusal);
      if (changesNothing(member, change)) return { id, version, released: 0, gaveUp: false };
    }
    if (!(await updatePerson(tx, person, columnsOf(change, now)))) throw await conflictOf(tx, id);
    const details = change.kind === "change_role" ? { from: role, to: change.role } : {};
    const entry = { entity: "person", entityId: id, version: version + 1, action: ACTIONS[change.kind] };
    await appendAudit(tx, [{ ...entry, actor, at: now, details }]);
    const gaveUp = member !== null && givesUpWork(member, change);
    return { id, version: version + 1, released: gaveUp ? await releaseAllOf(tx, id) : 0, gaveUp };
  });
  const { gaveUp, ...result } = changed;
  return { ...result, unassigned: gaveUp ? await unassignStranded(now) : 0 };
}
