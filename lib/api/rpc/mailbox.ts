import { getMailboxMessage, listMailbox } from "@/lib/services/notices/mailbox";
import { rpc } from "./base";

const mailbox = rpc.console.mailbox;

export const mailboxRouter = mailbox.router({
  list: mailbox.list.handler(({ context, input }) => listMailbox(context.actor, input)),
  get: mailbox.get.handler(({ context, input }) => getMailboxMessage(context.actor, input)),
});
