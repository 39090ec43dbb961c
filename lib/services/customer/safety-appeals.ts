import type { AppealBody, SafetyAppeal } from "@/lib/contract/v1/safety-appeals";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import { findOwnAppeal, type OwnAppeal } from "@/lib/store/appeals/own-appeals";
import { db } from "@/lib/store/database";
import { authorize } from "../authorize";
import { obey } from "../obey";
import { organizationOf, ownDecision } from "./safety";
import { isoOrNull, unixSeconds } from "./safety-case-view";

function viewOf(appeal: OwnAppeal): SafetyAppeal {
  return {
    id: appeal.reference,
    object: "safety.appeal",
    created_at: unixSeconds(appeal.filedAt),
    case_id: appeal.decision.case.reference,
    situation: appeal.situation,
    text: appeal.text,
    request_ids: appeal.requestIds,
    status: appeal.status,
    outcome: appeal.outcome,
    reasons: appeal.reasons,
    decided_at: isoOrNull(appeal.decidedAt),
    messages: appeal.messages.map(({ author, text, sentAt }) => ({
      author,
      text,
      sent_at: sentAt.toISOString(),
    })),
  };
}

async function read(actor: Actor, id: string): Promise<SafetyAppeal> {
  const reference = parseReference(id, "A");
  const appeal = reference && (await findOwnAppeal(db(), organizationOf(actor), reference));
  if (!appeal) throw notFound("appeal");
  return viewOf(appeal);
}

/** One appeal of the actor's organization. */
export async function readAppeal(actor: Actor, id: string): Promise<SafetyAppeal> {
  authorize(actor, "see_own_standing");
  return read(actor, id);
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
  return read(actor, appealReference ?? "");
}
