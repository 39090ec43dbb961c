import type { Severity } from "@/lib/domain/triage/signal";
import { DAY, HOUR, plus } from "./duration";
import type { Decision } from "./records";

/** One part of an order: what it is, and by how many milliseconds it moves the instant (negative: sooner). */
export type OrderPart = { label: string; ms: number };

/** Where something stands in its queue: sooner comes first. `actBy` is stored, so that pages are keyset pages. */
export type Order = { actBy: Date; parts: OrderPart[] };

/** How much sooner a case is acted on than it is due. */
const SEVERITY_BONUS: Record<Severity, number> = { low: 0, medium: 0, high: 2 * HOUR, critical: 8 * HOUR };
const REPEAT_BONUS = 4 * HOUR;
/** One hour for each factor of ten in requests per hour that a restriction would hit. */
const BLAST_BONUS_PER_TENFOLD = HOUR;
const BLAST_BONUS_LIMIT = 6 * HOUR;
/** An interim limit runs before anybody decided: ahead of whatever is late by less than this. */
const INTERIM_BONUS = 90 * DAY;
/** Four hours for each factor of ten in people who lost access. */
const PEOPLE_BONUS_PER_TENFOLD = 4 * HOUR;
/** By no more than this does an appeal stand before the instant at which nothing is left to save. */
export const PEOPLE_BONUS_LIMIT = 24 * HOUR;

/** `perTenfold` milliseconds for each factor of ten in `count`, in whole milliseconds up to `limit`. */
function tenfolds(count: number, perTenfold: number, limit: number): number {
  return Math.min(limit, Math.round(perTenfold * Math.log10(Math.max(count, 1))));
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

function order(from: Date, bonuses: readonly OrderPart[]): Order {
  const parts = bonuses.filter((part) => part.ms !== 0);
  return {
    actBy: plus(
      from,
      parts.reduce((sum, part) => sum + part.ms, 0),
    ),
    parts,
  };
}

/** By when a case should be acted on: its due instant, less what makes it more urgent than its due instant says. */
export function caseOrder(item: {
  dueAt: Date;
  severity: Severity;
  repeat: boolean;
  interim: boolean;
  requestsPerHour: number;
}): Order {
  const blast = tenfolds(item.requestsPerHour, BLAST_BONUS_PER_TENFOLD, BLAST_BONUS_LIMIT);
  return order(item.dueAt, [
    { label: `${item.severity} severity`, ms: -SEVERITY_BONUS[item.severity] },
    { label: "went on after a warning", ms: item.repeat ? -REPEAT_BONUS : 0 },
    {
      label: `about ${counted(Math.round(item.requestsPerHour), "request", "requests")} per hour`,
      ms: -blast,
    },
    { label: "limited without a decision", ms: item.interim ? -INTERIM_BONUS : 0 },
  ]);
}

/**
 * By when an appeal should be decided: the instant at which nothing of the restriction is left to save, less a bonus
 * for the people affected. An appeal that can save no time (`savesUntil` null) goes by its promised answer.
 */
export function appealOrder(item: { savesUntil: Date | null; dueAt: Date; people: number }): Order {
  const bonus = tenfolds(item.people, PEOPLE_BONUS_PER_TENFOLD, PEOPLE_BONUS_LIMIT);
  return order(item.savesUntil ?? item.dueAt, [
    { label: `${counted(item.people, "person", "people")} affected`, ms: -bonus },
  ]);
}

/** How many people a decision hits, as it was frozen into it: what an appeal's place is explained by for good. */
export function peopleAffected({ blastRadius }: Pick<Decision, "blastRadius">): number {
  return Math.max(blastRadius?.identifiers ?? 1, 1);
}
