import { implement } from "@orpc/server";
import { browserContract } from "@/lib/contract/browser";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { meterCall } from "../meter";
import { toRpcError } from "./failure";

/**
 * What every call knows: who asks (null without a session) and from where, the instant of the request, and its id in
 * the log.
 */
export type RpcContext = { actor: Actor | null; address: string; now: Date; requestId: string };

/** Calls that need no session: the door for the locked-out. */
export const openRpc = implement(browserContract)
  .$context<RpcContext>()
  .use(async ({ context, next, path }) => {
    const begin = performance.now();
    let outcome = "OK";
    try {
      return await next();
    } catch (error) {
      const answer = toRpcError(error, context.requestId);
      outcome = answer.code;
      throw answer;
    } finally {
      meterCall(path.join("."), outcome, performance.now() - begin);
    }
  });

/** Calls of somebody signed in: `context.actor` is never null. */
export const rpc = openRpc.use(({ context, next }) => {
  const { actor } = context;
  if (!actor) throw new AppError("unauthenticated", "You are signed out. Sign in to go on.");
  return next({ context: { actor } });
});
