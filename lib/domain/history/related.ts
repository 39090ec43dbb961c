import type { Restriction, Warning } from "@/lib/domain/records";
import { endOf, neverBegan, type Standing, standingAt } from "@/lib/domain/standing";
import type { SubjectKind } from "@/lib/domain/subject";
import type { Severity } from "@/lib/domain/triage/signal";

/** A limit of one end user of an organization. */
export type NeighbourLimit = Pick<Restriction, "effectiveAt" | "expiresAt" | "endedAt"> & {
  caseReference: string;
  subjectId: string;
  safetyIdentifier: string;
};

/** Another subject of the same organization, with what makes it worth a look. */
export type Neighbour = {
  id: string;
  kind: SubjectKind;
  safetyIdentifier: string | null;
  firstSeenAt: Date;
  openCase: { reference: string; severity: Severity; openedAt: Date } | null;
  warnings: Warning[];
  restrictions: Restriction[];
};

/** An identifier that was seen for the first time while another one was limited: it may be the same person. */
export type AfterLimit = { reference: string; subjectId: string; safetyIdentifier: string; ms: number };

export type Related = Omit<Neighbour, "warnings" | "restrictions"> & {
  standing: Standing;
  afterLimit: AfterLimit | null;
};

/** As many as a person looks through beside a case. */
const RELATED_SHOWN = 20;

/** The limit that had begun last when an identifier was first seen, if it ran at that instant. */
export function limitBefore(
  subject: { id: string; firstSeenAt: Date },
  limits: readonly NeighbourLimit[],
): AfterLimit | null {
  const { firstSeenAt } = subject;
  const running = limits
    .filter(({ subjectId }) => subjectId !== subject.id)
    .filter((limit) => !neverBegan(limit) && limit.effectiveAt < firstSeenAt && firstSeenAt <= endOf(limit))
    .toSorted((a, b) => b.effectiveAt.getTime() - a.effectiveAt.getTime());
  const [last] = running;
  if (!last) return null;
  const { caseReference: reference, subjectId, safetyIdentifier } = last;
  return { reference, subjectId, safetyIdentifier, ms: firstSeenAt.getTime() - last.effectiveAt.getTime() };
}

/**
 * The other subjects of an organization, the most telling first: identifiers that came after a limit of this
 * subject, the one this may have come after, those that came after another's limit, then limited, warned, and under
 * review in the order given.
 */
export function relatedTo(
  subject: { id: string; firstSeenAt: Date },
  neighbours: readonly Neighbour[],
  limits: readonly NeighbourLimit[],
  now: Date,
): Related[] {
  const cameAfter = limitBefore(subject, limits)?.subjectId;
  const ranked = neighbours
    .filter(({ id }) => id !== subject.id)
    .map(({ warnings, restrictions, ...neighbour }) => {
      // Of several limits that ran, this subject's own says most.
      const own = limits.filter(({ subjectId }) => subjectId === subject.id);
      const afterLimit = limitBefore(neighbour, own) ?? limitBefore(neighbour, limits);
      return { ...neighbour, afterLimit, standing: standingAt({ warnings, restrictions }, now) };
    })
    .filter(({ afterLimit, standing, openCase }) => afterLimit || openCase || standing.status !== "clear");
  const rank = ({ id, afterLimit, standing }: Related): number => {
    if (afterLimit?.subjectId === subject.id) return 0;
    if (id === cameAfter) return 1;
    if (afterLimit) return 2;
    return { limited: 3, warned: 4, clear: 5 }[standing.status];
  };
  return ranked
    .toSorted((a, b) => rank(a) - rank(b) || (a.afterLimit?.ms ?? 0) - (b.afterLimit?.ms ?? 0))
    .slice(0, RELATED_SHOWN);
}
