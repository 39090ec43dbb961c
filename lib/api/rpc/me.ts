import { endOwnSessions } from "@/lib/services/identity/end-own-sessions";
import { myProfile } from "@/lib/services/identity/people";
import { rpc } from "./base";

const me = rpc.console.me;

export const meRouter = me.router({
  get: me.get.handler(({ context }) => myProfile(context.actor)),
  endSessions: me.endSessions.handler(({ context: { actor, now } }) => endOwnSessions(actor, now)),
});
