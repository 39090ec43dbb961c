import type { CheckAnswer } from "@/lib/contract/v1/enforcement";
import type { Actor } from "@/lib/domain/actor";
import { covers } from "@/lib/domain/policy/policy";
import { activeRestrictions } from "@/lib/store/enforcement/enforcement";
import { authorize } from "../authorize";
import { refusedRequest } from "./refused-request";

export type CheckQuestion = { organization: string; safetyIdentifier: string | null; model: string };

/**
 * Whether a request may go through at this instant. Reads only: an organization or identifier never heard of is
 * allowed and leaves no trace. Of several limits, the one that lasts longest is told.
 */
export async function checkEnforcement(
  actor: Actor,
  { organization, safetyIdentifier, model }: CheckQuestion,
  now: Date,
): Promise<CheckAnswer> {
  authorize(actor, "check_enforcement");
  const active = await activeRestrictions(organization, safetyIdentifier, now);
  const limit = active.find(({ models }) => covers(models, model));
  return limit
    ? { decision: "deny", scope: limit.scope, error: refusedRequest(limit) }
    : { decision: "allow" };
}
