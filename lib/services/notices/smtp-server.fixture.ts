import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** What the server answers to a mail: nothing for acceptance, a code and a sentence, or silence. */
export type Answer = { code: number; message: string } | "silence" | undefined;

/** A mail server on loopback. It keeps what it read and answers as it is told, then accepts. */
export async function openSmtpServer() {
  const read: { mail: Email; accepted: boolean }[] = [];
  const answers: Answer[] = [];
  const recipients = new Map<string, Answer>();
  const refusal = ({ code, message }: { code: number; message: string }) =>
    Object.assign(new Error(message), { responseCode: code });

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    closeTimeout: 100,
    onRcptTo({ address }, _session, callback) {
      const answer = recipients.get(address);
      callback(answer && answer !== "silence" ? refusal(answer) : null);
    },
    async onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const mail = await PostalMime.parse(Buffer.concat(chunks));
      const answer = answers.shift();
      read.push({ mail, accepted: answer === undefined });
      if (answer !== "silence") callback(answer && refusal(answer));
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.on("error", () => {
    // A client that is killed in the middle is what these tests are about.
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** Every mail read to its end, in order, whether or not it was accepted. */
    read,
    /** Answers to the next mails, in order. */
    answers,
    /** Answers to recipients. */
    recipients,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
