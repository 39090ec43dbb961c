import { now } from "@/lib/clock";
import { MAX_WAIT_SECONDS } from "@/lib/contract/v1/feed";
import { pollFeed } from "@/lib/services/enforcement/feed";
import { feedPositionOf } from "@/lib/services/enforcement/feed-cursor";
import { takeGatewayReport } from "@/lib/services/enforcement/gateways";
import { v1 } from "./base";

export const feedRouter = {
  changes: v1.enforcement.changes.handler(async ({ input: { cursor, wait }, context, signal }) => {
    const from = feedPositionOf(cursor);
    const left = signal ?? AbortSignal.timeout(MAX_WAIT_SECONDS * 1_000);
    const news = await pollFeed(context.actor, { from, waitMs: wait * 1_000 }, left);
    return { ...news, server_time: now().toISOString() };
  }),
  gateways: {
    report: v1.enforcement.gateways.report.handler(({ input, context }) =>
      takeGatewayReport(context.actor, input, context.now),
    ),
  },
};
