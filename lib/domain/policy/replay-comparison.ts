import type { RealCase, ReplayedCase } from "./replay-facts";

/** How the case that really existed was decided; `none` where there was none. */
export type RealOutcome = "false_positive" | "dismissed" | "warned" | "revoked" | "undecided" | "none";

export type ReplayedChange = ReplayedCase & { standingId: string };

/** Cases on one side of a comparison: how many, of how many subjects, how they were decided, and the newest of them. */
export type ReplayGroup = {
  count: number;
  subjects: number;
  decided: Record<RealOutcome, number>;
  newest: ReplayedChange[];
};

/** Cases that open under both documents, under the current one only, and under the proposed one only. */
export type ReplayComparison = { same: ReplayGroup; gone: ReplayGroup; added: ReplayGroup };

/** How many of a group are told one by one. */
const TOLD = 50;

export function outcomeOf(real: RealCase | null): RealOutcome {
  if (!real) return "none";
  if (!real.outcome) return "undecided";
  if (real.outcome !== "dismissed") return real.outcome;
  return real.dismissalReason === "false_positive" ? "false_positive" : "dismissed";
}

const emptyGroup = (): ReplayGroup => ({
  count: 0,
  subjects: 0,
  decided: { false_positive: 0, dismissed: 0, warned: 0, revoked: 0, undecided: 0, none: 0 },
  newest: [],
});

export const emptyComparison = (): ReplayComparison => ({
  same: emptyGroup(),
  gone: emptyGroup(),
  added: emptyGroup(),
});

function add(group: ReplayGroup, standingId: string, cases: readonly ReplayedCase[]): void {
  if (cases.length === 0) return;
  group.count += cases.length;
  group.subjects += 1;
  for (const item of cases) group.decided[outcomeOf(item.real)] += 1;
  group.newest.push(...cases.map((item) => ({ ...item, standingId })));
  if (group.newest.length > 2 * TOLD) group.newest = newestOf(group.newest);
}

/** The newest of a group, as many as are told. */
export const newestOf = (cases: readonly ReplayedChange[]): ReplayedChange[] =>
  [...cases].sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime()).slice(0, TOLD);

const overlap = (a: ReplayedCase, b: ReplayedCase): boolean =>
  (a.real !== null && a.real === b.real) ||
  ((b.closesAt === null || a.openedAt < b.closesAt) && (a.closesAt === null || b.openedAt < a.closesAt));

/**
 * Adds one standing to a comparison: its cases under the current document and under the proposed one. Two are the same
 * case where they stand for the same real one or are open at the same time. Cases from before `from` are left out.
 */
export function compareStanding(
  comparison: ReplayComparison,
  standingId: string,
  current: readonly ReplayedCase[],
  proposed: readonly ReplayedCase[],
  from: Date,
): void {
  const isNew = ({ openedAt }: ReplayedCase) => openedAt >= from;
  const partnerOf = (item: ReplayedCase, others: readonly ReplayedCase[]) =>
    others.find((other) => overlap(item, other));
  const isOld = (item: ReplayedCase, others: readonly ReplayedCase[]) => {
    const partner = partnerOf(item, others);
    return !isNew(item) || (partner !== undefined && !isNew(partner));
  };
  const currentNew = current.filter((item) => !isOld(item, proposed));
  const proposedNew = proposed.filter((item) => !isOld(item, current));
  add(
    comparison.same,
    standingId,
    currentNew.filter((item) => partnerOf(item, proposed)),
  );
  add(
    comparison.gone,
    standingId,
    currentNew.filter((item) => !partnerOf(item, proposed)),
  );
  add(
    comparison.added,
    standingId,
    proposedNew.filter((item) => !partnerOf(item, current)),
  );
}
