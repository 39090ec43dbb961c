import { expect, it } from "vitest";
import { insertDecision, openCase } from "./ladder";
import { ACCEPTED, at, openConnection, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld } from "./world";

// A measure against a customer says what it was weighed by, and is not weighed anew.

const db = await openConnection();
const standing = await newStanding(db, await newWorld(db));
const case_id = await openCase(db, standing, 0);

const weighed = { count: 3, share: 0.5, gravity: "low", intent: "unknown", note: null };

const decide = (kind: string, proportionality: object | null) =>
  ruleBrokenBy(
    change(db, standing, async (version) => {
      await insertDecision(db, standing, { case_id, kind, version, decided_at: at(1), proportionality });
      throw Object.assign(new Error("it fits"), { constraint: "it fits" });
    }),
  );

it.each([
  ["warn", null, "decisions_proportionate"],
  ["revoke", null, "decisions_proportionate"],
  ["warn", {}, "decisions_proportionality"],
  ["warn", { ...weighed, gravity: "huge" }, "decisions_proportionality"],
  ["warn", { ...weighed, intent: undefined }, "decisions_proportionality"],
  ["warn", { ...weighed, count: -1 }, "decisions_proportionality"],
  ["warn", { ...weighed, share: 1.1 }, "decisions_proportionality"],
  ["dismiss", weighed, "decisions_proportionality"],
  ["warn", weighed, "it fits"],
  ["revoke", { ...weighed, share: null }, "it fits"],
  ["dismiss", null, "it fits"],
])("a decision to %s with %j: %s", async (kind, proportionality, rule) => {
  expect(await decide(kind, proportionality)).toBe(rule);
});

it("stays as it was weighed", async () => {
  const id = await change(db, standing, (version) =>
    insertDecision(db, standing, { case_id, kind: "warn", version, decided_at: at(1), effective_at: null }),
  );
  const again = change(db, standing, (version) =>
    update(db, "decisions", id, { proportionality: { ...weighed, gravity: "serious" }, version }),
  );
  expect(await ruleBrokenBy(again)).toBe("decisions_frozen");
});

it("lets a decision of before it was asked be undone and reversed", async () => {
  const other = await newStanding(db, standing.world);
  const caseId = await openCase(db, other, 0);
  await db.query("alter table decisions disable trigger decisions_proportionate");
  const row = { kind: "warn", decided_at: at(1), effective_at: at(2), proportionality: null };
  const id = await change(db, other, (version) =>
    insertDecision(db, other, { case_id: caseId, version, ...row }),
  ).finally(() => db.query("alter table decisions enable trigger decisions_proportionate"));
  const undo = change(db, other, (version) => update(db, "decisions", id, { undone_at: at(1), version }));
  expect(await ruleBrokenBy(undo)).toBe(ACCEPTED);
});
