import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { dispute, insertBlock, tellOfAnswer } from "./block";
import { db, other, world } from "./race.fixture";
import { ACCEPTED, at, inTransaction, type Row, ruleBrokenBy, untilBlocked, update } from "./sql";
import { insertPerson, newStanding, newWorld, writeEntry } from "./world";

// A block is disputed once, by its customer's own words, and answered once, by a person of the staff.

const standing = await newStanding(db, world);

const answer = (row: Row = {}): Row => ({
  ...{ status: "false_block", answered_by: world.support, answered_at: at(3), reason: "We were wrong." },
  ...row,
});
const change = (id: string, version: number, row: Row, told: Row | null = {}) =>
  ruleBrokenBy(
    inTransaction(db, async () => {
      await update(db, "block_disputes", id, { ...row, version });
      await writeEntry(db, "block_dispute", id, version);
      if (told && "status" in row) await tellOfAnswer(db, world, standing, id, told);
    }),
  );

describe("a dispute", () => {
  it.each<[string, Row, string]>([
    ["answered already", answer(), "born_open"],
    ["without words", { text: " " }, "text"],
    ["that was forgotten", { text: null, purged_at: at(2) }, "purged"],
    ["after its window", { window_ends_at: at(1) }, "window"],
    ["before its block", { filed_at: at(0.5) }, "of_policy"],
  ])("is not filed %s", async (_, row, rule) => {
    const block = await insertBlock(db, standing);
    expect(await ruleBrokenBy(dispute(db, world, block, row))).toBe(`block_disputes_${rule}`);
  });

  it("names a version of the policy that blocked, and has its entry", async () => {
    const elsewhere = await newWorld(db);
    const block = await insertBlock(db, standing);
    const foreign = dispute(db, world, block, { consent_version_id: elsewhere.policyVersion });
    expect(await ruleBrokenBy(foreign)).toBe("block_disputes_of_policy");
    expect(await ruleBrokenBy(dispute(db, world, block, {}, null))).toBe("block_disputes_audited");
  });

  it("is one of its block, also when two file at once", async () => {
    const block = await insertBlock(db, standing);
    await db.query("begin");
    await db.query("lock table block_disputes in exclusive mode");
    const late = ruleBrokenBy(dispute(other, world, block));
    await untilBlocked(db, other);
    await db.query("rollback");
    const outcomes = await Promise.all([late, ruleBrokenBy(dispute(db, world, block))]);
    expect(outcomes.sort()).toEqual(["block_disputes_block_id_key", ACCEPTED].sort());
  });

  it("is answered whole, by staff, once, and stays as it was filed", async () => {
    const id = await dispute(db, world, await insertBlock(db, standing));
    const stranger = await inTransaction(db, () => insertPerson(db, null));
    for (const [row, rule] of [
      [answer({ reason: " " }), "answered"],
      [answer({ answered_by: null }), "answered"],
      [answer({ answered_at: at(1.5) }), "answered"],
      [answer({ status: "open" }), "answered"],
      [answer({ answered_by: stranger }), "by_staff"],
      [answer({ text: "Another." }), "frozen"],
      [{ text: null, purged_at: at(3) }, "frozen"],
    ] as const)
      expect(await change(id, 2, row)).toBe(`block_disputes_${rule}`);
    expect(await ruleBrokenBy(update(db, "block_disputes", id, answer()))).toBe("block_disputes_versioned");
    expect(await change(id, 2, answer())).toBe(ACCEPTED);
    expect(await change(id, 3, answer({ status: "stands" }))).toBe("block_disputes_frozen");
  });

  it("is answered by one of two who answer at once", async () => {
    const id = await dispute(db, world, await insertBlock(db, standing));
    await db.query("begin");
    await update(db, "block_disputes", id, { ...answer(), version: 2 });
    const late = ruleBrokenBy(
      update(other, "block_disputes", id, { ...answer({ status: "stands" }), version: 2 }),
    );
    await untilBlocked(db, other);
    await writeEntry(db, "block_dispute", id, 2);
    await tellOfAnswer(db, world, standing, id);
    await db.query("commit");
    expect(await late).toBe("block_disputes_frozen");
  });

  it("is forgotten once it is answered, its words alone and once", async () => {
    const id = await dispute(db, world, await insertBlock(db, standing));
    await change(id, 2, answer());
    expect(await change(id, 3, { text: null })).toBe("block_disputes_frozen");
    expect(await change(id, 3, { text: null, purged_at: at(2) })).toBe("block_disputes_purged");
    expect(await change(id, 3, { text: null, purged_at: at(4), reason: "?" })).toBe("block_disputes_frozen");
    expect(await change(id, 3, { text: null, purged_at: at(4) })).toBe(ACCEPTED);
    expect(await change(id, 4, { purged_at: at(5) })).toBe("block_disputes_frozen");
    expect(await ruleBrokenBy(db.query("delete from block_disputes where id = $1", [id]))).toBe(
      "block_disputes_kept",
    );
  });
});

describe("its answer", () => {
  it("is told to its customer in the same transaction, once, in its policy's words and of nothing else", async () => {
    const id = await dispute(db, world, await insertBlock(db, standing));
    const early = ruleBrokenBy(tellOfAnswer(db, world, standing, id));
    expect(await early).toBe("notices_after_answer");
    expect(await change(id, 2, answer(), null)).toBe("block_disputes_told");
    const elsewhere = await newWorld(db);
    const other = await newStanding(db, elsewhere);
    for (const [row, rule] of [
      [{ organization_id: other.organization }, "notices_for_own_organization"],
      [{ policy_version_id: elsewhere.policyVersion }, "notices_of_policy"],
      [{ standing_id: standing.id }, "notices_about"],
      [{ kind: "restored" }, "notices_about"],
      [{ visible_at: at(2.9), created_at: at(2.9) }, "notices_after_answer"],
    ] as const)
      expect(await change(id, 2, answer(), row)).toBe(rule);
    expect(await change(id, 2, answer())).toBe(ACCEPTED);
    expect(await ruleBrokenBy(tellOfAnswer(db, world, standing, id))).toBe("notices_dispute_id_key");
  });
});

it("is told of by no entry of before", async () => {
  const entry = inTransaction(db, () => writeEntry(db, "block_dispute", newId(), 1));
  expect(await ruleBrokenBy(entry)).toBe("audit_entries_of_change");
});
