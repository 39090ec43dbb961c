import { listDeliveries, retryDelivery } from "@/lib/services/notices/deliveries";
import { rpc } from "./base";

const delivery = rpc.console.delivery;

export const deliveryRouter = delivery.router({
  list: delivery.list.handler(({ context, input }) => listDeliveries(context.actor, input, context.now)),
  retry: delivery.retry.handler(({ context, input }) => retryDelivery(context.actor, input, context.now)),
});
