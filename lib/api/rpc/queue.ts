import { countQueue } from "@/lib/services/queue/counts";
import { facetsOfQueue } from "@/lib/services/queue/facets";
import { nextCase, peekCase } from "@/lib/services/queue/next";
import { listQueue } from "@/lib/services/queue/queue";
import { listSavedViews, rememberView, removeView, saveView } from "@/lib/services/queue/saved-views";
import { rpc } from "./base";

const queue = rpc.console.queue;

export const queueRouter = queue.router({
  list: queue.list.handler(({ context, input }) => listQueue(context.actor, input, context.now)),
  counts: queue.counts.handler(({ context }) => countQueue(context.actor, context.now)),
  facets: queue.facets.handler(({ context }) => facetsOfQueue(context.actor)),
  next: queue.next.handler(({ context, input }) => nextCase(context.actor, input, context.now)),
  peek: queue.peek.handler(({ context, input }) => peekCase(context.actor, input, context.now)),
  views: queue.views.router({
    list: queue.views.list.handler(({ context }) => listSavedViews(context.actor, context.now)),
    save: queue.views.save.handler(({ context, input }) => saveView(context.actor, input, context.now)),
    remove: queue.views.remove.handler(({ context, input }) => removeView(context.actor, input)),
    remember: queue.views.remember.handler(({ context, input }) => rememberView(context.actor, input)),
  }),
});
