import type { AppealBody, SafetyAppeal } from "@/lib/contract/v1/safety-appeals";
import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { notFound } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import { findOwnAppeal, type OwnAppeal } from "@/lib/store/appeals/own-appeals";
import { db } from "@/lib/store/database";
import { authorize } from "../authorize";
import { obey } from "../obey";
import { keptText } from "../record/kept-text";
import { organizationOf, ownDecision } from "./safety";
import { isoOrNull, unixSeconds } from "./safety-case-view";

function viewOf(appeal: OwnAppeal): SafetyAppeal {
  return {
    id: appeal.reference,
    object: "safety.appeal",
    created_at: unixSeconds(appeal.filedAt),
    case_id: appeal.decision.case.reference,
    situation: appeal.situation,
    text: keptText(appeal.text, appeal.purgedAt),
    request_ids: appeal.requestIds,
    status: appeal.status,
    read_at: isoOrNull(appeal.readAt),
    outcome: appeal.outcome,
    narrowed_to: appeal.narrowedTo,
    reasons: appeal.reasons,
    decided_at: isoOrNull(appeal.decidedAt),
    messages: appeal.messages.map(({ author, text, sentAt, purgedAt }) => ({
      author,
      text: keptText(text, purgedAt),
      sent_at: sentAt.toISOString(),
    })),
  };
}

async function ownAppeal(actor: Actor, id: string): Promise<OwnAppeal> {
  const reference = parseReference(id, "A");
  const appeal = reference && (await findOwnAppeal(db(), organizationOf(actor), reference));
  if (!appeal) throw notFound("appeal");
  return appeal;
}

/** One appeal of the actor's organization. */
export async function readAppeal(actor: Actor, id: string): Promise<SafetyAppeal> {
  authorize(actor, "see_own_standing");
  return viewOf(await ownAppeal(actor, id));
}

/**
 * Appeals the decision on a case. The same request under the same key again answers with the same appeal; throws
 * `key_reused` for another one, `refused` where there is nothing to appeal, or it was appealed already.
 */
export async function appealCase(
  actor: Actor,
  caseId: string,
  { situation, text, request_ids: requestIds }: AppealBody,
  idempotencyKey: string | undefined,
  now: Date,
): Promise<SafetyAppeal> {
  authorize(actor, "file_appeal");
  const decision = await ownDecision(db(), actor, caseId, now);
  const { appealReference } = await obey(
    actor,
    {
      standingId: decision.standingId,
      command: { kind: "file_appeal", decisionId: decision.id, situation, text, requestIds, channel: "api" },
      ...(idempotencyKey ? { commandId: idempotencyKey } : {}),
    },
    now,
  );
  return viewOf(await ownAppeal(actor, appealReference ?? ""));
}

/** Answers a question on an appeal of the actor's organization, or adds to it. Refused once it is decided. */
export async function answerAppeal(
  actor: Actor,
  id: string,
  text: string,
  idempotencyKey: string | undefined,
  now: Date,
): Promise<SafetyAppeal> {
  authorize(actor, "file_appeal");
  return change(actor, id, (appealId) => ({ kind: "answer", appealId, text }), idempotencyKey, now);
}

/** Gives an appeal of the actor's organization up; the decision stands. Refused once it is decided. */
export async function withdrawAppeal(
  actor: Actor,
  id: string,
  idempotencyKey: string | undefined,
  now: Date,
): Promise<SafetyAppeal> {
  authorize(actor, "file_appeal");
  return change(actor, id, (appealId) => ({ kind: "withdraw_appeal", appealId }), idempotencyKey, now);
}

async function change(
  actor: Actor,
  id: string,
  commandOn: (appealId: string) => Command,
  commandId: string | undefined,
  now: Date,
): Promise<SafetyAppeal> {
  const { id: appealId, standingId, reference } = await ownAppeal(actor, id);
  await obey(actor, { standingId, command: commandOn(appealId), ...(commandId && { commandId }) }, now);
  return viewOf(await ownAppeal(actor, reference));
}
