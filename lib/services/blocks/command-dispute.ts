import type { Actor } from "@/lib/domain/actor";
import { type DisputeState, decideDispute } from "@/lib/domain/block/decide-dispute";
import type { DisputeCommand, DisputeStatus } from "@/lib/domain/block/dispute";
import { isRefusal } from "@/lib/domain/refusal";
import { disputeWaiting } from "@/lib/domain/staff/dispute-waiting";
import { notFound } from "@/lib/errors";
import { newId, parseReference } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit/audit";
import { lockBlock, type OwnBlock } from "@/lib/store/blocks/blocks";
import { lockToFile, saveDispute, waitingDisputes } from "@/lib/store/blocks/disputes";
import type { Db } from "@/lib/store/database";
import { policyInEffect, policyOfVersion } from "@/lib/store/policies/policies";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { conflictOf } from "../conflict";
import { once } from "../once";
import { refused } from "../refused";
import { takeBack, tell } from "../staff-messages/tell";
import { assertStillStaff } from "../still-staff";
import { tellOfAnswer } from "./dispute-notice";

export type DisputeInput = {
  reference: string;
  /** Of the dispute that was looked at; another one now is a conflict. Of none, to file one. */
  version?: number;
  command: DisputeCommand;
  commandId?: string | undefined;
};

export type Disputed = { reference: string; status: DisputeStatus };

const ACTIONS: Record<DisputeCommand["kind"], string> = {
  file: "dispute_block",
  answer: "answer_dispute",
  forget: "forget_dispute",
};

/** What is kept goes by what was consented to, all else by the policy in effect. */
async function stateOf(tx: Db, block: OwnBlock, { kind }: DisputeCommand): Promise<DisputeState> {
  const { dispute, policyKey, organizationId } = block;
  if (kind === "file") await lockToFile(tx, organizationId);
  const waiting = await waitingDisputes(tx, organizationId);
  const isForgetting = kind === "forget" && dispute !== null;
  const policy = isForgetting
    ? await policyOfVersion(tx, dispute.consentVersionId)
    : await policyInEffect(tx, policyKey);
  return { block, dispute, waiting, policy };
}

/**
 * Carries out what is done with the dispute of a block: the one write path. Throws `not_found` where the actor may not
 * know of the block, `conflict` where somebody answered meanwhile, `key_reused` when the command id came with another
 * command, and `refused` with the domain's reason.
 */
export async function commandDispute(
  actor: Actor,
  { commandId, ...input }: DisputeInput,
  now: Date,
): Promise<Disputed> {
  authorize(actor, input.command.kind === "file" ? "dispute_block" : "answer_dispute");
  return transaction((tx) => once(tx, actor, commandId, input, now, () => carryOut(tx, actor, input, now)));
}

async function carryOut(
  tx: Db,
  actor: Actor,
  { reference: given, version, command }: DisputeInput,
  now: Date,
): Promise<Disputed> {
  const reference = parseReference(given, "B");
  const block = reference ? await lockBlock(tx, reference) : null;
  const isOthers = "organizationId" in actor && actor.organizationId !== block?.organizationId;
  if (!block || isOthers) throw notFound("block");
  await assertStillStaff(tx, actor);
  if (version !== undefined && block.dispute && block.dispute.version !== version)
    throw await conflictOf(tx, block.dispute.id);
  const state = await stateOf(tx, block, command);
  const dispute = decideDispute(state, command, { actor, now, id: newId() });
  if (isRefusal(dispute)) throw refused(dispute);
  await saveDispute(tx, dispute);
  const { id: entityId, status } = dispute;
  const entry = { entity: "block_dispute", entityId, version: dispute.version, actor, at: now };
  const details = { block: block.reference, status };
  const { organizationId } = block;
  await appendAudit(tx, [{ ...entry, action: ACTIONS[command.kind], organizationId, details }]);
  if (command.kind === "answer") await tellOfAnswer(tx, block, dispute, now);
  const { owed, over } = disputeWaiting(dispute);
  await tell(tx, owed, now);
  await takeBack(tx, over, now);
  return { reference: block.reference, status };
}
