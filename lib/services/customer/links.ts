import type { Actor } from "@/lib/domain/actor";
import { DAY, MINUTE, minus, plus } from "@/lib/domain/duration";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { contactsOf } from "@/lib/store/notices/notices";
import { linkedDelivery, noticeToSendAgain, windowFacts } from "@/lib/store/organizations/link-facts";
import { transaction } from "@/lib/store/transaction";
import { oweMails } from "../notices/mails-owed";
import { proves, readToken, signToken } from "./link-token";

/** A link mailed late in the window, or after it, still opens the status for this long. */
const SHORTEST_LIFE = 14 * DAY;

/** Asking again within this time sends nothing: nobody's mailbox is to be filled by a stranger. */
const BETWEEN_MAILS = 15 * MINUTE;

const NOT_VALID =
  "This link is not valid. Copy it whole from the mail, or ask for a new one at the address in the notice.";

const NO_CONTACT =
  "This link has ended: the address it was mailed to is no contact of the organization any more. Its other contacts can ask for one.";

/** A link that opens one decision for the recipient of one mail, until the appeal window ends. */
export async function signedLink(
  mail: { deliveryId: string; recipient: string; decisionId: string },
  now: Date,
): Promise<string> {
  const facts = await windowFacts(mail.decisionId);
  const length = facts ? facts.deadline.getTime() - facts.visibleAt.getTime() : 0;
  const windowEnd = plus(facts?.deliveredAt ?? now, length);
  const expiresAt = new Date(Math.max(windowEnd.getTime(), plus(now, SHORTEST_LIFE).getTime()));
  const token = signToken({ ...mail, expiresAt });
  return `${env().baseUrl}${paths.door(token)}`;
}

/**
 * Whoever holds a signed link, as an actor that may do what is about its decision. The delivery is the actor's id
 * and the address it went to its name. Throws `not_found` for what is no link of ours, `forbidden` when it is over, or
 * its address no contact any more.
 */
export async function linkActor(token: string, now: Date): Promise<Extract<Actor, { kind: "link" }>> {
  const unproven = readToken(token);
  const mail = unproven && (await linkedDelivery(unproven.deliveryId));
  if (!unproven || !mail || !proves(unproven, { ...mail, deliveryId: unproven.deliveryId }))
    throw new AppError("not_found", NOT_VALID);
  if (unproven.expiresAt <= now) {
    const address = `${env().baseUrl}${paths.doorByReference(mail.caseReference)}`;
    throw new AppError("forbidden", `This link has expired; ask for a new one at ${address}.`);
  }
  if (!mail.isContact) throw new AppError("forbidden", NO_CONTACT);
  const { recipient, organizationId, decisionId } = mail;
  return { kind: "link", id: unproven.deliveryId, name: recipient, organizationId, decisionId };
}

/**
 * Mails the notice of a case again to the organization's contacts, each with a new link. Says nothing about whether
 * there is such a case, since anybody may ask; who asks is told the same either way.
 */
export async function requestLink(reference: string, now: Date): Promise<void> {
  const caseReference = parseReference(reference, "C");
  if (!caseReference) return;
  await transaction(async (tx) => {
    const notice = await noticeToSendAgain(tx, caseReference, now, minus(now, BETWEEN_MAILS));
    if (!notice) return;
    const contacts = await contactsOf(tx, notice.organizationId);
    if (contacts.length > 0) await oweMails(tx, notice.id, contacts, now);
  });
}
