import type { CaseDecision } from "@/lib/contract/console/case-decision";
import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/store/database";
import { authorize } from "../authorize";
import { obey } from "../obey";
import { visibleCase } from "./visible-case";

type Input = {
  reference: string;
  version: number;
  commandId: string;
  tab?: string | undefined;
  decision: CaseDecision;
};
type Decided = { version: number; decisionId: string | null; effectiveAt: Date | null };

/** What a person decides on a case they can see, on the version they saw. The domain judges: see {@link obey}. */
export async function decideCase(actor: Actor, input: Input, now: Date): Promise<Decided> {
  authorize(actor, "see_case");
  const { id: caseId, standingId } = await visibleCase(db(), actor, input.reference);
  const { version: expectedVersion, commandId } = input;
  const order = { standingId, caseId, command: commandOf(input), expectedVersion, commandId };
  const obeyed = await obey(actor, order, now);
  return { version: obeyed.version, decisionId: obeyed.decisionId, effectiveAt: obeyed.effectiveAt };
}

/** A claim belongs to a browser tab, so what moves one names it. */
function commandOf({ decision, tab }: Pick<Input, "decision" | "tab">): Command {
  if (decision.kind === "undo") return { ...decision, ...(tab !== undefined && { tab }) };
  if (decision.kind !== "take_over") return decision;
  if (tab === undefined)
    throw new AppError("invalid", "Name the browser tab that the claim moves to.", { param: "tab" });
  return { ...decision, tab };
}
