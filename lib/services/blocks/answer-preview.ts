import type { AnswerPreview } from "@/lib/contract/console/dispute";
import type { Actor } from "@/lib/domain/actor";
import { decideDispute } from "@/lib/domain/block/decide-dispute";
import type { DisputeAnswer } from "@/lib/domain/block/dispute";
import { isRefusal } from "@/lib/domain/refusal";
import { notFound } from "@/lib/errors";
import { newId, parseReference } from "@/lib/ids";
import { blockBy } from "@/lib/store/blocks/blocks";
import { waitingDisputes } from "@/lib/store/blocks/disputes";
import { policyInEffect } from "@/lib/store/policies/policies";
import { snapshot } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { refused } from "../refused";
import { noticeOfAnswer } from "./dispute-notice";

type Answer = { reference: string; outcome: DisputeAnswer; reason: string };

/** What the customer would be sent. Writes nothing. Throws `not_found`, and `refused` where it would be. */
export async function previewAnswer(actor: Actor, input: Answer, now: Date): Promise<AnswerPreview> {
  authorize(actor, "answer_dispute");
  return snapshot(async (tx) => {
    const reference = parseReference(input.reference, "B");
    const block = reference ? await blockBy(tx, reference) : null;
    if (!block?.dispute) throw notFound("dispute");
    const policy = await policyInEffect(tx, block.policyKey);
    const waiting = await waitingDisputes(tx, block.organizationId);
    const state = { block, dispute: block.dispute, waiting, policy };
    const { outcome, reason } = input;
    const answered = decideDispute(state, { kind: "answer", outcome, reason }, { actor, now, id: newId() });
    if (isRefusal(answered)) throw refused(answered);
    const { title, text } = await noticeOfAnswer(tx, block, answered);
    return { title, text };
  });
}
