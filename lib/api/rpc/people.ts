import { createKey, listOperatorKeys, revokeKey, rotateKey } from "@/lib/services/identity/keys";
import { changeStaff, createStaff, listStaff } from "@/lib/services/identity/staff";
import { rpc } from "./base";

const { person, key } = rpc.console;

export const personRouter = person.router({
  list: person.list.handler(({ context }) => listStaff(context.actor, context.now)),
  create: person.create.handler(({ context, input }) => createStaff(context.actor, input, context.now)),
  change: person.change.handler(({ context, input }) => changeStaff(context.actor, input, context.now)),
});

export const keyRouter = key.router({
  list: key.list.handler(({ context }) => listOperatorKeys(context.actor, context.now)),
  create: key.create.handler(({ context, input }) =>
    createKey(context.actor, { kind: "operator", ...input }, context.now),
  ),
  rotate: key.rotate.handler(({ context, input }) => rotateKey(context.actor, input, context.now)),
  revoke: key.revoke.handler(async ({ context, input }) => {
    await revokeKey(context.actor, input.id, context.now);
    return input;
  }),
});
