import { type SendOutcome, withSignedLink } from "@/lib/delivery/mail";
import type { Leased } from "@/lib/store/notices/delivery-lease";
import { signedLink } from "../customer/links";
import { sendMail } from "./send-mail";

/** Mails a notice to one contact, with a signed link of its own where it tells of a decision. */
export async function mailNotice(leased: Leased, now: Date, signal?: AbortSignal): Promise<SendOutcome> {
  const { id, recipient, decision, messageId, title, address } = leased;
  const body =
    address && decision
      ? withSignedLink(
          leased,
          address,
          await signedLink({ deliveryId: id, recipient, decisionId: decision.id }, now),
        )
      : { text: leased.text, html: leased.html };
  return sendMail({ messageId, recipient, title, ...body, date: now }, signal);
}
