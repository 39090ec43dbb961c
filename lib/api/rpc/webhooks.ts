import { listChanges } from "@/lib/services/webhooks/changes";
import { removeEndpoint, rotateSecret, switchEndpoint } from "@/lib/services/webhooks/endpoint-change";
import { createEndpoint, listEndpoints } from "@/lib/services/webhooks/endpoints";
import { listEvents, redeliverEvent } from "@/lib/services/webhooks/events";
import { testEndpoint } from "@/lib/services/webhooks/test-endpoint";
import { rpc } from "./base";

const webhooks = rpc.portal.webhooks;

export const webhooksRouter = webhooks.router({
  list: webhooks.list.handler(({ context }) => listEndpoints(context.actor, context.now)),
  create: webhooks.create.handler(({ context, input }) => createEndpoint(context.actor, input, context.now)),
  rotate: webhooks.rotate.handler(({ context, input }) => rotateSecret(context.actor, input, context.now)),
  switch: webhooks.switch.handler(({ context, input }) => switchEndpoint(context.actor, input, context.now)),
  remove: webhooks.remove.handler(({ context, input }) => removeEndpoint(context.actor, input, context.now)),
  test: webhooks.test.handler(({ context, input }) => testEndpoint(context.actor, input, context.now)),
  events: webhooks.events.handler(({ context, input }) => listEvents(context.actor, input, context.now)),
  redeliver: webhooks.redeliver.handler(({ context, input }) =>
    redeliverEvent(context.actor, input, context.now),
  ),
  changes: webhooks.changes.handler(({ context, input }) => listChanges(context.actor, input)),
});
