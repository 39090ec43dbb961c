import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit";
import { findPerson, updatePerson } from "@/lib/store/people";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { conflictOf } from "../conflict";

/**
 * Ends every session of a person at once, in whatever browser: one's own, or as an administrator anybody's. They can
 * sign in again. Throws `not_found` for an unknown person.
 */
export async function endSessions(actor: Actor, input: { personId: string }, now: Date): Promise<void> {
  const { personId } = input;
  authorize(actor, actor.id === personId ? "end_own_sessions" : "manage_people");
  if (!isId(personId)) throw notFound("person");
  await transaction(async (tx) => {
    const person = await findPerson(tx, personId);
    if (!person) throw notFound("person");
    if (!(await updatePerson(tx, person, { sessionsFrom: now }))) throw await conflictOf(tx, personId);
    const entry = {
      entity: "person" as const,
      entityId: personId,
      version: person.version + 1,
      actor,
      at: now,
    };
    await appendAudit(tx, [{ ...entry, action: "end_sessions" }]);
  });
}
