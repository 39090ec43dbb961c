import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { insertDecision, openCase, warn } from "./ladder";
import { ACCEPTED, at, insert, inTransaction, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld, writeEntry } from "./world";

// What the queue is walked by stands in the case and beside it, and follows what it repeats.

const db = await openConnection();
const world = await newWorld(db);

const rowOf = async (table: string, column: string, id: string): Promise<Row> =>
  (await db.query(`select * from ${table} where ${column} = $1`, [id])).rows[0];

describe("a case", () => {
  it("says whose it is as its standing does, also where the writer leaves it out", async () => {
    const standing = await newStanding(db, world);
    const { policy_key } = await rowOf("standings", "id", standing.id);
    expect(await rowOf("cases", "id", await openCase(db, standing, 0))).toMatchObject({
      policy_key,
      organization_id: standing.organization,
      scope: "end_user",
      safety_identifier: "user-1",
      zdr: false,
    });
  });

  it.each<[string, Row]>([
    ["another policy", { policy_key: "other" }],
    ["another scope", { scope: "organization" }],
    ["another identifier", { safety_identifier: "user-2" }],
    ["no identifier", { safety_identifier: null }],
  ])("is not of %s than its standing", async (_, row) => {
    const standing = await newStanding(db, world);
    const { policy_key } = await rowOf("standings", "id", standing.id);
    const own = { policy_key, scope: "end_user", safety_identifier: "user-1", zdr: false };
    const said = (changes: Row) => ({ organization_id: standing.organization, ...own, ...changes });
    expect(await ruleBrokenBy(openCase(db, standing, 0, { case: said(row) }))).toBe("cases_belong");
    expect(await ruleBrokenBy(openCase(db, standing, 0, { case: said({}) }))).toBe(ACCEPTED);
  });

  it("is not of another organization, and keeps zero data retention as the organization has it", async () => {
    const [standing, foreign] = [await newStanding(db, world), await newStanding(db, world)];
    const { policy_key } = await rowOf("standings", "id", standing.id);
    const own = { policy_key, scope: "end_user", safety_identifier: "user-1", zdr: false };
    const of = (organization_id: string, changes: Row = {}) =>
      ruleBrokenBy(openCase(db, standing, 0, { case: { ...own, organization_id, ...changes } }));
    expect(await of(foreign.organization)).toBe("cases_belong");
    expect(await of(standing.organization, { zdr: true })).toBe("cases_organization");
    const caseId = await openCase(db, standing, 0);
    expect(await ruleBrokenBy(update(db, "cases", caseId, { zdr: true }))).toBe("cases_organization");
    await inTransaction(db, async () => {
      await update(db, "organizations", standing.organization, { zdr: true, version: 2 });
      await writeEntry(db, "organization", standing.organization, 2);
    });
    expect(await rowOf("cases", "id", caseId)).toMatchObject({ zdr: true });
  });

  it("says when its claim was taken while it is claimed", async () => {
    const caseId = await openCase(db, await newStanding(db, world), 0);
    expect(await ruleBrokenBy(update(db, "cases", caseId, { claimed_at: at(1) }))).toBe("cases_claimed_at");
    const claim = { claimed_by: world.reviewer, claim_tab: "tab", claim_until: at(2), claimed_at: at(1) };
    await update(db, "cases", caseId, claim);
    await update(db, "cases", caseId, { claimed_by: null, claim_tab: null, claim_until: null });
    expect(await rowOf("cases", "id", caseId)).toMatchObject({ claimed_at: null });
  });

  it("says who proposed what waits for approval", async () => {
    const standing = await newStanding(db, world);
    const caseId = await openCase(db, standing, 0);
    await change(db, standing, async (version) => {
      await update(db, "cases", caseId, { status: "awaiting_approval", version });
      const proposal = { case_id: caseId, kind: "revoke", version, decided_at: at(1) };
      await insertDecision(db, standing, { ...proposal, needs_approval: true, effective_at: null });
    });
    expect(await rowOf("cases", "id", caseId)).toMatchObject({ proposer_id: world.reviewer });
  });
});

it("has the order of its case beside each source while it waits and is awake", async () => {
  const standing = await newStanding(db, world);
  const caseId = await openCase(db, standing, 0);
  const source = { case_id: caseId, monitor_id: world.monitor, model: "model-1", act_by: at(24) };
  await db.query("insert into case_sources values ($1, $2, $3, $4)", Object.values(source));
  const order = async () => (await rowOf("case_sources", "case_id", caseId)).act_by;
  await update(db, "cases", caseId, { act_by: at(20) });
  expect(await order()).toEqual(at(20));
  await change(db, standing, (version) => update(db, "cases", caseId, { snoozed_until: at(21), version }));
  expect(await order()).toBeNull();
  await update(db, "cases", caseId, { act_by: at(19) });
  expect(await order()).toBeNull();
  await update(db, "cases", caseId, { snoozed_until: null });
  expect(await order()).toEqual(at(19));
  await warn(db, standing, caseId, 1);
  expect(await order()).toBeNull();
});

it.each<[string, Row, string]>([
  ["no name", { name: " \t" }, "saved_views_name"],
  ["a long name", { name: "x".repeat(61) }, "saved_views_name"],
  ["an order there is not", { order: "random" }, "saved_views_order"],
  ["a filter of no members", { filter: "[]" }, "saved_views_filter"],
])("saves no view with %s", async (_, row, rule) => {
  const view = { owner_id: world.lead, shared: false, filter: "{}", order: "due", created_at: at(0) };
  expect(await ruleBrokenBy(insert(db, "saved_views", { ...view, name: newId(), ...row }))).toBe(rule);
});

it("saves a name once for each owner, however it is written", async () => {
  const view = { name: "Mine", shared: false, filter: "{}", order: "due", created_at: at(0) };
  const save = (changes: Row) => ruleBrokenBy(insert(db, "saved_views", { ...view, ...changes }));
  expect(await save({ owner_id: world.lead })).toBe(ACCEPTED);
  expect(await save({ owner_id: world.lead, name: "mINE" })).toBe("saved_views_of_owner");
  expect(await save({ owner_id: world.reviewer })).toBe(ACCEPTED);
});
