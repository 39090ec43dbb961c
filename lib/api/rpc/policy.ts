import { previewNotice } from "@/lib/services/policies/notice-preview";
import {
  checkPolicy,
  comparePolicy,
  countProposals,
  getPolicy,
  listPolicies,
} from "@/lib/services/policies/policy-views";
import { getProposal } from "@/lib/services/policies/proposal-view";
import { answerPolicyProposal, proposePolicy } from "@/lib/services/policies/proposals";
import { replayPolicy } from "@/lib/services/policies/replay";
import { rpc } from "./base";

const policy = rpc.console.policy;

export const policyRouter = policy.router({
  list: policy.list.handler(({ context }) => listPolicies(context.actor)),
  counts: policy.counts.handler(({ context }) => countProposals(context.actor)),
  get: policy.get.handler(({ context, input }) => getPolicy(context.actor, input.key)),
  proposal: policy.proposal.handler(({ context, input }) => getProposal(context.actor, input.id)),
  compare: policy.compare.handler(({ context, input }) => comparePolicy(context.actor, input)),
  check: policy.check.handler(({ context, input }) => checkPolicy(context.actor, input)),
  previewNotice: policy.previewNotice.handler(({ context, input }) =>
    previewNotice(context.actor, input, context.now),
  ),
  replay: policy.replay.handler(({ context, input, signal }) =>
    replayPolicy(context.actor, input, context.now, signal),
  ),
  propose: policy.propose.handler(({ context, input }) => proposePolicy(context.actor, input, context.now)),
  answer: policy.answer.handler(({ context, input }) =>
    answerPolicyProposal(context.actor, input, context.now),
  ),
});
