import type { OwnBlockRow, OwnBlockView } from "@/lib/contract/portal/blocks";
import type { Actor } from "@/lib/domain/actor";
import { disputeWindowEnd, missingToDispute } from "@/lib/domain/block/decide-dispute";
import { ownBlocks } from "@/lib/store/blocks/blocks";
import { waitingDisputes } from "@/lib/store/blocks/disputes";
import { type Db, db } from "@/lib/store/database";
import { disputeNotice } from "@/lib/store/notices/sent-notices";
import { policyInEffect } from "@/lib/store/policies/policies";
import { snapshot } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";
import { organizationOf } from "../customer/safety";
import { keptText } from "../record/kept-text";
import { findOwnBlock } from "./own-block";
import { policiesOf } from "./policies-of";

type Page = { cursor?: string | undefined; limit: number };

/** Blocked requests of the actor's organization, newest first. */
export async function listOwnBlocks(
  actor: Actor,
  { cursor, limit }: Page,
): Promise<{ rows: OwnBlockRow[]; nextCursor: string | null }> {
  authorize(actor, "see_own_standing");
  const wanted = { organizationId: organizationOf(actor), from: positionOf(cursor), limit: limit + 1 };
  const found = await ownBlocks(db(), wanted);
  const { page, nextCursor } = pageOf(found, limit, ({ createdAt: at, id }) => ({ at, id }));
  const policyOf = await policiesOf(db(), page);
  const rows = page.map((block): OwnBlockRow => {
    const { reference, model, requestId, safetyIdentifier, occurredAt, dispute } = block;
    const policy = policyOf(block).title;
    return {
      ...{ reference, model, requestId, safetyIdentifier, occurredAt, policy },
      dispute: dispute?.status ?? null,
    };
  });
  return { rows, nextCursor };
}

/** How it fared is for staff. */
async function sentOf(tx: Db, disputeId: string) {
  const sent = await disputeNotice(tx, disputeId);
  return sent && { text: sent.text };
}

/** One of them whole, with what was said against it and whether it can be disputed. Throws `not_found` for another's. */
export async function getOwnBlock(
  actor: Actor,
  input: { reference: string },
  now: Date,
): Promise<OwnBlockView> {
  authorize(actor, "see_own_standing");
  return snapshot(async (tx) => {
    const block = await findOwnBlock(tx, actor, input.reference);
    const { reference, model, requestId, responseId, safetyIdentifier, occurredAt, dispute } = block;
    const policy = await policyInEffect(tx, block.policyKey);
    const waiting = await waitingDisputes(tx, block.organizationId);
    const { title, errorCode: code, clauses, numbers } = policy;
    return {
      ...{ reference, model, requestId, responseId, safetyIdentifier, occurredAt },
      policy: { title, code, clauses },
      dispute: dispute && {
        ...{ status: dispute.status, filedAt: dispute.filedAt, answeredAt: dispute.answeredAt },
        ...{ text: keptText(dispute.text, dispute.purgedAt), reason: dispute.reason },
        notice: await sentOf(tx, dispute.id),
      },
      deadline: dispute?.windowEndsAt ?? disputeWindowEnd({ block, policy }),
      missing: missingToDispute({ block, dispute, waiting, policy }, actor, now),
      keptDays: numbers.keepAppealDays,
    };
  });
}
