import { choose, listChoices } from "@/lib/services/staff-messages/choices";
import { listDeadStaffDeliveries, retryStaffDelivery } from "@/lib/services/staff-messages/dead-deliveries";
import {
  listMessages,
  readAllMessages,
  readMessage,
  unreadMessages,
} from "@/lib/services/staff-messages/inbox";
import { rpc } from "./base";

const { notification, staffDelivery } = rpc.console;

export const notificationRouter = notification.router({
  unread: notification.unread.handler(({ context }) => unreadMessages(context.actor, context.now)),
  list: notification.list.handler(({ context, input }) => listMessages(context.actor, input, context.now)),
  read: notification.read.handler(({ context, input }) => readMessage(context.actor, input, context.now)),
  readAll: notification.readAll.handler(({ context, input }) =>
    readAllMessages(context.actor, input, context.now),
  ),
  choices: notification.choices.handler(({ context }) => listChoices(context.actor)),
  choose: notification.choose.handler(({ context, input }) => choose(context.actor, input)),
});

export const staffDeliveryRouter = staffDelivery.router({
  list: staffDelivery.list.handler(({ context, input }) => listDeadStaffDeliveries(context.actor, input)),
  retry: staffDelivery.retry.handler(({ context, input }) =>
    retryStaffDelivery(context.actor, input, context.now),
  ),
});
