import { requestsPerHour } from "@/lib/domain/case/blast-radius";
import type { Actor } from "./actor";
import type { Command } from "./command";
import { decide } from "./decide";
import type { Context } from "./decider";
import type { DomainEvent } from "./event";
import { evolve } from "./evolve";
import { isRefusal, type Refusal } from "./refusal";
import type { JudgedFacts, StandingState } from "./state";

/** What a command would lead to. */
export type Rehearsal = { after: StandingState; events: DomainEvent[]; needsApproval: boolean };

/**
 * Plays a command without carrying it out: the same rules, the same events. A proposal is played as if a second person
 * signed it at this moment, so that what would be sent then can be read before.
 */
export function rehearse(
  state: StandingState,
  facts: JudgedFacts,
  command: Command,
  context: Context,
): Rehearsal | Refusal {
  const events = decide(state, facts, command, context);
  if (isRefusal(events)) return events;
  const after = evolve(state, events);
  const proposed = events.find((event) => event.kind === "decided");
  const needsApproval = events.some(({ kind }) => kind === "approval_awaited");
  if (!proposed || !needsApproval) return { after, events, needsApproval };

  const actor: Actor = { kind: "staff", id: context.newId(), name: "", role: "lead" };
  const approve: Command = { kind: "approve", decisionId: proposed.decision.id };
  const approved = decide(after, facts, approve, { ...context, actor });
  if (isRefusal(approved)) return approved;
  return { after: evolve(after, approved), events: [...events, ...approved], needsApproval };
}

/** Who loses what, from when until when: nobody by a warning. */
export type Reach = { models: string[]; from: Date | null; until: Date | null; requestsPerHour: number };

/** What these events take away. Requests per hour are those that carry the subject, whatever their model. */
export function reachOf(events: readonly DomainEvent[], facts: JudgedFacts): Reach {
  const limit = events.find((event) => event.kind === "restricted");
  if (!limit) return { models: [], from: null, until: null, requestsPerHour: 0 };
  const { models, effectiveAt: from, expiresAt: until } = limit.restriction;
  return { models, from, until, requestsPerHour: requestsPerHour(facts) };
}
