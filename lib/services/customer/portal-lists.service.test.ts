import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { decideAppeal, getAppeal } from "../appeals/appeals";
import { countTraffic, enrol, openDesk, START } from "../desk.fixture";
import { toAppealed, toLimited, toWarned } from "../ladder.fixture";
import { expectNothingInternal } from "./internal-words.fixture";
import { readAdoption } from "./portal-adoption";
import { listNotices } from "./portal-notices";
import { listAffected, readPortal } from "./portal-standing";

const desk = await openDesk();
const northwind = await enrol("Northwind");
const fabrikam = await enrol("Fabrikam");

const limited: { reference: string }[] = [];
for (let hour = 0; hour < 4; hour++)
  limited.push(
    await toLimited(desk, northwind, "Northwind", `Team-A/user-${hour}`, plus(START, hour * HOUR)),
  );
const warned = await toWarned(desk, northwind, "Northwind", "team-b/warned", START);
const asked = await toAppealed(desk, northwind, "Northwind", "team-b/asked", plus(START, 5 * HOUR));
await toLimited(desk, fabrikam, "Fabrikam", "Team-A/of another", START);
const now = plus(asked.filedAt, HOUR);
const { version } = await getAppeal(desk.sam, { reference: asked.appeal }, now);
const question = { kind: "ask_customer", text: "Whose systems are they?" } as const;
await decideAppeal(
  desk.sam,
  { reference: asked.appeal, version, commandId: newId(), decision: question },
  now,
);

/** Every row of a list, read some at a time. */
async function whole<Row>(
  read: (page: { cursor?: string; limit: number }) => Promise<{ rows: Row[]; nextCursor: string | null }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await read({ ...(cursor && { cursor }), limit: 2 });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor);
  return rows;
}

describe("whom it concerns", () => {
  it("is read page by page: what waits for the customer, the limits by their end, then the warnings", async () => {
    const rows = await whole((page) => listAffected(northwind, page, now));
    expect(rows.map(({ safetyIdentifier, standing }) => [safetyIdentifier, standing])).toEqual([
      ["team-b/asked", "limited"],
      ...[0, 1, 2, 3].map((hour) => [`Team-A/user-${hour}`, "limited"]),
      ["team-b/warned", "warned"],
    ]);
    expectNothingInternal(desk, rows);
  });

  it("is found by a part of an identifier, whatever its case, taken as it is written", async () => {
    const found = async (search: string) =>
      (await whole((page) => listAffected(northwind, { ...page, search }, now))).map(
        (row) => row.safetyIdentifier,
      );
    expect(await found("TEAM-B/")).toEqual(["team-b/asked", "team-b/warned"]);
    expect(await found("user-3")).toEqual(["Team-A/user-3"]);
    for (const nothing of ["%", "_", "another", "\\", "'"]) expect(await found(nothing)).toEqual([]);
  });

  it("is counted however many there are, with the first and the last limit to end", async () => {
    const portal = await readPortal(northwind, now);
    expect(portal).toMatchObject({ users: { limited: 5, warned: 1 }, refused: null });
    const ends = portal.affected.flatMap(({ standing, until }) => (standing === "limited" ? [until] : []));
    const times = ends.map((end) => end?.getTime() ?? 0);
    expect(portal.spans.map(({ until }) => until.getTime())).toEqual([
      Math.min(...times),
      Math.max(...times),
    ]);
  });

  it("is over with the limits, by time alone, and each user's warning then counts again", async () => {
    const over = plus(now, 8 * DAY);
    const { users, spans } = await readPortal(northwind, over);
    expect(users).toEqual({ limited: 0, warned: 6 });
    expect(spans).toEqual([{ from: null, until: plus(asked.warned.deliveredAt, 90 * DAY) }]);
    const later = await readPortal(northwind, plus(now, 91 * DAY));
    expect(later).toMatchObject({ users: { limited: 0, warned: 0 }, spans: [] });
    expect(later.affected).toHaveLength(1);
  });

  it("refuses a cursor that is none", async () => {
    for (const cursor of ["x", Buffer.from("9 2026-11-20T09:00:00Z x").toString("base64url")])
      await expect(listAffected(northwind, { cursor, limit: 2 }, now)).rejects.toMatchObject({
        code: "invalid",
      });
  });
});

it("reads the history of notices page by page, the newest first, and none before it takes effect", async () => {
  const rows = await whole((page) => listNotices(northwind, page, now));
  const times = rows.map(({ visibleAt }) => visibleAt.getTime());
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  const cases = rows.map(({ caseReference }) => caseReference);
  for (const { reference } of [...limited, warned, asked]) expect(cases).toContain(reference);
  const early = await whole((page) => listNotices(northwind, page, minus(START, MINUTE)));
  expect(early).toEqual([]);
});

describe("how identifiers are sent", () => {
  it("is unknown until something was counted", async () => {
    const contoso = await enrol("Contoso");
    expect(await readAdoption(contoso, now)).toMatchObject({ adoption: "unknown", share: null, days: [] });
    expect((await readPortal(contoso, now)).refused).toBeNull();
  });

  it("is told by day, with whoever carries much of it, and how much was refused", async () => {
    await countTraffic("Fabrikam", now, {
      requestsPerDay: 1_000,
      identifiedShare: 0.6,
      identifiers: 40,
      refusedPerDay: 3,
      largest: ["batch-runner", 0.34],
    });
    const adoption = await readAdoption(fabrikam, now);
    expect(adoption).toMatchObject({
      organization: "Fabrikam",
      adoption: "partial",
      share: 0.6,
      requests: 7_000,
      requestsPerDay: 1_000,
      distinctIdentifiers: 40,
      largest: { identifier: "batch-runner", share: 0.34, isLarge: true },
    });
    expect(adoption.days).toHaveLength(7);
    expect(adoption.days.at(-1)).toMatchObject({ requests: 1_000, requestsWithIdentifier: 600 });
    expect((await readPortal(fabrikam, now)).refused).toBe(21);
    expect((await readPortal(northwind, now)).refused).toBeNull();
  });

  it("is nobody's without an organization", async () => {
    for (const read of [
      readAdoption(desk.lea, now),
      listAffected(desk.lea, { limit: 2 }, now),
      listNotices(desk.lea, { limit: 2 }, now),
    ])
      await expect(read).rejects.toMatchObject({ code: "forbidden" });
  });
});
