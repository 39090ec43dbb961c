import type { EntryView } from "@/lib/contract/portal/organization";
import type { Actor, MemberRole } from "@/lib/domain/actor";
import { type Entry, entryOf } from "@/lib/domain/membership";
import { isRefusal } from "@/lib/domain/refusal";
import { AppError } from "@/lib/errors";
import { hashSecret, newId } from "@/lib/ids";
import { log } from "@/lib/log";
import { appendAudit } from "@/lib/store/audit/audit";
import { type Db, db } from "@/lib/store/database";
import { type EntryFacts, entryFacts } from "@/lib/store/organizations/entry-facts";
import { type EntryLink, findEntryLink, spendEntryLink } from "@/lib/store/organizations/entry-links";
import { answerInvitation, openInvitation } from "@/lib/store/organizations/invitations";
import { insertMembership } from "@/lib/store/organizations/members";
import { lockOwnOrganization } from "@/lib/store/organizations/own-organization";
import { insertPerson, renamePerson } from "@/lib/store/staff/people";
import { transaction } from "@/lib/store/transaction";
import { recordOwn } from "../organizations/own-change";

const UNKNOWN = "This link is not valid. Copy it whole from the mail, or ask for a new one.";
const USED = "This link was used already: each leads in once. Ask for a new one.";
const EXPIRED = "This link has expired. Ask for a new one.";

/** The link, if it still leads in, and as what. Throws `not_found` for none of ours, `forbidden` with why it is over. */
async function opened(
  tx: Db,
  token: string,
  now: Date,
): Promise<{ link: EntryLink; facts: EntryFacts; entry: Entry }> {
  const link = await findEntryLink(tx, hashSecret(token));
  if (!link) throw new AppError("not_found", UNKNOWN);
  if (link.usedAt) throw new AppError("forbidden", USED);
  if (link.expiresAt <= now) throw new AppError("forbidden", EXPIRED);
  const facts = await entryFacts(tx, link.organizationId, link.email);
  const entry = entryOf(facts, now);
  if (isRefusal(entry)) throw new AppError("forbidden", entry.message);
  return { link, facts, entry };
}

/** What a link leads to, for whoever holds it. Looking does not use it: mail scanners look, too. */
export async function lookAtEntry({ token }: { token: string }, now: Date): Promise<EntryView> {
  const { link, facts, entry } = await opened(db(), token, now);
  const joinsAs = entry.kind === "joins" ? entry.role : null;
  return { organization: facts.organization, email: link.email, joinsAs };
}

type Joining = { role: MemberRole; by: "invitation" | "contact"; name: string };

/** Makes the holder of a link a member: somebody new, or who was one before. Returns the person's id. */
async function join(tx: Db, link: EntryLink, facts: EntryFacts, how: Joining, now: Date): Promise<string> {
  const { organizationId, email } = link;
  const { role, name } = how;
  const id = facts.personId ?? newId();
  const actor: Actor = { kind: "member", id, name, organizationId, role };
  const version = (facts.personVersion ?? 0) + 1;
  if (facts.personVersion === null) {
    const person = {
      id,
      email,
      name,
      role: null,
      timezone: facts.timezone,
      passwordHash: null,
      createdAt: now,
    };
    const isNew = await insertPerson(tx, { ...person, sessionsFrom: now, memberships: [] });
    if (!isNew) throw new AppError("conflict", "This address has just come in. Ask for a new link.");
  } else await renamePerson(tx, { id, version: facts.personVersion }, name);
  const change = { entity: "person", entityId: id, version, organizationId, actor, at: now } as const;
  await appendAudit(tx, [{ ...change, action: version === 1 ? "join" : "join_again", details: { role } }]);
  await insertMembership(tx, { personId: id, organizationId, role });
  const invitation = how.by === "invitation" ? await openInvitation(tx, organizationId, email) : null;
  if (invitation) await answerInvitation(tx, invitation.id, { acceptedAt: now });
  const details = { person: id, role, by: how.by };
  await recordOwn(tx, actor, { organizationId, action: "member_joined", details }, now);
  return id;
}

function nameOf(given: string | undefined): string {
  const name = given?.trim().replace(/[\0\p{Cs}]/gu, "\ufffd") ?? "";
  if (name.length < 1 || name.length > 200)
    throw new AppError("invalid", "Say your name, in at most 200 characters.", { param: "name" });
  return name;
}

/**
 * Uses a link up and signs its holder in; somebody who joins says a name. Throws `not_found` for no link of ours,
 * `forbidden` for one that leads in no more, `invalid` without a name where one is needed.
 */
export async function enterByLink(
  input: { token: string; name?: string | undefined },
  now: Date,
): Promise<{ personId: string }> {
  const personId = await transaction(async (tx) => {
    const { link: found } = await opened(tx, input.token, now);
    await lockOwnOrganization(tx, found.organizationId);
    // Again, behind the lock: of two contacts at once, one is the first owner.
    const { link, facts, entry } = await opened(tx, input.token, now);
    if (!(await spendEntryLink(tx, link.id, now))) throw new AppError("forbidden", USED);
    if (entry.kind === "joins") return join(tx, link, facts, { ...entry, name: nameOf(input.name) }, now);
    if (!facts.personId) throw new Error("a member who is nobody");
    return facts.personId;
  });
  log.info({ personId, by: "mailed link" }, "signed in");
  return { personId };
}
