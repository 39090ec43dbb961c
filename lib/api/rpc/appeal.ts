import { claimAppeal, holdAppeal, letGoOfAppeal } from "@/lib/services/appeals/appeal-claims";
import { decideAppeal, getAppeal } from "@/lib/services/appeals/appeals";
import { countAppeals, listAppeals } from "@/lib/services/appeals/appeals-inbox";
import { rpc } from "./base";

const appeal = rpc.console.appeal;

export const appealRouter = appeal.router({
  list: appeal.list.handler(({ context, input }) => listAppeals(context.actor, input, context.now)),
  counts: appeal.counts.handler(({ context }) => countAppeals(context.actor, context.now)),
  get: appeal.get.handler(({ context, input }) => getAppeal(context.actor, input, context.now)),
  claim: appeal.claim.handler(({ context, input }) => claimAppeal(context.actor, input, context.now)),
  heartbeat: appeal.heartbeat.handler(({ context, input }) => holdAppeal(context.actor, input, context.now)),
  release: appeal.release.handler(({ context, input }) => letGoOfAppeal(context.actor, input)),
  decide: appeal.decide.handler(({ context, input }) => decideAppeal(context.actor, input, context.now)),
});
