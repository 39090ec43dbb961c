import type { Actor } from "@/lib/domain/actor";
import { HOUR } from "@/lib/domain/duration";
import { db } from "@/lib/store/database";
import { findPerson, type PersonRow } from "@/lib/store/staff/people";

/** How long a sign-in lasts, in milliseconds. */
export const SESSION_MS = 12 * HOUR;

/** Who a person acts as: staff by role, else member of their organization; null for neither. */
function actorOf({ id, name, role, memberships: [membership] }: PersonRow): Actor | null {
  if (role) return { kind: "staff", id, name, role };
  return membership ? { kind: "member", id, name, ...membership } : null;
}

/**
 * The actor of a session, read from the person's row: null once the person is disabled, their sessions were ended,
 * or the session is older than {@link SESSION_MS}.
 */
export async function resumeSession(
  session: { personId: string; signedInAt: Date },
  now: Date,
): Promise<Actor | null> {
  if (now.getTime() - session.signedInAt.getTime() > SESSION_MS) return null;
  const person = await findPerson(db(), session.personId);
  if (!person || person.disabledAt || session.signedInAt < person.sessionsFrom) return null;
  return actorOf(person);
}
