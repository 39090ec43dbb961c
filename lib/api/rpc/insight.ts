import { showAppealOutcomes } from "@/lib/services/insight/appeal-outcomes";
import { listMonitors } from "@/lib/services/insight/monitors";
import { showReach } from "@/lib/services/insight/reach";
import { rpc } from "./base";

const insight = rpc.console.insight;

export const insightRouter = insight.router({
  monitors: insight.monitors.handler(({ context, input }) => listMonitors(context.actor, input, context.now)),
  appeals: insight.appeals.handler(({ context, input }) =>
    showAppealOutcomes(context.actor, input, context.now),
  ),
  reach: insight.reach.handler(({ context, input }) => showReach(context.actor, input, context.now)),
});
