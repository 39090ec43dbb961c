import { type About, deadLetter } from "@/lib/domain/staff/dead-letter";
import type { Db } from "@/lib/store/database";
import { contactsOf, insertNotices, type NoticeRow } from "@/lib/store/notices/notices";
import { enabledEndpoints } from "@/lib/store/webhooks/webhook-endpoints";
import { tell } from "../staff-messages/tell";
import { oweMails } from "./mails-owed";
import { owePosts } from "./posts-owed";

/**
 * Writes a notice that no decision led to, with a mail to each of the organization's contacts and, where it is an event
 * too, a post to each of its endpoints: within the change's own transaction, like a decision's notices. Staff are told
 * where there is nobody to write to.
 */
export async function oweNotice(
  tx: Db,
  { notice, about, isEvent }: { notice: NoticeRow; about: About; isEvent: boolean },
): Promise<void> {
  const { id, organizationId, visibleAt } = notice;
  await insertNotices(tx, [notice]);
  const contacts = await contactsOf(tx, organizationId);
  await oweMails(tx, id, contacts, visibleAt);
  if (contacts.length === 0) await tell(tx, [deadLetter(about, visibleAt)], visibleAt);
  if (isEvent) await owePosts(tx, id, await enabledEndpoints(tx, organizationId), visibleAt);
}
