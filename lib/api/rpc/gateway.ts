import { listGateways } from "@/lib/services/enforcement/gateways";
import { rpc } from "./base";

const gateway = rpc.console.gateway;

export const gatewayRouter = gateway.router({
  list: gateway.list.handler(({ context }) => listGateways(context.actor, context.now)),
});
