import { describe, expect, it } from "vitest";
import type { PersonChange, StaffRow } from "@/lib/contract/console/people";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { claimAppeal } from "../appeals/appeal-claims";
import { claimCase } from "../cases/claims";
import { countTraffic, enrol, flag, openDesk, START } from "../desk.fixture";
import { toAppealed, WORDS } from "../ladder.fixture";
import { resumeSession } from "./session";
import { signInWithPassword } from "./sign-in";
import { changeStaff, createStaff, listStaff } from "./staff";

const desk = await openDesk();
const owner = await enrol("Northwind");

const tab = "a-tab-of-a-test";
const staff = async (now = START) => (await listStaff(desk.lea, now)).rows;
const rowOf = (rows: StaffRow[], { id }: Actor) => {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error("not on the staff");
  return row;
};
const change = async (actor: Actor, target: Actor, wanted: PersonChange, now = START) => {
  const { id, version } = rowOf(await staff(), target);
  return changeStaff(actor, { id, version, change: wanted }, now);
};
const hire = async (name: string, role: "admin" | "reviewer"): Promise<Actor> => {
  const email = `${name.toLowerCase()}@recourse.example`;
  const { id } = await createStaff(desk.ada, { email, name, role, signIn: "sso" }, START);
  return { kind: "staff", id, name, role };
};
const codesOf = (results: PromiseSettledResult<unknown>[]) =>
  results.map((result) => (result.status === "fulfilled" ? "done" : result.reason.code)).sort();
const auditOf = ({ id }: Actor) =>
  db().auditEntry.findMany({ where: { entityId: id }, orderBy: { version: "asc" } });

describe("createStaff", () => {
  it("makes a password that leads in, and keeps only its hash", async () => {
    const wanted = {
      email: "nia@recourse.example",
      name: "Nia",
      role: "reviewer",
      signIn: "password",
    } as const;
    const { id, password } = await createStaff(desk.ada, wanted, START);
    const attempt = { email: wanted.email, password: password ?? "", address: "192.0.2.1" };
    expect(await signInWithPassword(attempt)).toEqual({ personId: id });
    expect(rowOf(await staff(), { ...desk.robin, id })).toMatchObject({
      role: "reviewer",
      hasPassword: true,
    });
  });

  it("makes none where only single sign-on leads in", async () => {
    const sso = await hire("Sol", "reviewer");
    expect(rowOf(await staff(), sso)).toMatchObject({ hasPassword: false });
  });
});

describe("listStaff", () => {
  it("tells what each holds and decided, today in their own zone", async () => {
    // Nine in the morning in UTC is six in the evening in Tokyo; fifteen hours later, the next day in both.
    await db().$executeRaw`
      with tokyo as (update people set timezone = 'Asia/Tokyo', version = version + 1 where name = 'Rhea' returning id)
      insert into audit_entries (id, entity, entity_id, version, action, actor_kind, actor_id, actor_name, at, details)
      select gen_random_uuid(), 'person', id, 2, 'tested', 'system', 'system:test', 'system:test', now(), '{}' from tokyo`;
    const { appeal, filedAt } = await toAppealed(desk, owner, "Northwind", "user-1", START);
    const claimed = await flag("Northwind", "user-2", START);
    await claimCase(desk.rhea, { reference: claimed, tab }, filedAt);
    await claimAppeal(desk.sam, { reference: appeal, tab }, filedAt);
    const other = await flag("Northwind", "user-3", START);
    const dismissal = { kind: "dismiss", reason: "false_positive", rationale: "Why." } as const;
    await decideAs(desk.rhea, other, dismissal, filedAt);

    const rows = await staff(plus(filedAt, MINUTE));
    expect(rowOf(rows, desk.rhea)).toMatchObject({
      claims: 1,
      assigned: 0,
      decidedToday: 1,
      decidedInWeek: 1,
      oldest: { reference: claimed, at: START },
    });
    expect(rowOf(rows, desk.sam)).toMatchObject({ claims: 1, oldest: { reference: appeal, at: filedAt } });
    expect(rowOf(rows, desk.robin)).toMatchObject({
      claims: 0,
      decidedToday: 1,
      decidedInWeek: 2,
      oldest: null,
    });

    // Half past three in the afternoon of the next day in UTC is past midnight in Tokyo.
    const evening = new Date("2026-11-21T15:30:00Z");
    expect(rowOf(await staff(evening), desk.rhea)).toMatchObject({
      claims: 0,
      decidedToday: 0,
      decidedInWeek: 1,
    });
    expect(rowOf(await staff(evening), desk.robin)).toMatchObject({ decidedToday: 1 });
    expect(rowOf(await staff(plus(filedAt, 8 * DAY)), desk.rhea)).toMatchObject({ decidedInWeek: 0 });
  });

  it("counts a proposal for its author until somebody answers it", async () => {
    await enrol("Contoso");
    await countTraffic("Contoso", START, { requestsPerDay: 100, identifiedShare: 0, identifiers: 0 });
    const reference = await flag("Contoso", null, START);
    const { decisionId } = await decideAs(desk.robin, reference, { kind: "revoke", ...WORDS }, START);
    expect(rowOf(await staff(), desk.robin).proposals).toBe(1);
    await decideAs(
      desk.leo,
      reference,
      { kind: "refuse", decisionId, reason: "Too wide." },
      plus(START, HOUR),
    );
    expect(rowOf(await staff(), desk.robin).proposals).toBe(0);
  });
});

describe("changeStaff", () => {
  it("ends every session at once, and leaves the next one alone", async () => {
    const at = plus(START, HOUR);
    await change(desk.ada, desk.ari, { kind: "end_sessions" }, at);
    expect(await resumeSession({ personId: desk.ari.id, signedInAt: START }, plus(at, 1))).toBeNull();
    expect(await resumeSession({ personId: desk.ari.id, signedInAt: at }, plus(at, 1))).not.toBeNull();
    expect((await auditOf(desk.ari)).map(({ action }) => action)).toEqual(["create_person", "end_sessions"]);
  });

  it("gives another role from the next request on, and says so in the log", async () => {
    const pat = await hire("Pat", "reviewer");
    await change(desk.ada, pat, { kind: "change_role", role: "support" });
    expect(await resumeSession({ personId: pat.id, signedInAt: START }, START)).toMatchObject({
      role: "support",
    });
    expect((await auditOf(pat)).at(-1)).toMatchObject({
      action: "change_role",
      actorName: "Ada",
      details: { from: "reviewer", to: "support" },
    });
    expect(await change(desk.ada, pat, { kind: "change_role", role: "support" })).toMatchObject({
      version: 2,
    });
  });

  it("puts back what somebody held who is shut out, and lets them in again", async () => {
    const kim = await hire("Kim", "reviewer");
    const reference = await flag("Northwind", "user-9", START);
    await claimCase(kim, { reference, tab }, START);
    expect(await change(desk.ada, kim, { kind: "disable" })).toMatchObject({ released: 1 });
    expect(await db().case.findUniqueOrThrow({ where: { reference } })).toMatchObject({ claimedBy: null });
    const later = plus(START, MINUTE);
    expect(await resumeSession({ personId: kim.id, signedInAt: later }, later)).toBeNull();
    await change(desk.ada, kim, { kind: "enable" });
    expect(await resumeSession({ personId: kim.id, signedInAt: later }, later)).not.toBeNull();
  });

  it("refuses one's own role and account, and what somebody else changed meanwhile", async () => {
    const role = { kind: "change_role", role: "lead" } as const;
    await expect(change(desk.ada, desk.ada, role)).rejects.toMatchObject({
      details: { reason: "own_account" },
    });
    await expect(change(desk.ada, desk.ada, { kind: "disable" })).rejects.toMatchObject({ code: "refused" });
    const { id, version } = rowOf(await staff(), desk.leo);
    await change(desk.ada, desk.leo, { kind: "end_sessions" });
    await expect(changeStaff(desk.ada, { id, version, change: role }, START)).rejects.toMatchObject({
      code: "conflict",
      details: { by: "Ada" },
    });
    await expect(
      changeStaff(desk.ada, { id: owner.id, version: 1, change: { kind: "disable" } }, START),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("lets one of two administrators win who shut each other out at once", async () => {
    const bea = await hire("Bea", "admin");
    const both = [
      [desk.ada, bea],
      [bea, desk.ada],
    ] as const;
    const rows = await staff();
    const results = await Promise.allSettled(
      both.map(([actor, target]) => {
        const { id, version } = rowOf(rows, target);
        return changeStaff(actor, { id, version, change: { kind: "disable" } }, START);
      }),
    );
    expect(codesOf(results)).toEqual(["done", "unauthenticated"]);
    const left = await db().person.findMany({ where: { role: "admin", disabledAt: null } });
    expect(left).toHaveLength(1);
    // Nobody removes the last one, not even at the command line.
    const operator: Actor = { kind: "admin", id: "command-line", name: "Operator" };
    const last = { ...desk.ada, id: left[0]?.id ?? "" };
    await expect(change(operator, last, { kind: "disable" })).rejects.toMatchObject({
      details: { reason: "last_admin" },
    });
  });

  it("gives the one change of two at once that were made on the same version", async () => {
    const { id, version } = rowOf(await staff(), desk.rhea);
    const operator: Actor = { kind: "admin", id: "command-line", name: "Operator" };
    const wanted = ["lead", "auditor"].map((role) => ({ kind: "change_role", role }) as PersonChange);
    const results = await Promise.allSettled(
      wanted.map((each) => changeStaff(operator, { id, version, change: each }, START)),
    );
    expect(codesOf(results)).toEqual(["conflict", "done"]);
  });
});
