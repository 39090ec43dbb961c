/** One mail to one recipient. A mail sent again keeps its `messageId`. */
export type Mail = {
  messageId: string;
  sender: string;
  recipient: string;
  title: string;
  text: string;
  html: string;
  date: Date;
};

/** What became of it: accepted by the mail server, refused for good, or worth another attempt. */
export type SendOutcome = { kind: "accepted" } | { kind: "refused" | "later"; reason: string };

type Body = Pick<Mail, "text" | "html">;

/**
 * The notice as it leaves: its plain address by reference gives way to the recipient's signed link, which is a
 * credential and so never part of what is kept.
 */
export function withSignedLink({ text, html }: Body, address: string, link: string): Body {
  return { text: text.replaceAll(address, () => link), html: html.replaceAll(address, () => link) };
}
