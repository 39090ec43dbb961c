import { type RenderedNotice, renderNotice } from "@/lib/delivery/render";
import { composeInterim } from "@/lib/domain/notice/compose-interim";
import { composeStatement } from "@/lib/domain/notice/compose-statement";
import type { NoticeOwed } from "@/lib/domain/notice/owed";
import { safetyEventOf } from "@/lib/domain/notice/safety-event";
import { undeliverable } from "@/lib/domain/staff/dead-letter";
import type { Facts, StandingState } from "@/lib/domain/state";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import type { Db } from "@/lib/store/database";
import {
  contactsOf,
  insertNotices,
  isDetectedByMonitor,
  policyDocument,
  withdrawNotices,
} from "@/lib/store/notices/notices";
import { enabledEndpoints } from "@/lib/store/webhooks/webhook-endpoints";
import { tell } from "../staff-messages/tell";
import { oweMails } from "./mails-owed";
import { owePosts } from "./posts-owed";

/** What a change on a standing owes: `state` is what it led to, `facts` what it was judged by. */
export type Owing = {
  standingId: string;
  facts: Facts;
  state: StandingState;
  notices: readonly NoticeOwed[];
  now: Date;
};

const appealUrl = (caseReference: string) => `${env().baseUrl}${paths.doorByReference(caseReference)}`;

/** What a notice says, as it would be sent: nothing is written. */
export async function renderOwed(
  tx: Db,
  { facts, state }: Pick<Owing, "facts" | "state">,
  owed: NoticeOwed,
): Promise<RenderedNotice> {
  if (owed.decisionId === null) return renderInterim(tx, { facts, state }, owed);
  const decision = state.decisions.find(({ id }) => id === owed.decisionId);
  if (!decision) throw new Error(`no decision for a ${owed.kind} notice`);
  const isCurrent = decision.policyVersionId === facts.policy.versionId;
  const policy = isCurrent ? facts.policy : await policyDocument(tx, decision.policyVersionId);
  const automatedDetection = await isDetectedByMonitor(tx, decision.caseId);
  const statement = composeStatement({ state, facts, owed, policy, automatedDetection, appealUrl });
  // The clause is the one that was decided by; how a notice is said is as the policy has it now.
  return renderNotice(statement, facts.policy.notices[owed.kind]);
}

/** Nobody decided by an earlier version: all of it is as the policy has it now. */
async function renderInterim(
  tx: Db,
  { facts, state }: Pick<Owing, "facts" | "state">,
  owed: NoticeOwed,
): Promise<RenderedNotice> {
  const caseId = state.restrictions.find(({ id }) => id === owed.restrictionId)?.caseId ?? "";
  const automatedDetection = await isDetectedByMonitor(tx, caseId);
  const sources = { state, facts, owed, policy: facts.policy, automatedDetection, appealUrl };
  return renderNotice(composeInterim(sources), facts.policy.notices[owed.kind]);
}

async function compose(tx: Db, { standingId, facts, state, now }: Owing, owed: NoticeOwed) {
  const rendered = await renderOwed(tx, { facts, state }, owed);
  return {
    ...rendered,
    // JSON as it will be read back: instants as ISO 8601.
    statement: JSON.parse(JSON.stringify(rendered.statement)),
    id: newId(),
    standingId,
    organizationId: facts.organization.id,
    decisionId: owed.decisionId,
    // Of what has a decision, that is what it is about.
    restrictionId: owed.decisionId === null ? owed.restrictionId : null,
    appealId: owed.appealId,
    policyVersionId: facts.policy.versionId,
    kind: owed.kind,
    createdAt: now,
    visibleAt: owed.visibleAt,
  };
}

/**
 * Writes the notices that a change owes, rendered once and for all, with a mail to each of the organization's
 * contacts and an event to each of its endpoints: rows and jobs within the change's own transaction, so that none is lost and none leaves without it.
 * Call it after the rows of the change itself.
 */
export async function owe(tx: Db, owing: Owing): Promise<void> {
  if (owing.notices.length === 0) return;
  const rows = [];
  for (const owed of owing.notices) rows.push(await compose(tx, owing, owed));
  await insertNotices(tx, rows);
  const contacts = await contactsOf(tx, owing.facts.organization.id);
  const endpoints = await enabledEndpoints(tx, owing.facts.organization.id);
  for (const { id, kind, visibleAt } of rows) {
    await oweMails(tx, id, contacts, visibleAt);
    if (safetyEventOf(kind)) await owePosts(tx, id, endpoints, visibleAt);
  }
  if (contacts.length === 0)
    await tell(
      tx,
      rows.map((row) => undeliverable(row, owing.state)),
      owing.now,
    );
}

/**
 * Takes back the notices of a decision that was never in effect. Throws `refused` when a mail has left meanwhile: the
 * request began within the undo window and waited beyond it.
 */
export async function withdraw(tx: Db, decisionId: string, now: Date): Promise<void> {
  if (await withdrawNotices(tx, decisionId, now)) return;
  throw new AppError("refused", "The notice has left already. Reverse the decision instead.", {
    reason: "undo_window_over",
  });
}
