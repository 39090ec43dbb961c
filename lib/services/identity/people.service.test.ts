import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit/audit";
import { db } from "@/lib/store/database";
import { transaction } from "@/lib/store/transaction";
import { endOwnSessions } from "./end-own-sessions";
import { createPerson, disablePerson, myProfile, setPassword } from "./people";
import { resumeSession, SESSION_MS } from "./session";

const operator: Actor = { kind: "admin", id: "command-line", name: "Operator" };
const start = new Date("2026-11-20T10:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);
const password = "correct horse battery";

const id = newId();
await transaction(async (tx) => {
  await tx.organization.create({
    data: { id, externalId: "org_people", name: "People", createdAt: start },
  });
  await appendAudit(tx, [
    { entity: "organization", entityId: id, version: 1, action: "put", actor: operator, at: start },
  ]);
});

const staff = (email: string) =>
  createPerson(operator, { email, name: "Robin Lee", place: { staff: "reviewer" }, password }, start);

describe("createPerson", () => {
  it("makes a member of staff, with an audit entry that names neither address nor password", async () => {
    const { id } = await staff(" Robin@Example.com ");
    const row = await db().person.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ email: "robin@example.com", role: "reviewer", version: 1 });
    expect(row.passwordHash).toMatch(/^\$argon2id\$/);
    const entries = await db().auditEntry.findMany({ where: { entityId: id } });
    expect(entries).toMatchObject([
      { action: "create_person", actorKind: "admin", details: { role: "reviewer" } },
    ]);
    expect(JSON.stringify(entries, (_, v) => (typeof v === "bigint" ? Number(v) : v))).not.toMatch(
      /robin@|argon/,
    );
  });

  it("makes a member of an organization", async () => {
    const place = { organization: "org_people", member: "owner" } as const;
    const { id } = await createPerson(operator, { email: "o@example.com", name: "O", place }, start);
    const actor = await resumeSession({ personId: id, signedInAt: start }, start);
    expect(actor).toMatchObject({ kind: "member", role: "owner" });
  });

  it.each(["Asia/Kathmandu", "Asia/Katmandu", "US/Eastern", "UTC"])(
    "takes the zone %s, as organizations do",
    async (timezone) => {
      const email = `${timezone.replace("/", ".")}@example.com`;
      const { id } = await createPerson(
        operator,
        { email, name: "Z", place: { staff: "reviewer" }, timezone },
        start,
      );
      expect(await db().person.findUnique({ where: { id } })).toMatchObject({ timezone });
    },
  );

  it.each([
    ["a taken address", { email: "ROBIN@example.com" }, "conflict"],
    ["no address", { email: "robin" }, "invalid"],
    ["a short password", { email: "a@example.com", password: "short" }, "invalid"],
    ["an unknown zone", { email: "b@example.com", timezone: "Mars/Olympus" }, "invalid"],
    [
      "an unknown organization",
      { email: "c@example.com", place: { organization: "?", member: "owner" } },
      "not_found",
    ],
  ] as const)("refuses %s and writes nothing", async (_, input, code) => {
    const before = await db().person.count();
    const base = { name: "N", place: { staff: "lead" } } as const;
    await expect(createPerson(operator, { ...base, ...input }, start)).rejects.toMatchObject({ code });
    expect(await db().person.count()).toBe(before);
  });

  it("is for administrators", async () => {
    const lead: Actor = { kind: "staff", id: newId(), name: "Lead", role: "lead" };
    const input = { email: "x@example.com", name: "X", place: { staff: "admin" } } as const;
    await expect(createPerson(lead, input, start)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a session", () => {
  const resume = (personId: string, now: Date) => resumeSession({ personId, signedInAt: start }, now);

  it("reads role and name from the row at every request", async () => {
    const { id } = await staff("now@example.com");
    expect(await resume(id, later(1))).toEqual({ kind: "staff", id, name: "Robin Lee", role: "reviewer" });
    expect(await myProfile({ kind: "staff", id, name: "Robin Lee", role: "reviewer" })).toMatchObject({
      email: "now@example.com",
      timezone: "UTC",
    });
  });

  it("is over at once when its person is disabled", async () => {
    const { id } = await staff("out@example.com");
    await disablePerson(operator, { email: "out@example.com" }, later(1_000));
    expect(await resume(id, later(1_001))).toBeNull();
    expect(await resumeSession({ personId: id, signedInAt: later(5_000) }, later(5_001))).toBeNull();
  });

  it("is over with a new password, and a newer one is not", async () => {
    const { id } = await staff("new@example.com");
    await setPassword(
      operator,
      { email: "new@example.com", password: "another long password" },
      later(1_000),
    );
    expect(await resume(id, later(1_001))).toBeNull();
    expect(await resumeSession({ personId: id, signedInAt: later(1_000) }, later(1_001))).toMatchObject({
      id,
    });
    const entries = await db().auditEntry.findMany({ where: { entityId: id }, orderBy: { version: "asc" } });
    expect(entries.map(({ action }) => action)).toEqual(["create_person", "set_password"]);
  });

  it("is over with all others when its person ends them, and a newer one is not", async () => {
    const { id } = await staff("everywhere@example.com");
    const self = await resume(id, later(1));
    if (!self) throw new Error("the session is not over yet");
    await endOwnSessions(self, later(1_000));
    expect(await resume(id, later(1_001))).toBeNull();
    expect(await resumeSession({ personId: id, signedInAt: later(2_000) }, later(2_001))).toEqual(self);
    const entries = await db().auditEntry.findMany({ where: { entityId: id }, orderBy: { version: "asc" } });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["create_person", operator.id],
      ["end_sessions", id],
    ]);
  });

  it("is over after its time", async () => {
    const { id } = await staff("old@example.com");
    expect(await resume(id, later(SESSION_MS))).not.toBeNull();
    expect(await resume(id, later(SESSION_MS + 1))).toBeNull();
  });

  it("is nobody's for an unknown person", async () => {
    expect(await resume(newId(), start)).toBeNull();
  });
});
