import nodemailer from "nodemailer";
import { SECOND } from "@/lib/domain/duration";
import type { Mail, SendOutcome } from "./mail";

const timeouts = { connectionTimeout: 10 * SECOND, greetingTimeout: 10 * SECOND, socketTimeout: 20 * SECOND };

/** No attempt takes longer, however slowly the server answers; a delivery's lease must outlast it. */
export const LONGEST_ATTEMPT = 40 * SECOND;

/**
 * Whether the server refused this mail for good: 5xx to its envelope or its content. A refused sign-in or greeting
 * is our configuration and no fault of the mail.
 */
function isRefusal(error: Error): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return responseCode !== undefined && responseCode >= 500 && (code === "EENVELOPE" || code === "EMESSAGE");
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the mail server took too long")), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Hands one mail to the SMTP server at `url`. Never throws. */
export async function sendBySmtp(url: string, mail: Mail): Promise<SendOutcome> {
  const transport = nodemailer.createTransport({
    url,
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const sent = transport.sendMail({
      messageId: mail.messageId,
      from: mail.sender,
      to: { name: "", address: mail.recipient },
      subject: mail.title,
      text: mail.text,
      html: mail.html,
      date: mail.date,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    await within(LONGEST_ATTEMPT, sent);
    return { kind: "accepted" };
  } catch (error) {
    if (!(error instanceof Error)) return { kind: "later", reason: "unknown failure" };
    return { kind: isRefusal(error) ? "refused" : "later", reason: error.message.slice(0, 300) };
  } finally {
    transport.close();
  }
}
