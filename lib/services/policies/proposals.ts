import type { Actor } from "@/lib/domain/actor";
import {
  answerProposal,
  type PolicyProposal,
  type PolicyState,
  type ProposalAnswer,
  type ProposalStatus,
  propose,
} from "@/lib/domain/policy/policy-proposal";
import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import { policyWaiting } from "@/lib/domain/staff/policy-waiting";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { Db } from "@/lib/store/database";
import { appendBlocking } from "@/lib/store/enforcement/feed";
import { insertPolicyVersion } from "@/lib/store/policies/policies";
import { insertProposal, policyState, proposalById, saveAnswer } from "@/lib/store/policies/policy-proposals";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { conflictOf } from "../conflict";
import { once } from "../once";
import { refused } from "../refused";
import { takeBack, tell } from "../staff-messages/tell";
import { changePolicy } from "./change-policy";
import { parsePolicyDocument } from "./policy-document";
import { policyNames } from "./proposal-view";

function allowed(outcome: PolicyProposal | Refusal): PolicyProposal {
  if (isRefusal(outcome)) throw refused(outcome);
  return outcome;
}

export type ProposalInput = {
  key: string;
  /** The version the change was written from; another one now is a conflict. */
  version: number;
  document: unknown;
  reason: string;
  commandId?: string;
};

/**
 * Proposes a document as the next version of a policy. It changes nothing until another lead confirms it. Throws
 * `invalid` for a document that may not become a policy, `conflict` where a newer version is in effect, and `refused`
 * where a proposal waits already or nothing is different.
 */
export async function proposePolicy(actor: Actor, input: ProposalInput, now: Date): Promise<{ id: string }> {
  authorize(actor, "edit_policy");
  const { key, version, reason, commandId } = input;
  const document = parsePolicyDocument(input.document);
  const request = { key, version, document, reason };
  return transaction((tx) =>
    once(tx, actor, commandId, request, now, () =>
      changePolicy(tx, { key, actor, now }, async ({ id: policyId, change }) => {
        const state = await policyState(tx, key);
        if (state.current.version !== version) throw await conflictOf(tx, policyId);
        const written = { id: newId(), baseVersion: version, document, reason };
        const proposal = allowed(propose(state, written, actor, now));
        await insertProposal(tx, proposal, change);
        await tell(tx, [policyWaiting(proposal)], now);
        const { id } = proposal;
        return { action: "propose_policy", details: { proposalId: id }, result: { id } };
      }),
    ),
  );
}

export type AnswerInput = { id: string; answer: ProposalAnswer; commandId?: string };

/**
 * Confirms, refuses or withdraws a proposal. Confirming makes it the policy's version from this instant: what was
 * decided keeps the version it was decided by, and every deadline that was set stays. Throws `refused` with the
 * domain's reason.
 */
export async function answerPolicyProposal(
  actor: Actor,
  { id, answer, commandId }: AnswerInput,
  now: Date,
): Promise<{ status: ProposalStatus; version: number | null }> {
  authorize(actor, "edit_policy");
  return transaction(async (tx) => {
    const known = await proposalById(tx, id);
    if (!known) throw notFound("proposal");
    const { policyKey: key } = known;
    return once(tx, actor, commandId, { id, answer }, now, () =>
      changePolicy(tx, { key, actor, now }, async ({ change }) => {
        const state = await policyState(tx, key);
        const proposal = allowed(answerProposal(state, known, answer, actor, now));
        await saveAnswer(tx, proposal, change);
        await takeBack(tx, [policyWaiting(proposal).topic], now);
        const taken = proposal.status === "confirmed" ? await takeEffect(tx, state, proposal, now) : null;
        const details = { proposalId: id, ...(taken && { versionId: taken.versionId }) };
        const result = { status: proposal.status, version: taken?.version ?? null };
        return { action: `${answer.kind}_policy`, details, result };
      }),
    );
  });
}

async function takeEffect(tx: Db, { current }: PolicyState, proposal: PolicyProposal, now: Date) {
  const { id, policyKey, document, reason, authorId, answeredBy } = proposal;
  const version = current.version + 1;
  const nameOf = await policyNames(tx, [authorId]);
  const versionId = await insertPolicyVersion(tx, version, {
    key: policyKey,
    document,
    reason,
    createdAt: now,
    author: nameOf(authorId)?.name ?? "",
    signed: { proposalId: id, authorId, confirmedBy: answeredBy ?? "" },
  });
  await appendBlocking(tx, policyKey, now);
  return { version, versionId };
}
