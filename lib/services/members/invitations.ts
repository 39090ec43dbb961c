import type { Actor, MemberRole } from "@/lib/domain/actor";
import { plus } from "@/lib/domain/duration";
import { AppError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { Db } from "@/lib/store/database";
import {
  answerInvitation,
  insertInvitation,
  openInvitation,
  openInvitationById,
  openInvitations,
} from "@/lib/store/organizations/invitations";
import { membersOf } from "@/lib/store/organizations/members";
import { type Limit, takePoint } from "@/lib/store/throttle";
import { authorize } from "../authorize";
import { organizationOf } from "../customer/safety";
import { INVITATION_MS, oweEntryLink } from "../entry/owe-entry-link";
import { normalizeEmail } from "../identity/email";
import { changeOwn } from "../organizations/own-change";

/** More than wait at once anywhere, and few enough that nobody mails strangers in our name. */
const MOST_OPEN = 50;
const mailsOfOne: Limit = { name: "invitations", points: 60, windowSeconds: 60 * 60 };

async function assertInvitable(tx: Db, organizationId: string, email: string): Promise<void> {
  const members = await membersOf(tx, organizationId);
  if (members.some((member) => member.email === email))
    throw new AppError("refused", "Somebody with this address is a member already.", { reason: "is_member" });
  if ((await openInvitations(tx, organizationId)).length >= MOST_OPEN)
    throw new AppError("refused", `At most ${MOST_OPEN} invitations wait at once. Withdraw one first.`, {
      reason: "too_many",
    });
}

/**
 * Invites an address, by a link that is mailed to it. An open invitation to it is replaced, and its link with it. What
 * the address is elsewhere is told to its reader alone. Throws `refused` for a member, and where too many wait.
 */
export async function invite(
  actor: Actor,
  input: { email: string; role: MemberRole },
  now: Date,
): Promise<{ id: string }> {
  authorize(actor, "manage_own_organization");
  const waitMs = await takePoint(mailsOfOne, organizationOf(actor));
  if (waitMs > 0)
    throw new AppError("rate_limited", "Too many invitations within an hour. Try again later.", {
      retryAfterSeconds: Math.ceil(waitMs / 1_000),
    });
  const id = newId();
  const email = normalizeEmail(input.email);
  await changeOwn(actor, now, async (tx, { id: organizationId }) => {
    const before = await openInvitation(tx, organizationId, email);
    if (before) await answerInvitation(tx, before.id, { withdrawnAt: now });
    await assertInvitable(tx, organizationId, email);
    const expiresAt = plus(now, INVITATION_MS);
    const to = { organizationId, email, expiresAt };
    await insertInvitation(tx, { ...to, id, role: input.role, createdAt: now, invitedBy: actor.id });
    await oweEntryLink(tx, { ...to, invitationId: id }, now);
    return { action: before ? "invite_again" : "invite", details: { invitation: id, role: input.role } };
  });
  return { id };
}

/** Takes an invitation back: its link leads nowhere from now on. */
export function withdrawInvitation(actor: Actor, input: { id: string }, now: Date): Promise<void> {
  return changeOwn(actor, now, async (tx, { id: organizationId }) => {
    const invitation = await openInvitationById(tx, organizationId, input.id);
    if (!invitation) throw notFound("invitation");
    await answerInvitation(tx, invitation.id, { withdrawnAt: now });
    return { action: "withdraw_invitation", details: { invitation: invitation.id } };
  });
}
