import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { apply, grantedAccess, tellOf, verification } from "./access";
import { appealed } from "./appeal";
import { dispute, insertBlock, tellOfAnswer } from "./block";
import { openCase } from "./ladder";
import { at, insert, inTransaction, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import {
  change,
  insertAudited,
  insertOrganization,
  insertPerson,
  newStanding,
  newWorld,
  writeEntry,
} from "./world";

// Invariant 8, from the records' side: no change without its version, no version without its entry.

const db = await openConnection();
const world = await newWorld(db);

const alone = (work: () => Promise<unknown>) => ruleBrokenBy(inTransaction(db, work));

const key = () => ({ kind: "operator", label: "gateway", hash: newId(), created_at: at(0) });
/** A grant ends with a notice, and a dispute is answered with one. */
const tell: Record<string, () => Promise<unknown>> = {};
const make: Record<string, [entity: string, make: () => Promise<string>, change: Row]> = {
  organizations: ["organization", () => inTransaction(db, () => insertOrganization(db)), { name: "Changed" }],
  people: ["person", () => inTransaction(db, () => insertPerson(db, "reviewer")), { disabled_at: at(1) }],
  api_keys: [
    "api_key",
    () => inTransaction(db, () => insertAudited(db, "api_keys", "api_key", key())),
    { revoked_at: at(1) },
  ],
  trusted_access_grants: [
    "trusted_access_grant",
    async () => {
      const { application, grant } = await grantedAccess(db, world);
      tell.trusted_access_grants = () => tellOf(db, application, "withdrawn");
      return grant;
    },
    { withdrawn_at: at(3), withdrawn_by: world.lead, withdrawal_reason: "Misused." },
  ],
  access_applications: ["access_application", async () => (await apply(db, world)).id, verification(world)],
  block_disputes: [
    "block_dispute",
    async () => {
      const standing = await newStanding(db, world);
      const id = await dispute(db, world, await insertBlock(db, standing));
      tell.block_disputes = () => tellOfAnswer(db, world, standing, id);
      return id;
    },
    { status: "stands", answered_by: world.support, answered_at: at(3), reason: "It was no test." },
  ],
  standings: ["standing", async () => (await newStanding(db, world)).id, {}],
};

describe.each(Object.keys(make))("one of %s", (table) => {
  const [entity, makeOne, row] = make[table] ?? [];
  if (!entity || !makeOne) throw new Error(`nobody makes one of ${table}`);

  it("is changed as its next version, with an entry of the same transaction", async () => {
    const id = await makeOne();
    const version = entity === "standing" ? 0 : 1;
    if (entity !== "standing")
      expect(await alone(() => update(db, table, id, { ...row }))).toBe(`${table}_versioned`);
    const skipped = { ...row, version: version + 2 };
    expect(await alone(() => update(db, table, id, skipped))).toBe(`${table}_versioned`);
    const next = { ...row, version: version + 1 };
    expect(await alone(() => update(db, table, id, next))).toBe(`${table}_audited`);
    await inTransaction(db, async () => {
      await update(db, table, id, next);
      await writeEntry(db, entity, id, version + 1);
      await tell[table]?.();
    });
  });
});

it("is not made without an entry", async () => {
  expect(await alone(() => insert(db, "api_keys", key()))).toBe("api_keys_audited");
});

describe("what hangs under a standing", () => {
  it("is changed with a newer version, whose entry is of the same transaction", async () => {
    const standing = await newStanding(db, world);
    const { restriction, appeal, caseId, decision, warning } = await appealed(db, standing);
    const changes: [table: string, id: string, row: Row][] = [
      ["restrictions", restriction, { ended_at: at(50), end_reason: "reversed" }],
      ["warnings", warning, { delivered_at: null, grace_until: null, lapses_at: null }],
      ["decisions", decision, { reversed_at: at(50), reversed_by: world.lead, reversal_reason: "No." }],
      ["appeals", appeal, { status: "waiting_for_customer" }],
      ["cases", caseId, { interim: true }],
    ];
    const { rows } = await db.query("select version from standings where id = $1", [standing.id]);
    for (const [table, id, row] of changes) {
      expect(await alone(() => update(db, table, id, row))).toBe(`${table}_versioned`);
      // The entry of the newest version exists, and is of another transaction.
      const late = () => update(db, table, id, { ...row, version: rows[0].version });
      expect(await alone(late)).toMatch(`${table}_${table === "appeals" ? "versioned" : "audited"}`);
    }
  });

  it("assigns and puts a case to rest with a newer version, and wakes it without one", async () => {
    const standing = await newStanding(db, world);
    const caseId = await openCase(db, standing, 0);
    for (const row of [{ assignee_id: world.lead }, { snoozed_until: at(50) }])
      expect(await alone(() => update(db, "cases", caseId, row))).toBe("cases_versioned");
    const rest = { snoozed_until: at(50), snoozed_until_signal: true };
    await change(db, standing, (version) => update(db, "cases", caseId, { ...rest, version }));
    await update(db, "cases", caseId, { snoozed_until: null, snoozed_until_signal: false });
  });

  it("takes claims and counts without a version: they are activity", async () => {
    const { appeal, caseId } = await appealed(db, await newStanding(db, world));
    const claim = { claimed_by: world.lead, claim_tab: "tab", claim_until: at(60) };
    await update(db, "appeals", appeal, { ...claim, read_at: at(41), act_by: at(50) });
    const counts = { signal_count: 9, last_signal_at: at(41), severity: "critical", repeat: true };
    const order = { due_at: at(44), act_by: at(43), blast_requests_per_hour: 7 };
    await update(db, "cases", caseId, { ...claim, ...counts, ...order });
  });
});
