import { DAY, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import type { Db } from "@/lib/store/database";
import { insertEntryLinks } from "@/lib/store/organizations/entry-links";
import { entryHash } from "./entry-token";

/** How long a link lives that its reader asked for, and waits for. */
export const ASKED_FOR_MS = 15 * MINUTE;

/** How long an invitation stands, and its link with it. */
export const INVITATION_MS = 7 * DAY;

/** Owes one address one link into one organization, mailed after commit. */
export async function oweEntryLink(
  tx: Db,
  link: { organizationId: string; email: string; invitationId?: string; expiresAt?: Date },
  now: Date,
): Promise<void> {
  const { invitationId = null, expiresAt = plus(now, ASKED_FOR_MS), ...to } = link;
  const id = newId();
  await insertEntryLinks(tx, [{ ...to, id, invitationId, hash: entryHash(id), createdAt: now, expiresAt }]);
}
