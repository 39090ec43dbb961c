import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/errors";
import { appendAudit } from "@/lib/store/audit/audit";
import { findPerson, updatePerson } from "@/lib/store/staff/people";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { conflictOf } from "../conflict";

/** Ends every session of whoever asks, in whatever browser, this one included. They can sign in again. */
export async function endOwnSessions(actor: Actor, now: Date): Promise<void> {
  authorize(actor, "end_own_sessions");
  const { id } = actor;
  await transaction(async (tx) => {
    const person = await findPerson(tx, id);
    if (!person) throw notFound("person");
    if (!(await updatePerson(tx, person, { sessionsFrom: now }))) throw await conflictOf(tx, id);
    const entry = {
      entity: "person",
      entityId: id,
      version: person.version + 1,
      action: "end_sessions",
    } as const;
    await appendAudit(tx, [{ ...entry, actor, at: now }]);
  });
}
