import { type DisputeStatement, renderDisputeNotice } from "@/lib/delivery/dispute-notice";
import type { Dispute } from "@/lib/domain/block/dispute";
import { deadLetter } from "@/lib/domain/staff/dead-letter";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import type { OwnBlock } from "@/lib/store/blocks/blocks";
import type { Db } from "@/lib/store/database";
import { contactsOf, insertNotices } from "@/lib/store/notices/notices";
import { organizationById } from "@/lib/store/organizations/portal";
import { policyInEffect } from "@/lib/store/policies/policies";
import { enabledEndpoints } from "@/lib/store/webhooks/webhook-endpoints";
import { oweMails } from "../notices/mails-owed";
import { owePosts } from "../notices/posts-owed";
import { tell } from "../staff-messages/tell";

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

/**
 * Tells the organization how its dispute was answered: by mail to each of its contacts and as an event to each of its
 * endpoints, within the answer's own transaction.
 */
export async function tellOfAnswer(tx: Db, block: OwnBlock, dispute: Dispute, now: Date): Promise<void> {
  const { organizationId, id: blockId } = block;
  const about = { id: newId(), organizationId, disputeId: dispute.id, createdAt: now, visibleAt: now };
  await insertNotices(tx, [{ ...about, ...(await noticeOfAnswer(tx, block, dispute)) }]);
  const contacts = await contactsOf(tx, organizationId);
  await oweMails(tx, about.id, contacts, now);
  if (contacts.length === 0) await tell(tx, [deadLetter({ blockId }, now)], now);
  await owePosts(tx, about.id, await enabledEndpoints(tx, organizationId), now);
}
