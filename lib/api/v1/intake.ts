import { MAX_SIGNALS, signal } from "@/lib/contract/v1/signals";
import { counter, MAX_COUNTERS } from "@/lib/contract/v1/traffic";
import { reportBounce } from "@/lib/services/notices/bounces";
import { onceHeld } from "@/lib/services/once-held";
import { putOrganization } from "@/lib/services/organizations/organizations";
import { receiveSignals } from "@/lib/services/signals/signals";
import { receiveTraffic } from "@/lib/services/signals/traffic";
import { type V1Context, v1 } from "./base";
import { checkItems, inOrder } from "./items";

const once = <T extends object>(
  { actor, idempotencyKey: key, now }: V1Context,
  request: object,
  work: () => Promise<T>,
) => onceHeld({ actor, key, now }, request, work);

export const organizationsRouter = {
  put: v1.organizations.put.handler(({ input: { params, body }, context }) =>
    once(context, { put: params.external_id, body }, () =>
      putOrganization(context.actor, params.external_id, body, context.now),
    ),
  ),
};

export const signalsRouter = {
  send: v1.signals.send.handler(async ({ input, context }) => {
    const { valid, rejected } = checkItems(signal, input.signals, MAX_SIGNALS);
    const items = valid.map(({ index, value }) => ({ index, signal: value }));
    return once(context, input, async () => {
      const answer = await receiveSignals(context.actor, items, context.now);
      return { ...answer, rejected: inOrder(rejected, answer.rejected) };
    });
  }),
};

export const trafficRouter = {
  send: v1.traffic.send.handler(async ({ input, context }) => {
    const { valid, rejected } = checkItems(counter, input.counters, MAX_COUNTERS);
    const items = valid.map(({ index, value }) => ({ index, counter: value }));
    return once(context, input, async () => {
      const answer = await receiveTraffic(context.actor, items, context.now);
      return { ...answer, rejected: inOrder(rejected, answer.rejected) };
    });
  }),
};

export const bouncesRouter = {
  report: v1.bounces.report.handler(({ input, context }) =>
    once(context, input, () =>
      reportBounce(context.actor, { messageId: input.message_id, reason: input.reason }, context.now),
    ),
  ),
};
