import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { decideAppeal, getAppeal } from "../appeals/appeals";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { toAppealed } from "../ladder.fixture";
import { listMonitors } from "./monitors";
import { beginOfDay } from "./period";
import { tally } from "./tally";

const dismissed = (reason: "false_positive" | "authorised_work") =>
  ({ kind: "dismiss", reason, rationale: "Looked at it." }) as const;

const desk = await openDesk();
const owner = await enrol("Northwind");
// The first day: two false positives and authorised work of the scanner, one of them with the classifier, too.
for (const [user, reason] of [
  ["user-1", "false_positive"],
  ["user-2", "false_positive"],
  ["user-3", "authorised_work"],
] as const) {
  const reference = await flag("Northwind", user, START, { monitor: "scan-classifier" });
  if (user === "user-1") await flag("Northwind", user, plus(START, MINUTE), { count: 2 });
  await decideAs(desk.rhea, reference, dismissed(reason), plus(START, HOUR));
}
// Two days of a ladder that ends with an appeal granted as overturned.
const { appeal, filedAt } = await toAppealed(desk, owner, "Northwind", "user-4", plus(START, 2 * HOUR));
const { version } = await getAppeal(desk.sam, { reference: appeal }, filedAt);
const decision = { kind: "grant_appeal", outcome: "overturned", reasons: "It was a test." } as const;
await decideAppeal(
  desk.sam,
  { reference: appeal, version, commandId: newId(), decision },
  plus(filedAt, HOUR),
);
// The third day: undone within its window, and signals too few for a case.
const now = plus(START, 2 * DAY);
const undone = await flag("Northwind", "user-5", minus(now, 5 * MINUTE), { monitor: "scan-classifier" });
const at = minus(now, 4 * MINUTE);
const { decisionId } = await decideAs(desk.rhea, undone, dismissed("false_positive"), at);
await decideAs(desk.rhea, undone, { kind: "undo", decisionId }, plus(at, 5_000));
await flag("Northwind", "user-6", minus(now, MINUTE), { monitor: "scan-classifier", count: 1 });

const seen = async (days = 30, at = now) => {
  const { rows } = await listMonitors(desk.lea, { days }, at);
  return rows.map(({ monitor, version: _, interval: __, share: ___, verdict: ____, ...row }) => {
    const { disputed: _____, falseBlocks: ______, standingBlocks: _______, ...counted } = row;
    return { name: monitor.name, ...counted };
  });
};

// The ladder's six signals come of the classifier: three, then one a day later, beside two in another's case.
const expected = [
  {
    name: "scan-classifier",
    signals: 13,
    cases: 4,
    decided: 3,
    falsePositives: 2,
    authorisedWork: 1,
    warned: 0,
    revoked: 0,
    overturned: 0,
  },
  {
    name: "exploit-classifier",
    signals: 6,
    cases: 3,
    decided: 3,
    falsePositives: 1,
    authorisedWork: 0,
    warned: 1,
    revoked: 1,
    overturned: 1,
  },
];

describe("listMonitors", () => {
  it("counts each monitor by what its cases came to, the worst first", async () => {
    expect(await seen()).toEqual(expected);
    const { rows } = await listMonitors(desk.lea, { days: 30 }, now);
    expect(rows.map(({ verdict }) => verdict)).toEqual(["too_few", "too_few"]);
    expect(rows[0]?.share).toBeCloseTo(2 / 3);
  });

  it("says the same from tallies as from the rows, and counts a day once", async () => {
    expect(await Promise.all([tally(now), tally(now)]).then(([a, b]) => a + b)).toBe(2);
    expect(await db().talliedDay.count()).toBe(2);
    expect(await db().monitorDay.count()).toBe(3);
    expect(await seen()).toEqual(expected);
    expect(await tally(now)).toBe(0);
    await db().talliedDay.deleteMany();
    expect(await db().monitorDay.count()).toBe(0);
    expect(await seen()).toEqual(expected);
  });

  it("tallies a day only once it has settled", async () => {
    const end = plus(beginOfDay(START), DAY);
    expect(await tally(plus(end, HOUR - 1))).toBe(0);
    expect(await tally(plus(end, HOUR))).toBe(1);
    await db().talliedDay.deleteMany();
  });

  it("begins with the first whole day of the period", async () => {
    const later = plus(beginOfDay(START), 8 * DAY);
    await tally(later);
    const [classifier, scanner] = await seen(7, later);
    expect(scanner).toMatchObject({ name: "scan-classifier", signals: 4, decided: 0 });
    // The limit and its case began on the second day; the warning before it is left out.
    expect(classifier).toMatchObject({ signals: 1, cases: 1, decided: 1, revoked: 1, overturned: 1 });
  });
});
