import { expect, it } from "vitest";
import { enrol, openDesk, START } from "@/lib/services/desk.fixture";
import { toAppealed } from "@/lib/services/ladder.fixture";
import { db } from "@/lib/store/database";
import { standingRows } from "./standing-rows";

const desk = await openDesk();

it("reads in one statement what each table holds", async () => {
  const owner = await enrol("Northwind");
  const { reference } = await toAppealed(desk, owner, "Northwind", "user-1", START);
  await toAppealed(desk, owner, "Northwind", "user-2", START);
  const { standingId } = await db().case.findUniqueOrThrow({ where: { reference } });
  const [rows, ...others] = await standingRows(db(), [standingId]);
  expect(others).toEqual([]);

  const where = { where: { standingId }, orderBy: { id: "asc" } } as const;
  const decisions = await db().decision.findMany(where);
  expect(rows).toEqual({
    id: standingId,
    version: (await db().standing.findUniqueOrThrow({ where: { id: standingId } })).version,
    cases: await db().case.findMany(where),
    decisions: decisions.map(({ evidence, ...decision }) => {
      const { signals: _, ...inShort } = evidence as { signals: unknown };
      return { ...decision, evidence: inShort };
    }),
    approvals: await db().approval.findMany(where),
    warnings: await db().warning.findMany(where),
    restrictions: await db().restriction.findMany(where),
    quiets: await db().quiet.findMany(where),
    appeals: await db().appeal.findMany(where),
    messages: await db().appealMessage.findMany(where),
    files: await db().appealFile.findMany(where),
    remarks: await db().caseRemark.findMany(where),
    notes: await db().appealNote.findMany(where),
  });
  expect(
    [rows?.cases, rows?.warnings, rows?.restrictions, rows?.appeals].map((part) => part?.length),
  ).toEqual([...[2, 1, 1, 1]]);
});

it("finds no standing where there is none", async () => {
  expect(await standingRows(db(), ["01a1fae4-d5c1-763c-b141-f13839ca2c99"])).toEqual([]);
});
