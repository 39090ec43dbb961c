import { getApplication, listApplications } from "@/lib/services/trusted-access/access-views";
import { applyForTrustedAccess } from "@/lib/services/trusted-access/apply";
import { commandAccess } from "@/lib/services/trusted-access/command-access";
import { getOwnApplication, listOwnApplications } from "@/lib/services/trusted-access/own-access";
import { rpc } from "./base";

const access = rpc.console.trustedAccess;

export const trustedAccessRouter = access.router({
  list: access.list.handler(({ context, input }) => listApplications(context.actor, input, context.now)),
  get: access.get.handler(({ context, input }) => getApplication(context.actor, input, context.now)),
  command: access.command.handler(({ context, input }) => commandAccess(context.actor, input, context.now)),
});

const own = rpc.portal.trustedAccess;

export const ownTrustedAccessRouter = own.router({
  list: own.list.handler(({ context }) => listOwnApplications(context.actor, context.now)),
  get: own.get.handler(({ context, input }) => getOwnApplication(context.actor, input, context.now)),
  apply: own.apply.handler(({ context, input }) => applyForTrustedAccess(context.actor, input, context.now)),
  answer: own.answer.handler(({ context, input: { text, ...of } }) =>
    commandAccess(context.actor, { ...of, command: { kind: "answer", text } }, context.now),
  ),
  takeBack: own.takeBack.handler(({ context, input }) =>
    commandAccess(context.actor, { ...input, command: { kind: "take_back" } }, context.now),
  ),
});
