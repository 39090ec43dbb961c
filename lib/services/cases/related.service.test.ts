import { expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { toAppealed, toLimited, toWarned } from "../ladder.fixture";
import { getCase } from "./case";

const HOSTILE = "' or 1=1; -- %_\\ \u202e";

const desk = await openDesk();
const northwind = await enrol("Northwind");
await enrol("Fabrikam");

it("shows who came after a limit, who is limited, warned or under review, and nobody of another organization", async () => {
  const limited = await toLimited(desk, northwind, "Northwind", "user-limited", START);
  await toWarned(desk, northwind, "Northwind", "user-warned", START);
  const soon = plus(limited.limitedAt, 20 * MINUTE);
  const hostile = await flag("Northwind", HOSTILE, soon);
  await flag("Northwind", "user-below", soon, { score: 0.2 });
  await flag("Fabrikam", "user-elsewhere", soon);
  const now = plus(soon, HOUR);

  const { related, cameAfter } = await getCase(desk.robin, { reference: limited.reference }, now);
  expect(cameAfter).toBeNull();
  const after = { reference: limited.reference, safetyIdentifier: "user-limited" };
  expect(related).toMatchObject([
    { safetyIdentifier: HOSTILE, afterLimit: after, openCase: { reference: hostile }, firstSeenAt: soon },
    { safetyIdentifier: "user-below", afterLimit: after, openCase: null, standing: { status: "clear" } },
    { safetyIdentifier: "user-warned", afterLimit: null, standing: { status: "warned" } },
  ]);
  // From the limit's beginning, half a minute after it was decided.
  expect(related[0]?.afterLimit?.ms).toBe(20 * MINUTE + 30_000);

  const other = await getCase(desk.robin, { reference: hostile }, now);
  expect(other.cameAfter).toMatchObject(after);
  expect(other.firstSeenAt).toEqual(soon);
  expect(other.related.map(({ safetyIdentifier }) => safetyIdentifier)).toEqual([
    ...["user-limited", "user-below", "user-warned"],
  ]);
  const later = await getCase(desk.robin, { reference: hostile }, plus(now, 60 * DAY));
  expect(later.cameAfter).toMatchObject(after);
});

it("tells support of those whose decision was appealed, and of no others", async () => {
  const owner = await enrol("Contoso");
  await toLimited(desk, owner, "Contoso", "user-unappealed", START);
  const { reference, filedAt } = await toAppealed(desk, owner, "Contoso", "user-appealed", START);
  const now = plus(filedAt, HOUR);
  await flag("Contoso", "user-new", now);
  const names = async (actor: Actor) =>
    (await getCase(actor, { reference }, now)).related.map(({ safetyIdentifier }) => safetyIdentifier);
  expect(await names(desk.robin)).toEqual(["user-new", "user-unappealed"]);
  expect(await names(desk.sam)).toEqual([]);
});

it("tells support of no limit that nobody appealed", async () => {
  const owner = await enrol("Adatum");
  const { limitedAt, reference: hidden } = await toLimited(desk, owner, "Adatum", "user-hidden", START);
  const { reference, filedAt } = await toAppealed(
    desk,
    owner,
    "Adatum",
    "user-next",
    plus(limitedAt, MINUTE),
  );
  const now = plus(filedAt, HOUR);
  expect((await getCase(desk.robin, { reference }, now)).cameAfter?.reference).toBe(hidden);
  const seen = await getCase(desk.sam, { reference }, now);
  expect(seen.cameAfter).toBeNull();
  expect(JSON.stringify(seen)).not.toContain("user-hidden");
});
