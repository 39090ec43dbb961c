import { describe, expect, it } from "vitest";
import type { Actor, StaffRole } from "@/lib/domain/actor";
import { newId, newReference } from "@/lib/ids";
import { openCase, warn } from "@/prisma/rules/ladder";
import { at, insert, inTransaction, openConnection, update } from "@/prisma/rules/sql";
import { change, newStanding, newWorld, type Standing, writeEntry } from "@/prisma/rules/world";
import { listAudit, verifyAudit } from "./audit";

const [mine, theirs] = [newReference("C"), newReference("C")];

/** One more version of a standing, with the entry given. */
const record = (standing: Standing, version: number, entry: Record<string, unknown>) =>
  inTransaction(db, async () => {
    await update(db, "standings", standing.id, { version });
    await writeEntry(db, "standing", standing.id, version, {
      organization_id: standing.organization,
      ...entry,
    });
  });

const db = await openConnection();
const world = await newWorld(db);
// A case the world's reviewer warned on and support hears an appeal of; and one that is nobody's yet.
const standings = [await newStanding(db, world), await newStanding(db, world)] as const;
const cases = [
  await openCase(db, standings[0], 1, { case: { reference: mine } }),
  await openCase(db, standings[1], 1, { case: { reference: theirs } }),
] as const;
const { decision } = await warn(db, standings[0], cases[0], 2);
await change(db, standings[0], (version) =>
  insert(db, "appeals", {
    reference: newReference("A"),
    standing_id: standings[0].id,
    version,
    decision_id: decision,
    situation: "mistake",
    text: "It was a test.",
    channel: "link",
    filed_by: "link",
    filed_at: at(3),
    consented_at: at(3),
    consent_version_id: world.policyVersion,
    window_ends_at: at(100),
    due_at: at(27),
    act_by: at(27),
    claimed_by: world.support,
    claim_tab: "a-tab-of-support",
    claim_until: at(4),
  }),
);
await record(standings[0], 4, { case_id: cases[0], action: "warn", at: at(3) });
await record(standings[0], 5, {
  case_id: cases[0],
  action: "file_appeal",
  at: at(4),
  actor_kind: "link",
  actor_id: "link",
  actor_name: "Signed link",
});
await record(standings[1], 2, { case_id: cases[1], action: "open_case", at: at(5) });

const staff = (role: StaffRole, id = newId()): Actor => ({ kind: "staff", id, name: role, role });
const owner = (organizationId: string): Actor => ({
  kind: "member",
  id: newId(),
  name: "O",
  organizationId,
  role: "owner",
});
const actions = async (actor: Actor, query: object = {}) =>
  (await listAudit(actor, { limit: 50, ...query })).rows
    .map(({ action }) => action)
    .filter((a) => a !== "tested");

describe("listAudit", () => {
  it.each(["lead", "admin", "auditor"] as const)("shows all of it to the %s, newest first", async (role) => {
    expect(await actions(staff(role))).toEqual(["open_case", "file_appeal", "warn"]);
  });

  it("shows a reviewer the cases it decided or holds", async () => {
    expect(await actions(staff("reviewer", world.reviewer))).toEqual(["file_appeal", "warn"]);
    expect(await actions(staff("reviewer"))).toEqual([]);
  });

  it("shows support the cases of the appeals it decided or holds", async () => {
    expect(await actions(staff("support", world.support))).toEqual(["file_appeal", "warn"]);
    expect(await actions(staff("support"))).toEqual([]);
  });

  it("shows an owner what its own people did, and no more", async () => {
    expect(await actions(owner(standings[0].organization))).toEqual(["file_appeal"]);
    expect(await actions(owner(standings[1].organization))).toEqual([]);
  });

  it("is closed to members and keys", async () => {
    const member: Actor = { kind: "member", id: newId(), name: "M", organizationId: newId(), role: "member" };
    await expect(listAudit(member, { limit: 1 })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("finds the entries of one case, however its reference is typed", async () => {
    const { rows } = await listAudit(staff("lead"), { limit: 50, case: theirs.toLowerCase() });
    expect(rows).toMatchObject([
      { action: "open_case", caseReference: theirs, organization: "Acme", position: null },
    ]);
    expect(await actions(staff("reviewer", world.reviewer), { case: theirs })).toEqual([]);
    await expect(listAudit(staff("lead"), { limit: 1, case: "what" })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("goes through all of it in pages, each entry once", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { rows, nextCursor } = await listAudit(staff("auditor"), { limit: 2, cursor });
      seen.push(...rows.map(({ id }) => id));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    const { rows } = await db.query("select count(*)::int as all from audit_entries");
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(rows[0].all);
  });
});

describe("verifyAudit", () => {
  it("is for those who answer for the log", async () => {
    expect(await verifyAudit(staff("auditor"))).toMatchObject({ verified: true, broken: null });
    await expect(verifyAudit(staff("reviewer"))).rejects.toMatchObject({ code: "forbidden" });
  });
});
