import { expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { enrol, openDesk, START } from "../desk.fixture";
import { toAppealed } from "../ladder.fixture";
import { decideAppeal, getAppeal } from "./appeals";
import { countAppeals, listAppeals } from "./appeals-inbox";

/** Filed in this order; each limit ends an hour after the one before. */
const appeals: string[] = [];
let now = START;

const desk = await openDesk();
const northwind = await enrol("Northwind");
for (let n = 0; n < 5; n++) {
  const filed = await toAppealed(desk, northwind, "Northwind", newId(), plus(START, n * HOUR));
  appeals.push(filed.appeal);
  now = filed.filedAt;
}

const list = async (actor: Actor, at: Date, cursor?: string, limit = 50) =>
  listAppeals(actor, { filter: "open", limit, cursor }, at);
const references = ({ rows }: { rows: { reference: string }[] }) => rows.map((row) => row.reference);

it("orders by what is left to save, a page at a time", async () => {
  expect(references(await list(desk.sam, now))).toEqual(appeals);
  const first = await list(desk.sam, now, undefined, 2);
  const second = await list(desk.sam, now, first.nextCursor ?? undefined, 2);
  const third = await list(desk.sam, now, second.nextCursor ?? undefined, 2);
  expect([first, second, third].flatMap(references)).toEqual(appeals);
  expect(third.nextCursor).toBeNull();
});

it("puts those already run out after the others, across pages too", async () => {
  const { savesUntil } = await getAppeal(desk.ari, { reference: appeals[1] ?? "" }, now);
  const later = savesUntil ?? now;
  const wanted = [...appeals.slice(2), ...appeals.slice(0, 2)];
  expect(references(await list(desk.sam, later))).toEqual(wanted);
  const pages: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list(desk.sam, later, cursor, 2);
    pages.push(...references(page));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(pages).toEqual(wanted);
});

it("counts what is urgent: due, or with less than a day left to save", async () => {
  expect(await countAppeals(desk.sam, now)).toEqual({ open: 5, urgent: 0 });
  const { savesUntil, dueAt } = await getAppeal(desk.ari, { reference: appeals[0] ?? "" }, now);
  expect(await countAppeals(desk.sam, dueAt)).toEqual({ open: 5, urgent: 1 });
  expect(await countAppeals(desk.sam, plus(savesUntil ?? now, -DAY))).toEqual({ open: 5, urgent: 5 });
});

it("says to each person which they may not decide, and why", async () => {
  const { rows } = await list(desk.sam, now);
  expect(rows[0]).toMatchObject({ notEligible: null, subject: { organization: { name: "Northwind" } } });
  const promoted: Actor = { ...desk.robin, role: "support" };
  expect((await list(promoted, now)).rows[0]?.notEligible).toMatch(/You signed/);
  expect((await list(desk.ari, now)).rows[0]?.notEligible).toMatch(/Support agents and leads/);
});

it("keeps what waits for the customer and what was answered apart", async () => {
  const [asked = "", upheld = "", granted = ""] = appeals;
  const decide = async (
    reference: string,
    decision: Parameters<typeof decideAppeal>[1]["decision"],
    at: Date,
  ) => {
    const { version } = await getAppeal(desk.sam, { reference }, at);
    await decideAppeal(desk.sam, { reference, version, commandId: newId(), decision }, at);
  };
  await decide(asked, { kind: "ask_customer", text: "Whose?" }, now);
  await decide(upheld, { kind: "uphold_appeal", reasons: "It stands." }, plus(now, HOUR));
  await decide(
    granted,
    { kind: "grant_appeal", outcome: "restored_early", reasons: "Enough." },
    plus(now, 2 * HOUR),
  );
  const by = async (filter: "open" | "waiting" | "closed", limit = 50) =>
    references(await listAppeals(desk.sam, { filter, limit }, plus(now, DAY)));
  expect(await by("waiting")).toEqual([asked]);
  expect(await by("closed")).toEqual([granted, upheld]);
  expect(await by("open")).toEqual(appeals.slice(3));
  const { nextCursor } = await listAppeals(desk.sam, { filter: "closed", limit: 1 }, now);
  const next = await listAppeals(desk.sam, { filter: "closed", limit: 1, cursor: nextCursor ?? "" }, now);
  expect(references(next)).toEqual([upheld]);
});

it("refuses a cursor that is none of ours", async () => {
  for (const cursor of ["x", "saves.x", "ran_out.x"])
    await expect(list(desk.sam, now, cursor)).rejects.toMatchObject({ code: "invalid" });
});

it("is for those who see appeals", async () => {
  for (const actor of [desk.robin, desk.ada]) {
    await expect(list(actor, now)).rejects.toMatchObject({ code: "forbidden" });
    await expect(countAppeals(actor, now)).rejects.toMatchObject({ code: "forbidden" });
  }
});
