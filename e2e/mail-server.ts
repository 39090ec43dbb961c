import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect } from "@playwright/test";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A mail server as a provider has one, which takes every mail and keeps it. */
export async function openMailServer() {
  const mails: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    closeTimeout: 100,
    async onData(stream, _session, callback) {
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part);
      mails.push(await PostalMime.parse(Buffer.concat(parts)));
      callback();
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;

  /** The newest mail to an address with such a subject, once it is there. */
  async function mailTo(address: string, subject: RegExp): Promise<Email> {
    const found = () =>
      mails.findLast(
        (mail) => mail.to?.some((to) => to.address === address) && subject.test(mail.subject ?? ""),
      );
    await expect.poll(() => found() !== undefined, { timeout: 20_000 }).toBe(true);
    const mail = found();
    if (!mail) throw new Error("a mail does not vanish");
    return mail;
  }

  return {
    /** What an app needs to send by it. */
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "Recourse <recourse@provider.example>" },
    mailTo,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** The address of the link in a mail that leads below a path, the same in its text as in its HTML. */
export function linkIn({ text = "", html = "" }: Email, path: string): string {
  const address = new RegExp(`http://[^\\s"<]+${path}[\\w.~-]+`);
  const [link = ""] = address.exec(text) ?? [];
  expect(link).not.toBe("");
  expect(html).toContain(`href="${link}"`);
  return link;
}
