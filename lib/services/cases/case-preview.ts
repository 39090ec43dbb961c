import type { CasePreview, PreviewedDecision } from "@/lib/contract/console/case-preview";
import type { Actor } from "@/lib/domain/actor";
import { currentCase } from "@/lib/domain/case/current";
import { effectOfCommand, nameOf } from "@/lib/domain/case/effect";
import { interimAt } from "@/lib/domain/case/interim";
import { noticesOwed } from "@/lib/domain/notice/owed";
import { isRefusal } from "@/lib/domain/refusal";
import { reachOf, rehearse } from "@/lib/domain/rehearse";
import { newId, newReference } from "@/lib/ids";
import { statementOf } from "@/lib/store/notices/statement";
import { loadJudgedFacts } from "@/lib/store/standing/judged-facts";
import { loadState } from "@/lib/store/standing/standing";
import { snapshot } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { assertMayTouch, authorizeCommand } from "../command-permissions";
import { renderOwed } from "../notices/notices";
import { statementViewOf } from "../record/statement-view";
import { visibleCase } from "./visible-case";

type Input = { reference: string; decision: PreviewedDecision };

/**
 * The notice that a decision taken now would send, word for word, and whom it would hit, or why it would be refused.
 * Nothing is written. A proposal is shown as if it were approved at this moment.
 */
export async function previewDecision(actor: Actor, input: Input, now: Date): Promise<CasePreview> {
  authorize(actor, "see_case");
  const { reference, decision } = input;
  authorizeCommand(actor, decision.kind);
  return snapshot(async (tx) => {
    const { standingId } = await visibleCase(tx, actor, reference);
    const before = await loadState(tx, standingId);
    const facts = await loadJudgedFacts(tx, standingId, currentCase(before, now)?.id ?? null, now);
    assertMayTouch(actor, decision, before, facts);
    const played = rehearse(before, facts, decision, { actor, now, newId, newReference });
    if (isRefusal(played)) return { kind: "refused", reason: played.code, message: played.message };
    const { after, events, needsApproval } = played;
    const owed = noticesOwed(after, events, now).find(({ kind }) => kind === "warning" || kind === "limit");
    if (!owed) throw new Error(`a decision to ${decision.kind} owes no notice`);
    const { title, text, statement } = await renderOwed(tx, { facts, state: after }, owed);
    return {
      kind: "notice",
      title,
      text,
      statement: statementViewOf(statementOf(statement)),
      effect: {
        sentence: effectOfCommand(decision.kind, facts, {
          needsApproval,
          isLimited: interimAt(before, now) !== undefined,
        }),
        subject: nameOf(facts),
        ...reachOf(events, facts),
        needsApproval,
      },
    };
  });
}
