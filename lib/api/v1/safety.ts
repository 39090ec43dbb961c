import { listAnswer } from "@/lib/contract/v1/list";
import { disputeBlockByKey, listSafetyBlocks, readBlock } from "@/lib/services/blocks/safety-blocks";
import { listOwnCases, readCase } from "@/lib/services/customer/safety";
import { answerAppeal, appealCase, readAppeal, withdrawAppeal } from "@/lib/services/customer/safety-appeals";
import { readStanding } from "@/lib/services/customer/safety-standing";
import { checkEnforcement } from "@/lib/services/enforcement/enforcement";
import { v1 } from "./base";

export const enforcementRouter = {
  check: v1.enforcement.check.handler(({ input, context }) => {
    const { organization, safety_identifier, model } = input;
    const question = { organization, safetyIdentifier: safety_identifier ?? null, model };
    return checkEnforcement(context.actor, question, context.now);
  }),
};

export const safetyRouter = {
  cases: {
    get: v1.safety.cases.get.handler(({ input, context }) => readCase(context.actor, input.id, context.now)),
    list: v1.safety.cases.list.handler(async ({ input, context }) => {
      const { cases, hasMore } = await listOwnCases(context.actor, input, context.now);
      return listAnswer(cases, hasMore);
    }),
  },
  standing: {
    get: v1.safety.standing.get.handler(({ input, context }) =>
      readStanding(context.actor, input.safety_identifier ?? null, context.now),
    ),
  },
  blocks: {
    get: v1.safety.blocks.get.handler(({ input, context }) => readBlock(context.actor, input.id)),
    list: v1.safety.blocks.list.handler(async ({ input, context }) => {
      const { blocks, hasMore } = await listSafetyBlocks(context.actor, input);
      return listAnswer(blocks, hasMore);
    }),
    dispute: v1.safety.blocks.dispute.handler(({ input: { params, body }, context }) =>
      disputeBlockByKey(context.actor, params.id, body.text, context.idempotencyKey, context.now),
    ),
  },
  appeals: {
    file: v1.safety.appeals.file.handler(({ input: { params, body }, context }) =>
      appealCase(context.actor, params.id, body, context.idempotencyKey, context.now),
    ),
    get: v1.safety.appeals.get.handler(({ input, context }) => readAppeal(context.actor, input.id)),
    answer: v1.safety.appeals.answer.handler(({ input: { params, body }, context }) =>
      answerAppeal(context.actor, params.id, body.text, context.idempotencyKey, context.now),
    ),
    withdraw: v1.safety.appeals.withdraw.handler(({ input, context }) =>
      withdrawAppeal(context.actor, input.id, context.idempotencyKey, context.now),
    ),
  },
};
