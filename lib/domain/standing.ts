import type { SignalFact } from "@/lib/domain/triage/signal";
import type { Restriction, Warning } from "./records";
import type { StandingState } from "./state";

export type Standing =
  | { status: "clear"; until: null }
  | { status: "warned"; until: Date }
  | { status: "limited"; until: Date };

/** The instant a restriction is over: when it was ended, else when it expires. */
export function endOf(restriction: Pick<Restriction, "endedAt" | "expiresAt">): Date {
  return restriction.endedAt ?? restriction.expiresAt;
}

/** Active is computed from time alone: over at its end even if every job is dead (invariant 3). */
export function isActive(restriction: Restriction, now: Date): boolean {
  return restriction.effectiveAt <= now && now < endOf(restriction);
}

/** Undone in its window, a restriction ends where it would have begun: it never was. */
export function neverBegan({ effectiveAt, endedAt }: Pick<Restriction, "effectiveAt" | "endedAt">): boolean {
  return endedAt !== null && endedAt <= effectiveAt;
}

/** Where an instant lies: before, within or after a restriction. */
export function restrictionStatus(restriction: Restriction, now: Date): "pending" | "active" | "ended" {
  if (now >= endOf(restriction)) return "ended";
  return restriction.effectiveAt <= now ? "active" : "pending";
}

/** A warning counts from its delivery until it lapses or is voided. */
export function isCounting<W extends Pick<Warning, "deliveredAt" | "lapsesAt" | "voidedAt">>(
  warning: W,
  now: Date,
): warning is W & { deliveredAt: Date; lapsesAt: Date } {
  if (!warning.deliveredAt || !warning.lapsesAt || warning.voidedAt) return false;
  return warning.deliveredAt <= now && now < warning.lapsesAt;
}

/** Whether a signal occurred at `delivered_at + grace` of this warning or later. */
export function isFollowedBy(
  warning: Pick<Warning, "graceUntil">,
  signals: readonly Pick<SignalFact, "occurredAt">[],
): boolean {
  const { graceUntil } = warning;
  return graceUntil !== null && signals.some((signal) => signal.occurredAt >= graceUntil);
}

type Measures = Pick<StandingState, "warnings" | "restrictions">;

/** What makes a standing what it is: the active restriction, else the counting warning that lapses last. */
export function inForce({ warnings, restrictions }: Measures, now: Date) {
  const restriction = restrictions.find((item) => isActive(item, now));
  if (restriction) return { restriction };
  const [warning] = warnings
    .filter((item) => isCounting(item, now))
    .sort((a, b) => b.lapsesAt.getTime() - a.lapsesAt.getTime());
  return warning && { warning };
}

/** Standing at an instant, from warnings and restrictions; never from a stored flag. */
export function standingAt(state: Measures, now: Date): Standing {
  const force = inForce(state, now);
  if (!force) return { status: "clear", until: null };
  if (force.restriction) return { status: "limited", until: endOf(force.restriction) };
  return { status: "warned", until: force.warning.lapsesAt };
}
