import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { toAppealed, WORDS } from "../ladder.fixture";
import { getCase } from "./case";
import { decideCase } from "./case-decision";
import { claimCase } from "./claims";
import { revealEvidence } from "./evidence";

let reference = "";

const desk = await openDesk();
const northwind = await enrol("Northwind");
await enrol("Contoso", { zdr: true });

beforeEach(async () => {
  reference = await flag("Northwind", newId(), START, { excerpt: "how do I get into this host" });
});

describe("deciding", () => {
  const warn = async (actor: Actor, given: { version?: number; commandId?: string } = {}) => {
    const { version } = await getCase(desk.robin, { reference }, START);
    const input = { reference, version, commandId: newId(), ...given };
    return decideCase(actor, { ...input, decision: { kind: "warn", ...WORDS } }, START);
  };

  it("carries a decision out on the version that was seen", async () => {
    await claimCase(desk.robin, { reference, tab: "a-tab-of-a-test" }, START);
    const { effectiveAt, version } = await warn(desk.robin);
    expect(effectiveAt).toEqual(plus(START, 30_000));
    expect((await getCase(desk.robin, { reference }, START)).version).toBe(version);
  });

  it("refuses whoever does not hold the case, with the domain's own reason", async () => {
    await expect(warn(desk.rhea)).rejects.toMatchObject({
      code: "refused",
      details: { reason: "not_claimed" },
    });
    await claimCase(desk.robin, { reference, tab: "a-tab-of-a-test" }, START);
    await expect(warn(desk.rhea)).rejects.toMatchObject({ details: { reason: "claimed_by_other" } });
  });

  it("says who changed the case since it was looked at", async () => {
    await claimCase(desk.robin, { reference, tab: "a-tab-of-a-test" }, START);
    await flag("Northwind", "somebody else", START);
    const { version } = await getCase(desk.robin, { reference }, START);
    await expect(warn(desk.robin, { version: version - 1 })).rejects.toMatchObject({
      code: "conflict",
      details: { by: "Gateway", at: START },
    });
  });

  it("has one effect for the same command sent many times at once", async () => {
    await claimCase(desk.robin, { reference, tab: "a-tab-of-a-test" }, START);
    const { version } = await getCase(desk.robin, { reference }, START);
    const commandId = newId();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => warn(desk.robin, { version, commandId })),
    );
    expect(new Set(answers.map(({ decisionId }) => decisionId)).size).toBe(1);
    expect(await db().decision.count({ where: { case: { reference } } })).toBe(1);
  });

  it("is not for support on a case nobody appealed, nor for auditors, nor for customers", async () => {
    await expect(warn(desk.sam)).rejects.toMatchObject({ code: "not_found" });
    await expect(warn(desk.ari)).rejects.toMatchObject({ code: "forbidden" });
    await expect(warn(northwind)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("evidence", () => {
  const purpose = "To judge what was asked for.";
  const looks = (caseReference: string) =>
    db().$queryRaw<{ actor: string; details: object }[]>`
      select a.actor_name as actor, a.details from audit_entries a join cases c on c.id = a.case_id
      where a.entity = 'evidence_access' and c.reference = ${caseReference} order by a.id`;

  it("is shown for a purpose, and each look is on record without the content", async () => {
    const { items } = await revealEvidence(desk.robin, { reference, purpose }, START);
    expect(items.map(({ excerpt }) => excerpt)).toEqual(Array(3).fill("how do I get into this host"));
    await revealEvidence(desk.lea, { reference, purpose }, START);
    expect(await looks(reference)).toEqual([
      { actor: "Robin", details: { purpose, items: 3 } },
      { actor: "Lea", details: { purpose, items: 3 } },
    ]);
  });

  it("was never kept of an organization with zero data retention", async () => {
    const zdr = await flag("Contoso", "user-1", START, { excerpt: "secret" });
    expect(await revealEvidence(desk.robin, { reference: zdr, purpose }, START)).toEqual({ items: [] });
  });

  it("is shown to support once the decision was appealed", async () => {
    await expect(revealEvidence(desk.sam, { reference, purpose }, START)).rejects.toMatchObject({
      code: "not_found",
    });
    const appealed = await toAppealed(desk, northwind, "Northwind", newId(), START);
    const now = plus(appealed.filedAt, HOUR);
    await revealEvidence(desk.sam, { reference: appealed.reference, purpose }, now);
    expect(await looks(appealed.reference)).toMatchObject([{ actor: "Sam" }]);
  });

  it.each(["ari", "ada"] as const)("is not shown to %s", async (name) => {
    await expect(
      revealEvidence(desk[name], { reference, purpose }, plus(START, MINUTE)),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is shown without asking again what for, to whoever said it of this case", async () => {
    const ask = (actor: Actor, of = reference) => revealEvidence(actor, { reference: of }, plus(START, HOUR));
    await expect(ask(desk.robin)).rejects.toMatchObject({ code: "invalid", details: { param: "purpose" } });
    await revealEvidence(desk.robin, { reference, purpose }, START);
    expect((await ask(desk.robin)).items).toHaveLength(3);
    await expect(ask(desk.lea)).rejects.toMatchObject({ code: "invalid" });
    const other = await flag("Northwind", newId(), START, { excerpt: "another" });
    await expect(ask(desk.robin, other)).rejects.toMatchObject({ code: "invalid" });
    expect(await looks(reference)).toEqual(Array(2).fill({ actor: "Robin", details: { purpose, items: 3 } }));
  });

  it("is of the signals that are named, as far as they are of this case", async () => {
    const { signals } = await getCase(desk.robin, { reference }, START);
    const other = await flag("Northwind", newId(), START, { excerpt: "another" });
    const elsewhere = (await getCase(desk.robin, { reference: other }, START)).signals[0]?.id ?? "";
    const named = [signals[1]?.id ?? "", elsewhere];
    const { items } = await revealEvidence(desk.robin, { reference, purpose, signals: named }, START);
    expect(items.map(({ signalId }) => signalId)).toEqual([signals[1]?.id]);
  });

  it("says how often it was looked at, by whom, and what for one did oneself", async () => {
    await enrol("Tailspin");
    const first = await flag("Tailspin", "user-1", START, { excerpt: "content" });
    const second = await flag("Tailspin", "user-2", START, { excerpt: "content" });
    const looksOf = async (actor: Actor, now = plus(START, HOUR)) =>
      (await getCase(actor, { reference: first }, now)).evidenceLooks;
    expect(await looksOf(desk.robin)).toEqual({ days: 30, ofOrganization: 0, ofCase: [], purpose: null });
    for (const actor of [desk.robin, desk.robin, desk.lea])
      await revealEvidence(actor, { reference: first, purpose }, plus(START, MINUTE));
    await revealEvidence(desk.robin, { reference: second, purpose: "Another." }, plus(START, 2 * MINUTE));
    const seen = await looksOf(desk.robin);
    expect(seen).toMatchObject({ ofOrganization: 4, purpose });
    expect(seen.ofCase.map(({ by, count }) => [by.name, count])).toEqual(
      expect.arrayContaining([
        ["Robin", 2],
        ["Lea", 1],
      ]),
    );
    expect((await looksOf(desk.ari)).purpose).toBeNull();
    expect((await looksOf(desk.robin, plus(START, 31 * DAY))).ofOrganization).toBe(0);
  });

  it("cannot be looked at without an entry that says why", async () => {
    await expect(revealEvidence(desk.robin, { reference, purpose: " " }, START)).rejects.toThrow();
    expect(await looks(reference)).toEqual([]);
  });
});
