import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { HOUR, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { toAppealed, toWarned } from "../ladder.fixture";
import { getSubject } from "./subject";
import { listSubjects } from "./subjects";

const desk = await openDesk();
const northwind = await enrol("Northwind");
await enrol("Fabrikam");
await flag("Fabrikam", "Anna_1", START, { count: 1 });
await flag("Fabrikam", "anna_2", START, { count: 1 });
await flag("Fabrikam", "AnnaX1", START, { count: 1 });
const warned = await toWarned(desk, northwind, "Northwind", "w-user", START);
const appealed = await toAppealed(desk, northwind, "Northwind", "a-user", START);
const now = plus(appealed.filedAt, HOUR);

const find = async (actor: Actor, query: string) =>
  (await listSubjects(actor, { query }, now)).rows.map(({ subject }) => subject.safetyIdentifier);

describe("searching", () => {
  it("shows every subject with its standing, its cases and its last signal", async () => {
    const { rows } = await listSubjects(desk.robin, { query: "" }, now);
    expect(rows).toHaveLength(5);
    const byName = new Map(rows.map((row) => [row.subject.safetyIdentifier, row]));
    expect(byName.get("a-user")).toMatchObject({ standing: "limited", cases: 2 });
    expect(byName.get("w-user")).toMatchObject({ standing: "warned", cases: 1, lastSignalAt: START });
    expect(byName.get("anna_2")).toMatchObject({
      standing: "clear",
      until: null,
      cases: 0,
      lastSignalAt: START,
      subject: { organization: { name: "Fabrikam", externalId: "org_fabrikam" } },
    });
  });

  it.each([
    ["an organization's name, in part", "ABRIK", ["AnnaX1", "anna_2", "Anna_1"]],
    ["an organization's id", "org_north", ["a-user", "w-user"]],
    ["an identifier", "w-user", ["w-user"]],
    ["the beginning of an identifier, as it is written", "anna", ["anna_2"]],
    ["a beginning with a character that means something in SQL", "Anna_", ["Anna_1"]],
    ["nothing there is", "100%", []],
  ])("finds by %s", async (_, query, identifiers) => {
    expect((await find(desk.robin, query)).sort()).toEqual([...identifiers].sort());
  });

  it("finds by a case's reference, as it is typed", async () => {
    expect(await find(desk.robin, warned.reference.toLowerCase())).toEqual(["w-user"]);
  });

  it("pages through all of them once", async () => {
    for (let n = 0; n < 60; n++) await flag("Fabrikam", `many-${n}`, START, { count: 1 });
    const first = await listSubjects(desk.robin, { query: "many-" }, now);
    const second = await listSubjects(desk.robin, { query: "many-", cursor: first.nextCursor ?? "" }, now);
    expect(first.rows).toHaveLength(50);
    expect(second.nextCursor).toBeNull();
    const ids = [...first.rows, ...second.rows].map(({ subject }) => subject.id);
    expect(new Set(ids).size).toBe(60);
  });
});

describe("one subject", () => {
  const idOf = async (query: string) =>
    (await listSubjects(desk.robin, { query }, now)).rows[0]?.subject.id ?? "";

  it("has its whole history, by name", async () => {
    const view = await getSubject(desk.robin, { id: await idOf("a-user") }, now);
    expect(view).toMatchObject({
      subject: { safetyIdentifier: "a-user" },
      standings: [{ policy: "Cyber safeguards", standing: { status: "limited" } }],
    });
    const [standing] = view.standings;
    expect(standing?.cases).toMatchObject([
      { status: "closed", result: "warned" },
      { reference: appealed.reference, status: "closed", result: "revoked" },
    ]);
    expect(standing?.history.map(({ kind, by }) => [kind, by])).toEqual([
      ["case_opened", null],
      ["warned", "Robin"],
      ["warning_delivered", null],
      ["case_opened", null],
      ["limited", "Robin"],
      ["appeal_filed", null],
    ]);
  });

  it("is known to support only with an appealed decision", async () => {
    expect(await find(desk.sam, "")).toEqual(["a-user"]);
    expect((await getSubject(desk.sam, { id: await idOf("a-user") }, now)).standings).toHaveLength(1);
    await expect(getSubject(desk.sam, { id: await idOf("w-user") }, now)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is nothing that does not exist", async () => {
    await expect(getSubject(desk.robin, { id: newId() }, now)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is for those who see cases", async () => {
    for (const actor of [desk.ada, northwind]) {
      await expect(listSubjects(actor, { query: "" }, now)).rejects.toMatchObject({ code: "forbidden" });
      await expect(getSubject(actor, { id: newId() }, now)).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});
