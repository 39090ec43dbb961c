import { previewAnswer } from "@/lib/services/blocks/answer-preview";
import { commandDispute } from "@/lib/services/blocks/command-dispute";
import { getDispute, listDisputes } from "@/lib/services/blocks/disputes";
import { getOwnBlock, listOwnBlocks } from "@/lib/services/blocks/own-blocks";
import { rpc } from "./base";

const dispute = rpc.console.dispute;

export const disputeRouter = dispute.router({
  list: dispute.list.handler(({ context, input }) => listDisputes(context.actor, input)),
  get: dispute.get.handler(({ context, input }) => getDispute(context.actor, input, context.now)),
  preview: dispute.preview.handler(({ context, input }) => previewAnswer(context.actor, input, context.now)),
  answer: dispute.answer.handler(({ context, input: { outcome, reason, ...of } }) =>
    commandDispute(context.actor, { ...of, command: { kind: "answer", outcome, reason } }, context.now),
  ),
});

const own = rpc.portal.blocks;

export const ownBlocksRouter = own.router({
  list: own.list.handler(({ context, input }) => listOwnBlocks(context.actor, input)),
  get: own.get.handler(({ context, input }) => getOwnBlock(context.actor, input, context.now)),
  dispute: own.dispute.handler(({ context, input: { text, ...of } }) =>
    commandDispute(context.actor, { ...of, command: { kind: "file", text } }, context.now),
  ),
});
