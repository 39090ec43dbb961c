import type { ProposalView } from "@/lib/contract/console/policy-proposal";
import type { Actor } from "@/lib/domain/actor";
import { policyDiff } from "@/lib/domain/policy-diff";
import {
  answerProposal,
  missingToAnswer,
  type PolicyProposal,
  type PolicyState,
  type ProposalAnswer,
  type ProposalStatus,
  propose,
} from "@/lib/domain/policy-proposal";
import { policyWaiting } from "@/lib/domain/policy-waiting";
import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit";
import type { Db } from "@/lib/store/database";
import {
  advancePolicy,
  documentOfVersion,
  insertPolicyVersion,
  lockPolicy,
  policyExists,
  policyInEffect,
} from "@/lib/store/policies";
import {
  insertProposal,
  openProposal,
  proposalById,
  saveAnswer,
  versionOfProposal,
} from "@/lib/store/policy-proposals";
import { snapshot, transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { conflictOf } from "../conflict";
import { once } from "../once";
import { refused } from "../refused";
import { takeBack, tell } from "../staff-messages/tell";
import { assertStillStaff } from "../still-staff";
import { parsePolicyDocument } from "./policy-document";
import { peopleOf, policyNames, proposalSummary } from "./proposal-view";

async function stateOf(tx: Db, key: string): Promise<PolicyState> {
  return { key, current: await policyInEffect(tx, key), open: await openProposal(tx, key) };
}

function allowed(outcome: PolicyProposal | Refusal): PolicyProposal {
  if (isRefusal(outcome)) throw refused(outcome);
  return outcome;
}

/** Locks a policy, makes one change of it, and records it. `work` gets the number of this change. */
async function changePolicy<T>(
  tx: Db,
  key: string,
  work: (policy: { id: string; change: number }) => Promise<{ action: string; details: object; result: T }>,
  actor: Actor,
  now: Date,
): Promise<T> {
  const policy = await lockPolicy(tx, key);
  if (!policy) throw notFound("policy");
  await assertStillStaff(tx, actor);
  const change = policy.version + 1;
  const { action, details, result } = await work({ id: policy.id, change });
  await advancePolicy(tx, key, change);
  await appendAudit(tx, [
    {
      entity: "policy",
      entityId: policy.id,
      version: change,
      action,
      actor,
      at: now,
      details: { key, ...details },
    },
  ]);
  return result;
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
      changePolicy(
        tx,
        key,
        async ({ id: policyId, change }) => {
          const state = await stateOf(tx, key);
          if (state.current.version !== version) throw await conflictOf(tx, policyId);
          const proposal = allowed(
            propose(state, { id: newId(), baseVersion: version, document, reason }, actor, now),
          );
          await insertProposal(tx, proposal, change);
          await tell(tx, [policyWaiting(proposal)], now);
          return {
            action: "propose_policy",
            details: { proposalId: proposal.id },
            result: { id: proposal.id },
          };
        },
        actor,
        now,
      ),
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
    const request = { id, answer };
    return once(tx, actor, commandId, request, now, () =>
      changePolicy(
        tx,
        key,
        async ({ change }) => {
          const state = await stateOf(tx, key);
          const proposal = allowed(answerProposal(state, known, answer, actor, now));
          await saveAnswer(tx, proposal, change);
          await takeBack(tx, [policyWaiting(proposal).topic], now);
          const taken = proposal.status === "confirmed" ? await takeEffect(tx, state, proposal, now) : null;
          const details = { proposalId: id, ...(taken && { versionId: taken.versionId }) };
          const result = { status: proposal.status, version: taken?.version ?? null };
          return { action: `${answer.kind}_policy`, details, result };
        },
        actor,
        now,
      ),
    );
  });
}

async function takeEffect(tx: Db, { current }: PolicyState, proposal: PolicyProposal, now: Date) {
  const { id, policyKey, document, reason, authorId, answeredBy } = proposal;
  const version = current.version + 1;
  const nameOf = await policyNames(tx, [authorId]);
  const versionId = await insertPolicyVersion(tx, version, {
    ...{ key: policyKey, document, reason, createdAt: now, author: nameOf(authorId)?.name ?? "" },
    signed: { proposalId: id, authorId, confirmedBy: answeredBy ?? "" },
  });
  return { version, versionId };
}

const ANSWERS = ["confirm", "refuse", "withdraw"] as const;

/** A proposal with what it changes, and what this person may answer. */
export async function getProposal(actor: Actor, id: string): Promise<ProposalView> {
  authorize(actor, "see_policies");
  return snapshot(async (tx) => {
    const proposal = await proposalById(tx, id);
    if (!proposal || !(await policyExists(tx, proposal.policyKey))) throw notFound("proposal");
    const { policyKey: key, baseVersion, document } = proposal;
    const state = await stateOf(tx, key);
    const base = await documentOfVersion(tx, key, baseVersion);
    const nameOf = await policyNames(tx, peopleOf([proposal]));
    return {
      ...proposalSummary(proposal, nameOf, actor),
      ...{ key, title: state.current.title, baseVersion, document },
      version: await versionOfProposal(tx, id),
      changes: base ? policyDiff(base, document) : [],
      offers: ANSWERS.map((answer) => {
        const missing = missingToAnswer(state, proposal, answer, actor);
        return { answer, available: missing.length === 0, missing };
      }),
    };
  });
}
