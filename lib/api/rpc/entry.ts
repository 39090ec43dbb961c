import { askEntry } from "@/lib/services/entry/ask-entry";
import { lookAtEntry } from "@/lib/services/entry/enter";
import { openRpc } from "./base";

const entry = openRpc.entry;

export const entryRouter = entry.router({
  ask: entry.ask.handler(({ context, input }) =>
    askEntry({ ...input, address: context.address }, context.now),
  ),
  look: entry.look.handler(({ context, input }) => lookAtEntry(input, context.now)),
});
