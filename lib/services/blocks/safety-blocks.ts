import type { SafetyBlock } from "@/lib/contract/v1/safety-blocks";
import type { Actor } from "@/lib/domain/actor";
import { disputeWindowEnd } from "@/lib/domain/block/decide-dispute";
import type { Policy } from "@/lib/domain/policy/policy";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { type OwnBlock, ownBlocks } from "@/lib/store/blocks/blocks";
import { type Db, db } from "@/lib/store/database";
import { externalIdOf } from "@/lib/store/organizations/own-standing";
import { authorize } from "../authorize";
import { organizationOf } from "../customer/safety";
import { isoOrNull, unixSeconds } from "../customer/safety-case-view";
import { keptText } from "../record/kept-text";
import { commandDispute } from "./command-dispute";
import { findOwnBlock } from "./own-block";
import { policiesOf } from "./policies-of";

function viewOf(block: OwnBlock, policy: Policy, organization: string): SafetyBlock {
  const { dispute } = block;
  return {
    id: block.reference,
    object: "safety.block",
    created_at: unixSeconds(block.createdAt),
    scope: "request",
    entity_identifier: block.safetyIdentifier ?? organization,
    reason: policy.reason,
    policy: policy.key,
    code: policy.errorCode,
    model: block.model,
    request_id: block.requestId,
    response_id: block.responseId,
    occurred_at: block.occurredAt.toISOString(),
    dispute: {
      url: `${env().baseUrl}${paths.doorByReference(block.reference)}`,
      deadline: (dispute?.windowEndsAt ?? disputeWindowEnd({ block, policy })).toISOString(),
      status: dispute?.status ?? null,
      text: dispute && keptText(dispute.text, dispute.purgedAt),
      filed_at: isoOrNull(dispute?.filedAt),
      answered_at: isoOrNull(dispute?.answeredAt),
      answer: dispute?.reason ?? null,
    },
  };
}

async function viewsOf(tx: Db, actor: Actor, blocks: readonly OwnBlock[]): Promise<SafetyBlock[]> {
  const policyOf = await policiesOf(tx, blocks);
  const organization = await externalIdOf(tx, organizationOf(actor));
  return blocks.map((block) => viewOf(block, policyOf(block), organization));
}

/** One block of the actor's organization, as machines read it. */
export async function readBlock(actor: Actor, id: string): Promise<SafetyBlock> {
  authorize(actor, "see_own_standing");
  const [view] = await viewsOf(db(), actor, [await findOwnBlock(db(), actor, id)]);
  if (!view) throw notFound("block");
  return view;
}

/** Blocks of the actor's organization, newest first; `after` is the last of the page before. */
export async function listSafetyBlocks(
  actor: Actor,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<{ blocks: SafetyBlock[]; hasMore: boolean }> {
  authorize(actor, "see_own_standing");
  const last = after === undefined ? null : await findOwnBlock(db(), actor, after);
  const from = last && { at: last.createdAt, id: last.id };
  const found = await ownBlocks(db(), { organizationId: organizationOf(actor), from, limit: limit + 1 });
  return { blocks: await viewsOf(db(), actor, found.slice(0, limit)), hasMore: found.length > limit };
}

/**
 * Disputes a block as false. The same request under the same key again answers with the same dispute; throws
 * `key_reused` for another one, and `refused` where it was disputed already or the time for it is over.
 */
export async function disputeBlockByKey(
  actor: Actor,
  id: string,
  text: string,
  commandId: string | undefined,
  now: Date,
): Promise<SafetyBlock> {
  authorize(actor, "dispute_block");
  const { reference } = await commandDispute(
    actor,
    { reference: id, command: { kind: "file", text }, commandId },
    now,
  );
  const [view] = await viewsOf(db(), actor, [await findOwnBlock(db(), actor, reference)]);
  if (!view) throw notFound("block");
  return view;
}
