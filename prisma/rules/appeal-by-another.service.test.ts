import { expect, it } from "vitest";
import { appealed, closeAppeal, fileAppeal } from "./appeal";
import { insertDecision, openCase, warn, warnAndReopen } from "./ladder";
import { revokeWhole } from "./revoke";
import { ACCEPTED, at, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld } from "./world";

// Invariant 6: one appeal per decision, decided by a person who neither took nor approved it.

const [db, other] = await Promise.all([openConnection(), openConnection()]);
const world = await newWorld(db);

const uphold = { status: "upheld", reasons: "The requests were yours." };

it("is filed once per decision, by whoever comes first", async () => {
  const standing = await newStanding(db, world);
  const { decision } = await warn(db, standing, await openCase(db, standing, 0), 1);
  const outcomes = await Promise.all([
    ruleBrokenBy(fileAppeal(db, standing, decision)),
    ruleBrokenBy(fileAppeal(other, standing, decision)),
  ]);
  expect(outcomes.sort()).toEqual(["appeals_decision_id_key", ACCEPTED]);
});

it("is not decided by the person who decided", async () => {
  const standing = await newStanding(db, world);
  const given = await appealed(db, standing);
  const own = closeAppeal(db, standing, given, { ...uphold, decided_by: world.reviewer });
  expect(await ruleBrokenBy(own)).toBe("appeals_by_another_person");
  await closeAppeal(db, standing, given, { ...uphold, decided_by: world.support });
});

it("is not decided by the person who approved", async () => {
  const standing = await newStanding(db, world, "organization");
  const caseId = await openCase(db, standing, 0);
  const { decision } = await revokeWhole(db, standing, { caseId });
  const appeal = await fileAppeal(db, standing, decision);
  for (const decided_by of [world.lead, world.reviewer]) {
    const own = closeAppeal(db, standing, { decision, appeal }, { ...uphold, decided_by });
    expect(await ruleBrokenBy(own)).toBe("appeals_by_another_person");
  }
  await closeAppeal(db, standing, { decision, appeal }, { ...uphold, decided_by: world.support });
});

it("is answered once, when two answer at the same time", async () => {
  const standing = await newStanding(db, world);
  const given = await appealed(db, standing);
  const closed = { ...uphold, decided_by: world.support };
  const outcomes = await Promise.all([
    ruleBrokenBy(closeAppeal(db, standing, given, closed)),
    ruleBrokenBy(closeAppeal(other, standing, given, { ...closed, reasons: "Other reasons." })),
  ]);
  expect(outcomes.sort()).toEqual(["appeals_stay_closed", ACCEPTED]);
});

it.each<[string, Row, string]>([
  ["after its window", { window_ends_at: at(39) }, "appeals_window"],
  ["before the decision has taken effect", { filed_at: at(30) }, "appeals_of_effect"],
  ["without a word", { text: " " }, "appeals_text"],
  ["as decided already", { status: "withdrawn", decided_at: at(41) }, "appeals_born_open"],
])("is not filed %s", async (_, row, rule) => {
  const standing = await newStanding(db, world);
  const { caseId } = await warnAndReopen(db, standing);
  const { decision } = await warn(db, standing, caseId, 31);
  expect(await ruleBrokenBy(fileAppeal(db, standing, decision, row))).toBe(rule);
});

it("is not filed against a dismissal, or for another subject", async () => {
  const standing = await newStanding(db, world);
  const case_id = await openCase(db, standing, 0);
  const dismissed = await change(db, standing, (version) =>
    insertDecision(db, standing, { case_id, kind: "dismiss", version, decided_at: at(1) }),
  );
  expect(await ruleBrokenBy(fileAppeal(db, standing, dismissed))).toBe("appeals_of_effect");
  const own = await newStanding(db, world);
  const { decision } = await warn(db, own, await openCase(db, own, 0), 1);
  expect(await ruleBrokenBy(fileAppeal(db, standing, decision))).toBe("appeals_decision");
});

it("stays as it was filed, and its messages as they were sent", async () => {
  const standing = await newStanding(db, world);
  const { appeal } = await appealed(db, standing);
  const rewritten = change(db, standing, (version) =>
    update(db, "appeals", appeal, { text: "Something else.", version }),
  );
  expect(await ruleBrokenBy(rewritten)).toBe("appeals_frozen");
});
