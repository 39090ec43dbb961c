import { countQueue, listQueue } from "@/lib/services/cases/queue";
import { rpc } from "./base";

const queue = rpc.console.queue;

export const queueRouter = queue.router({
  list: queue.list.handler(({ context, input }) => listQueue(context.actor, input, context.now)),
  counts: queue.counts.handler(({ context }) => countQueue(context.actor, context.now)),
});
