import { describe, expect, it } from "vitest";
import { appealed, closeAppeal, fileAppeal } from "./appeal";
import { insertNotice, openCase, warn } from "./ladder";
import { at, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld } from "./world";

// Invariant 7: a granted appeal lifts, and nothing is ever closed silently.

const db = await openConnection();
const world = await newWorld(db);
const decided_by = world.support;
const granted = { status: "granted", outcome: "overturned", reasons: "We were wrong.", decided_by };
const upheld = { status: "upheld", reasons: "The requests were yours.", decided_by };

const limited = async () => {
  const standing = await newStanding(db, world);
  const given = await appealed(db, standing);
  const liftAt = (hour: number): [string, string, Row] => [
    "restrictions",
    given.restriction,
    { ended_at: at(hour), end_reason: "overturned" },
  ];
  return { standing, liftAt, ...given };
};

describe("a granted appeal", () => {
  it("lifts the restriction in the same transaction, and tells", async () => {
    const { standing, liftAt, ...given } = await limited();
    expect(await ruleBrokenBy(closeAppeal(db, standing, given, granted))).toBe("appeals_granted_lift");
    const later = closeAppeal(db, standing, { ...given, lifted: liftAt(51) }, granted);
    expect(await ruleBrokenBy(later)).toBe("appeals_granted_lift");
    const silent = closeAppeal(db, standing, { ...given, lifted: liftAt(50), told: false }, granted);
    expect(await ruleBrokenBy(silent)).toBe("appeals_are_answered");
    await closeAppeal(db, standing, { ...given, lifted: liftAt(50) }, granted);
  });

  it("has nothing to lift once the restriction has run out", async () => {
    const { standing, ...given } = await limited();
    await closeAppeal(db, standing, given, { ...granted, decided_at: at(31 + 168) });
  });

  it("voids the warning", async () => {
    const standing = await newStanding(db, world);
    const { decision, warning } = await warn(db, standing, await openCase(db, standing, 0), 1);
    const given = { decision, appeal: await fileAppeal(db, standing, decision) };
    expect(await ruleBrokenBy(closeAppeal(db, standing, given, granted))).toBe("appeals_granted_lift");
    const lifted: [string, string, Row] = ["warnings", warning, { voided_at: at(50) }];
    await closeAppeal(db, standing, { ...given, lifted }, granted);
  });

  it("is not answered by another decision's notice", async () => {
    const [one, two] = [await limited(), await limited()];
    const foreign = change(db, one.standing, (version) =>
      insertNotice(db, one.standing, {
        decision_id: one.decision,
        appeal_id: two.appeal,
        kind: "appeal_decided",
        title: `Version ${version}`,
      }),
    );
    expect(await ruleBrokenBy(foreign)).toBe("notices_appeal");
  });
});

describe("an appeal", () => {
  it.each<[string, () => Row]>([
    ["upheld", () => upheld],
    ["moot", () => ({ status: "moot" })],
  ])("is not %s without a notice", async (_, row) => {
    const { standing, ...given } = await limited();
    const silent = closeAppeal(db, standing, { ...given, told: false }, row());
    expect(await ruleBrokenBy(silent)).toBe("appeals_are_answered");
    await closeAppeal(db, standing, given, row());
  });

  it.each<[string, (closing: { granted: Row; upheld: Row }) => Row]>([
    ["without reasons", ({ upheld }) => ({ ...upheld, reasons: " " })],
    ["by nobody", ({ upheld }) => ({ ...upheld, decided_by: null })],
    ["at no time", ({ upheld }) => ({ ...upheld, decided_at: null })],
    ["before it was filed", ({ upheld }) => ({ ...upheld, decided_at: at(39) })],
    ["granted without saying why", ({ granted }) => ({ ...granted, outcome: null })],
    ["upheld as overturned", ({ upheld }) => ({ ...upheld, outcome: "overturned" })],
  ])("is not closed %s", async (_, row) => {
    const { standing, ...given } = await limited();
    const closing = closeAppeal(db, standing, given, row({ granted, upheld }));
    expect(await ruleBrokenBy(closing)).toBe("appeals_decided");
  });

  it("stays answered as it was", async () => {
    const { standing, ...given } = await limited();
    await closeAppeal(db, standing, given, upheld);
    for (const row of [
      { reasons: "Other reasons." },
      { status: "open", decided_by: null, decided_at: null },
    ]) {
      const changed = change(db, standing, (version) =>
        update(db, "appeals", given.appeal, { version, ...row }),
      );
      expect(await ruleBrokenBy(changed)).toBe("appeals_stay_closed");
    }
  });
});
