import type { Actor } from "@/lib/domain/actor";
import { entryToken } from "@/lib/services/entry/entry-token";
import { createOwnKey } from "@/lib/services/identity/own-keys";
import { createPerson } from "@/lib/services/identity/people";
import { invite } from "@/lib/services/members/invitations";
import { db } from "@/lib/store/database";

const admin: Actor = { kind: "admin", id: "command-line", name: "Operator" };

/** A guest of Northwind, a key, an invitation, and the link of another. */
export async function ownPlaces(owner: Actor, now: Date) {
  const place = { organization: "org_northwind", member: "member" } as const;
  const { id: guest } = await createPerson(
    admin,
    { email: "guest@northwind.example", name: "Guest", place },
    now,
  );
  const { id: ownKey } = await createOwnKey(owner, { label: "Backend", scopes: ["api.safety.read"] }, now);
  const invited = (name: string) =>
    invite(owner, { email: `${name}@northwind.example`, role: "member" }, now);
  const { id: invitation } = await invited("invited");
  const { id: invitationId } = await invited("another");
  const link = await db().entryLink.findFirstOrThrow({ where: { invitationId } });
  return { guest, ownKey, invitation, entry: entryToken(link.id) };
}
