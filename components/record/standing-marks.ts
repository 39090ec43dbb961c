import type { StandingView } from "@/lib/contract/console/standing";
import type { StandingMarks } from "./standing-scale";

/** The newest restriction with the newest warning before it, or else the newest live warning. */
export function standingMarks(standing: StandingView, appeal: Date | null = null): StandingMarks {
  const restriction = newest(
    standing.restrictions.filter(({ endedAt, effectiveAt }) => !endedAt || endedAt > effectiveAt),
  );
  const delivered = standing.warnings.filter((warning) => warning.deliveredAt && !warning.voidedAt);
  if (restriction && standing.status !== "warned") {
    const before = newest(delivered.filter(({ effectiveAt }) => effectiveAt < restriction.effectiveAt));
    return {
      warning: before?.deliveredAt ?? null,
      effect: restriction.effectiveAt,
      end: restriction.expiresAt,
      restored: restriction.endedAt,
      appeal,
    };
  }
  const warning = newest(delivered);
  return { warning: warning?.deliveredAt ?? null, lapse: warning?.lapsesAt ?? null, appeal };
}

function newest<Item extends { effectiveAt: Date }>(items: readonly Item[]): Item | undefined {
  return items.toSorted((a, b) => b.effectiveAt.getTime() - a.effectiveAt.getTime())[0];
}
