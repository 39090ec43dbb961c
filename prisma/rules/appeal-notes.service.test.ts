import { expect, it } from "vitest";
import { appealed, closeAppeal } from "./appeal";
import { at, insert, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld } from "./world";

// What colleagues say about an appeal, and whose it is (invariants 6, 8 and 11).

const db = await openConnection();
const world = await newWorld(db);
const standing = await newStanding(db, world);
const given = await appealed(db, standing);

const note = (row: Row) =>
  change(db, standing, (version) =>
    insert(db, "appeal_notes", {
      ...{ standing_id: standing.id, version, appeal_id: given.appeal, kind: "note" },
      ...{ author_id: world.support, text: "He called.", sent_at: at(41), ...row },
    }),
  );

it.each<[string, () => Row, string]>([
  ["without a word", () => ({ text: " " }), "appeal_notes_text"],
  ["to somebody", () => ({ addressee_id: world.lead }), "appeal_notes_kind"],
  ["of a take-over from nobody", () => ({ kind: "take_over" }), "appeal_notes_kind"],
  [
    "of a take-over from oneself",
    () => ({ kind: "take_over", addressee_id: world.support }),
    "appeal_notes_kind",
  ],
])("refuses a note %s", async (_, row, rule) => {
  expect(await ruleBrokenBy(note(row()))).toBe(rule);
});

it("is on an appeal of its standing", async () => {
  const other = await newStanding(db, world);
  const elsewhere = change(db, other, (version) =>
    insert(db, "appeal_notes", {
      ...{ standing_id: other.id, version, appeal_id: given.appeal, kind: "note" },
      ...{ author_id: world.support, text: "He called.", sent_at: at(41) },
    }),
  );
  expect(await ruleBrokenBy(elsewhere)).toBe("appeal_notes_appeal");
});

it("stays as it was written", async () => {
  const id = await note({});
  const rewritten = change(db, standing, (version) =>
    update(db, "appeal_notes", id, { text: "He did not.", version }),
  );
  expect(await ruleBrokenBy(rewritten)).toBe("appeal_notes_frozen");
});

it("gives an appeal to nobody who signed the decision, and leaves none with an answered one", async () => {
  const own = await newStanding(db, world);
  const filed = await appealed(db, own);
  const assign = (assignee_id: string) =>
    change(db, own, (version) => update(db, "appeals", filed.appeal, { assignee_id, version }));
  expect(await ruleBrokenBy(assign(world.reviewer))).toBe("appeals_assigned_to_another");
  await assign(world.lead);
  const unversioned = update(db, "appeals", filed.appeal, { assignee_id: null });
  expect(await ruleBrokenBy(unversioned)).toBe("appeals_versioned");
  const uphold = { status: "upheld", reasons: "It stands.", decided_by: world.support };
  expect(await ruleBrokenBy(closeAppeal(db, own, filed, uphold))).toBe("appeals_assigned_while_pending");
  await closeAppeal(db, own, filed, { ...uphold, assignee_id: null });
});
