import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { limitBefore, type Neighbour, type NeighbourLimit, relatedTo } from "./related";

const NOW = new Date("2026-11-20T09:00:00.000Z");
const US = { id: "us", firstSeenAt: minus(NOW, 20 * DAY) };

const limit = (subjectId: string, begun: Date, endedAt: Date | null = null): NeighbourLimit => ({
  caseReference: `C-${subjectId}`,
  subjectId,
  safetyIdentifier: subjectId,
  effectiveAt: begun,
  expiresAt: plus(begun, 168 * HOUR),
  endedAt,
});

const neighbour = (id: string, given: Partial<Neighbour> = {}): Neighbour => ({
  id,
  kind: "end_user",
  safetyIdentifier: id,
  firstSeenAt: minus(NOW, 300 * DAY),
  openCase: null,
  warnings: [],
  restrictions: [],
  ...given,
});

const openCase = { reference: "C-open", severity: "high", openedAt: NOW } as const;

const restriction = (id: string) => ({
  id,
  version: 1,
  kind: "decided" as const,
  scope: "end_user" as const,
  caseId: "c",
  decisionId: "d",
  decidedBy: "p",
  approvedBy: null,
  warningId: "w",
  models: ["*"],
  effectiveAt: minus(NOW, DAY),
  expiresAt: plus(NOW, 6 * DAY),
  endedAt: null,
  endReason: null,
  adoptionShare: null,
  announceAt: null,
  restoredBy: null,
  restoredReasons: null,
});

const warning = (id: string) => ({
  id,
  version: 1,
  decisionId: "d",
  warnedBy: "p",
  effectiveAt: minus(NOW, DAY),
  deliveredAt: minus(NOW, DAY),
  graceUntil: NOW,
  lapsesAt: plus(NOW, 89 * DAY),
  voidedAt: null,
});

it("says how long after a limit an identifier was first seen, while that limit ran", () => {
  const begun = minus(NOW, 3 * DAY);
  const seen = (ms: number) => limitBefore({ id: "new", firstSeenAt: plus(begun, ms) }, [limit("us", begun)]);
  expect(seen(20 * MINUTE)).toEqual({
    reference: "C-us",
    subjectId: "us",
    safetyIdentifier: "us",
    ms: 20 * MINUTE,
  });
  expect(seen(0)).toBeNull();
  expect(seen(-1)).toBeNull();
  expect(seen(168 * HOUR)?.ms).toBe(168 * HOUR);
  expect(seen(168 * HOUR + 1)).toBeNull();
});

it("takes the limit that began last, none of its own, none that was lifted before or never began", () => {
  const begun = minus(NOW, 3 * DAY);
  const subject = { id: "new", firstSeenAt: plus(begun, 2 * HOUR) };
  const later = limit("b", plus(begun, HOUR));
  expect(limitBefore(subject, [limit("a", begun), later])?.subjectId).toBe("b");
  expect(limitBefore(subject, [limit("new", begun)])).toBeNull();
  expect(limitBefore(subject, [limit("a", begun, plus(begun, HOUR))])).toBeNull();
  expect(limitBefore(subject, [limit("a", begun, begun)])).toBeNull();
});

it("puts the most telling first, and leaves out what says nothing", () => {
  const limits = [
    limit("us", minus(NOW, 2 * DAY)),
    limit("other", minus(NOW, 4 * DAY)),
    limit("before", minus(NOW, 21 * DAY)),
  ];
  const neighbours = [
    neighbour("reviewed", { openCase }),
    neighbour("clear"),
    neighbour("warned", { warnings: [warning("w")] }),
    neighbour("limited", { restrictions: [restriction("r")] }),
    neighbour("after-other", { firstSeenAt: minus(NOW, 3 * DAY) }),
    neighbour("before", {}),
    neighbour("after-us-late", { firstSeenAt: minus(NOW, DAY) }),
    neighbour("after-us-soon", { firstSeenAt: minus(NOW, 47 * HOUR), openCase }),
    neighbour("us", { openCase }),
  ].map((item) => (item.id === "before" ? { ...item, restrictions: [restriction("r2")] } : item));
  const related = relatedTo(US, neighbours, limits, NOW);
  expect(related.map(({ id }) => id)).toEqual([
    ...["after-us-soon", "after-us-late", "before", "after-other", "limited", "warned", "reviewed"],
  ]);
  expect(related[0]).toMatchObject({ afterLimit: { subjectId: "us", ms: HOUR }, openCase });
  expect(related.map(({ standing }) => standing.status)).toContain("limited");
});

it("prefers this subject's own limit where several ran, and shows no more than a person looks through", () => {
  const limits = [limit("us", minus(NOW, 2 * DAY)), limit("other", minus(NOW, 30 * HOUR))];
  const many = Array.from({ length: 60 }, (_, index) =>
    neighbour(`n-${index}`, { firstSeenAt: minus(NOW, DAY - index * MINUTE) }),
  );
  const related = relatedTo(US, many, limits, NOW);
  expect(related).toHaveLength(20);
  expect(related[0]).toMatchObject({ id: "n-0", afterLimit: { subjectId: "us" } });
});
