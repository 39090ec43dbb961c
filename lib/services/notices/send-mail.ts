import type { Mail, SendOutcome } from "@/lib/delivery/mail";
import { sendBySmtp } from "@/lib/delivery/smtp";
import { env } from "@/lib/env";
import { putInMailbox } from "@/lib/store/notices/mailbox";

/** By the id of its delivery, so that a mail sent again after a crash is known by its receiver as the same one. */
export const messageIdOf = (id: string) => `<${id}@${new URL(env().baseUrl).hostname}>`;

/** The top-level domain in which nobody ever has a mailbox (RFC 6761, section 6.4). */
const isNowhere = (recipient: string) => /[@.]invalid$/i.test(recipient);

/**
 * Hands a mail to the mail server; without one the mailbox page is one, and accepts everything that some mail server
 * could take.
 */
export async function sendMail(given: Omit<Mail, "sender">, signal?: AbortSignal): Promise<SendOutcome> {
  const server = env().mail;
  const sender = server?.from ?? `Recourse <recourse@${new URL(env().baseUrl).hostname}>`;
  if (server) return sendBySmtp(server.smtpUrl, { ...given, sender }, signal);
  if (isNowhere(given.recipient))
    return { kind: "refused", reason: "550 5.1.2 The recipient's domain does not exist." };
  const { date, ...message } = given;
  await putInMailbox({ ...message, sender, receivedAt: date });
  return { kind: "accepted" };
}
