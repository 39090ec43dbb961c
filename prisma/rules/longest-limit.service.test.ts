import { expect, it } from "vitest";
import { openCase, warnAndReopen } from "./ladder";
import { limitMeanwhile, revoke, revokeWhole } from "./revoke";
import { ACCEPTED, at, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld } from "./world";

// Invariant 3: no limit exceeds 168 hours, interim hours included, and none is extended.

const db = await openConnection();
const world = await newWorld(db);

const revokeUntil = async (expires_at: unknown) => {
  const standing = await newStanding(db, world);
  const { caseId, warning } = await warnAndReopen(db, standing);
  const given = { caseId, warning_id: warning, restriction: { expires_at } };
  return ruleBrokenBy(revoke(db, standing, given));
};

it("accepts 168 hours and refuses a millisecond more", async () => {
  expect(await revokeUntil(at(31 + 168))).toBe(ACCEPTED);
  expect(await revokeUntil(new Date(at(31 + 168).getTime() + 1))).toBe("restrictions_168_hours");
});

it("refuses a limit without an end, or that ends before it begins", async () => {
  expect(await revokeUntil("infinity")).toBe("restrictions_168_hours");
  expect(await revokeUntil(at(31))).toBe("restrictions_168_hours");
});

it("counts hours where seven days are longer, at a change of daylight saving", async () => {
  await db.query("set timezone = 'Europe/Berlin'");
  const { rows } = await db.query(
    "select timestamptz '2026-10-20 12:00+02' + interval '7 days' - timestamptz '2026-10-20 12:00+02' as week",
  );
  expect(rows[0].week).toMatchObject({ days: 7, hours: 1 });
  const hour = (Date.parse("2026-10-20T10:00Z") - at(0).getTime()) / 3_600_000;
  const standing = await newStanding(db, world);
  const { caseId, warning } = await warnAndReopen(db, standing, { warning: { lapses_at: at(hour + 1) } });
  const given = { caseId, warning_id: warning, hour };
  const week = { ...given, restriction: { expires_at: at(hour + 169) } };
  expect(await ruleBrokenBy(revoke(db, standing, week))).toBe("restrictions_168_hours");
  await revoke(db, standing, given);
  await db.query("reset timezone");
});

it("counts the hours of an interim limit of the same case", async () => {
  const standing = await newStanding(db, world, "organization");
  const caseId = await openCase(db, standing, 0, { case: { interim: true } });
  await limitMeanwhile(db, standing, caseId, 1);
  const until = (hour: number) => ({ caseId, hour: 25, restriction: { expires_at: at(hour) } });
  expect(await ruleBrokenBy(revokeWhole(db, standing, until(25 + 145)))).toBe("restrictions_168_hours");
});

it("accepts what an interim limit that was ended early leaves of the 168 hours", async () => {
  const standing = await newStanding(db, world, "organization");
  const caseId = await openCase(db, standing, 0, { case: { interim: true } });
  const interim = await limitMeanwhile(db, standing, caseId, 1);
  await change(db, standing, (version) =>
    update(db, "restrictions", interim, { ended_at: at(5), end_reason: "superseded", version }),
  );
  await revokeWhole(db, standing, { caseId, hour: 5, restriction: { expires_at: at(5 + 164) } });
});

it.each<[string, Row, string]>([
  ["longer", { expires_at: at(200) }, "restrictions_frozen"],
  ["later", { effective_at: at(32) }, "restrictions_frozen"],
  ["wider", { models: ["model-1", "model-2"] }, "restrictions_frozen"],
  ["ended after its end", { ended_at: at(200), end_reason: "reversed" }, "restrictions_end"],
  ["ended before it began", { ended_at: at(30), end_reason: "reversed" }, "restrictions_end"],
  ["ended without a reason", { ended_at: at(40) }, "restrictions_end"],
])("refuses to make a limit %s", async (_, row, rule) => {
  const standing = await newStanding(db, world);
  const { caseId, warning } = await warnAndReopen(db, standing);
  const { restriction } = await revoke(db, standing, { caseId, warning_id: warning });
  const changed = change(db, standing, (version) =>
    update(db, "restrictions", restriction, { version, ...row }),
  );
  expect(await ruleBrokenBy(changed)).toBe(rule);
});

it("ends a limit once", async () => {
  const standing = await newStanding(db, world);
  const { caseId, warning } = await warnAndReopen(db, standing);
  const { restriction } = await revoke(db, standing, { caseId, warning_id: warning });
  const end = (row: Row) =>
    change(db, standing, (version) => update(db, "restrictions", restriction, { version, ...row }));
  await end({ ended_at: at(40), end_reason: "restored_early" });
  for (const row of [
    { ended_at: null, end_reason: null },
    { ended_at: at(50), end_reason: "restored_early" },
  ])
    expect(await ruleBrokenBy(end(row))).toBe("restrictions_frozen");
});
