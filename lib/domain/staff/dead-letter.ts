import { MINUTE } from "@/lib/domain/duration";
import type { StandingState } from "@/lib/domain/state";
import type { StaffMessageOwed } from "./staff-message";
import { topicOf } from "./told";

const QUARTER = 15 * MINUTE;
const kind = "delivery_dead" as const;
const audience = { whoMay: "retry_delivery", except: [] } as const;

export type About = Pick<StaffMessageOwed, "caseId" | "applicationId" | "blockId">;

/** The record that a delivery's notice is about, whichever of them it is. */
export function aboutOf({ caseId, applicationId, blockId }: Record<keyof About, string | null>): About {
  if (caseId) return { caseId };
  if (applicationId) return { applicationId };
  return blockId ? { blockId } : {};
}

/**
 * A delivery that no further attempt will repair. What dies within the same quarter of an hour is told of once, by its
 * first: a mail server that is away for long takes many with it, and the list has them all.
 */
export function deadLetter(about: About, at: Date): StaffMessageOwed {
  const topic = topicOf(kind, `${Math.floor(at.getTime() / QUARTER)}`);
  return { kind, topic, audience, by: null, ...about, visibleAt: at };
}

/** A notice that nobody is there to receive: told once its decision is in effect. */
export function undeliverable(
  notice: { id: string; decisionId: string | null; restrictionId: string | null; visibleAt: Date },
  state: StandingState,
): StaffMessageOwed {
  const { decisionId, restrictionId, visibleAt } = notice;
  const { caseId } =
    state.decisions.find(({ id }) => id === decisionId) ??
    state.restrictions.find(({ id }) => id === restrictionId) ??
    {};
  return {
    kind,
    topic: topicOf(kind, decisionId ?? notice.id),
    audience,
    by: null,
    ...(caseId ? { caseId } : {}),
    visibleAt,
  };
}
