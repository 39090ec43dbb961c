import { type DisputeStatement, renderDisputeNotice } from "@/lib/delivery/dispute-notice";
import type { Dispute } from "@/lib/domain/block/dispute";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import type { OwnBlock } from "@/lib/store/blocks/blocks";
import type { Db } from "@/lib/store/database";
import { organizationById } from "@/lib/store/organizations/portal";
import { policyInEffect } from "@/lib/store/policies/policies";
import { oweNotice } from "../notices/owe-notice";

async function statementOf(
  tx: Db,
  block: OwnBlock,
  { status, filedAt, reason }: Dispute,
  policy: string,
): Promise<DisputeStatement> {
  const { reference, model, requestId, occurredAt, safetyIdentifier, organizationId } = block;
  const organization = await organizationById(tx, organizationId);
  if (!organization || status === "open" || reason === null) throw new Error("there is no answer to tell of");
  return {
    ...{ answer: status, reference, safetyIdentifier, model, requestId, occurredAt, filedAt, reason, policy },
    ...{ organization: organization.name, timezone: organization.timezone },
    url: `${env().baseUrl}${paths.portalBlock(reference)}`,
  };
}

/** The notice of an answer, rendered, with what it is kept by. Writes nothing. */
export async function noticeOfAnswer(tx: Db, block: OwnBlock, dispute: Dispute) {
  const { title, versionId: policyVersionId } = await policyInEffect(tx, block.policyKey);
  const statement = await statementOf(tx, block, dispute, title);
  const kept = JSON.parse(JSON.stringify(statement));
  return { ...renderDisputeNotice(statement), policyVersionId, statement: kept };
}

/** Tells the organization how its dispute was answered, within the answer's own transaction. */
export async function tellOfAnswer(tx: Db, block: OwnBlock, dispute: Dispute, now: Date): Promise<void> {
  const { organizationId, id: blockId } = block;
  const row = { id: newId(), organizationId, disputeId: dispute.id, createdAt: now, visibleAt: now };
  const notice = { ...row, ...(await noticeOfAnswer(tx, block, dispute)) };
  await oweNotice(tx, { notice, about: { blockId }, isEvent: true });
}
