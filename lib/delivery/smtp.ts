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

/** Settles with `work`, or rejects when `signal` aborts first; the connection then ends by its own timeouts. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error("the mail server took too long"));
    if (signal.aborted) giveUp();
    signal.addEventListener("abort", giveUp, { once: true });
    work.then(resolve, reject);
  });
}

/** Hands one mail to the SMTP server at `url`, until `signal` says that nobody waits for it. Never throws. */
export async function sendBySmtp(url: string, mail: Mail, signal?: AbortSignal): Promise<SendOutcome> {
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
    const limit = AbortSignal.timeout(LONGEST_ATTEMPT);
    await unlessAborted(sent, signal ? AbortSignal.any([signal, limit]) : limit);
    return { kind: "accepted" };
  } catch (error) {
    if (!(error instanceof Error)) return { kind: "later", reason: "unknown failure" };
    return { kind: isRefusal(error) ? "refused" : "later", reason: error.message.slice(0, 300) };
  } finally {
    transport.close();
  }
}
