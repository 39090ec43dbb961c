import type { CaseDecision } from "@/lib/contract/console/case";
import type { Actor } from "@/lib/domain/actor";
import { db } from "@/lib/store/database";
import { authorize } from "../authorize";
import { obey } from "../obey";
import { visibleCase } from "./visible-case";

type Input = { reference: string; version: number; commandId: string; decision: CaseDecision };
type Decided = { version: number; decisionId: string | null; effectiveAt: Date | null };

/** What a person decides on a case they can see, on the version they saw. The domain judges: see {@link obey}. */
export async function decideCase(actor: Actor, input: Input, now: Date): Promise<Decided> {
  authorize(actor, "see_case");
  const { standingId } = await visibleCase(db(), actor, input.reference);
  const { version, commandId, decision } = input;
  const obeyed = await obey(
    actor,
    { standingId, command: decision, expectedVersion: version, commandId },
    now,
  );
  return { version: obeyed.version, decisionId: obeyed.decisionId, effectiveAt: obeyed.effectiveAt };
}
