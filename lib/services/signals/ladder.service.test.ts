import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { granted } from "@/prisma/scenarios/trusted-access";
import { countTraffic, enrol, flag, openDesk, START } from "../desk.fixture";
import { toWarned, WORDS } from "../ladder.fixture";
import { send, signalOf } from "./intake.fixture";

const desk = await openDesk();
const owner = await enrol("Northwind");

const caseBy = (reference: string) => db().case.findUniqueOrThrow({ where: { reference } });
const entriesOf = (entityId: string) =>
  db().auditEntry.findMany({ where: { entityId }, orderBy: { version: "asc" } });

describe("signals after a warning", () => {
  it("open a case one by one, a repeat from the end of the grace on", async () => {
    const early = await toWarned(desk, owner, "Northwind", "early", START);
    const reference = await flag("Northwind", "early", plus(early.deliveredAt, DAY - 1), { count: 1 });
    expect(await caseBy(reference)).toMatchObject({ repeat: false, signalCount: 1 });

    const late = await toWarned(desk, owner, "Northwind", "late", START);
    const again = await caseBy(await flag("Northwind", "late", plus(late.deliveredAt, DAY), { count: 1 }));
    const before = await caseBy(late.reference);
    expect(again).toMatchObject({ repeat: true, signalCount: 1, previousCaseId: before.id });
    expect(again.actBy).toEqual(plus(again.dueAt, -6 * HOUR));
  });
});

describe("a decided case", () => {
  it("absorbs signals until it takes effect, and is settled by the first one after", async () => {
    const reference = await flag("Northwind", "settling", START);
    await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, START);
    expect(await flag("Northwind", "settling", plus(START, 29 * SECOND), { count: 1 })).toBe(reference);
    expect(await caseBy(reference)).toMatchObject({ status: "settling", signalCount: 4 });

    const later = plus(START, HOUR);
    expect(await flag("Northwind", "settling", later, { count: 1 })).toBe("");
    const settled = await caseBy(reference);
    expect(settled).toMatchObject({
      status: "closed",
      outcome: "warned",
      closedAt: plus(START, 30 * SECOND),
    });
    const entries = await entriesOf(settled.standingId);
    expect(entries.map(({ action }) => action)).toEqual(["case.opened", "warn", "case.settled"]);
    expect(entries.at(-1)).toMatchObject({ actorKind: "operator", version: settled.version });
  });

  it("gives way to a new case in one change", async () => {
    const reference = await flag("Northwind", "both", START);
    await decideAs(
      desk.robin,
      reference,
      { kind: "dismiss", reason: "duplicate", rationale: "Seen." },
      START,
    );
    const next = await caseBy(await flag("Northwind", "both", plus(START, MINUTE)));
    const first = await caseBy(reference);
    expect(next).toMatchObject({ previousCaseId: first.id, signalCount: 3, version: first.version });
    const entries = await entriesOf(next.standingId);
    expect(entries.map(({ action }) => action)).toEqual(["case.opened", "dismiss", "case.opened"]);
    expect(entries.at(-1)?.details).toMatchObject({ settled: first.id });
  });
});

describe("a dismissal as a false positive", () => {
  it("quiets its monitor for this subject, except for what is critical", async () => {
    const reference = await flag("Northwind", "quiet", START);
    const dismissal = { kind: "dismiss", reason: "false_positive", rationale: "A linter." } as const;
    await decideAs(desk.robin, reference, dismissal, START);
    const later = plus(START, DAY);
    expect(await flag("Northwind", "quiet", later)).toBe("");
    expect(await flag("Northwind", "quiet", later, { severity: "critical" })).not.toBe("");
    const { standingId } = await caseBy(reference);
    const dispositions = await db().signal.groupBy({
      by: ["disposition"],
      where: { standingId },
      _count: true,
    });
    expect(dispositions.map(({ disposition, _count }) => [disposition, _count]).sort()).toEqual([
      ["counted", 6],
      ["quieted", 3],
    ]);
  });
});

describe("trusted access", () => {
  const signers = { owner, verifier: desk.sam, confirmer: desk.lea };
  const grant = (identifier: string, volumeCeiling: number) =>
    granted(signers, { identifier }, START, { volumeCeiling });

  it("keeps a holder's signals from opening a case up to its ceiling", async () => {
    const { grantId } = await grant("holder", 10);
    expect(await flag("Northwind", "holder", START, { count: 10 })).toBe("");
    expect(await flag("Northwind", "other", START)).not.toBe("");
    const reference = await flag("Northwind", "holder", plus(START, HOUR), { count: 1 });
    expect(await caseBy(reference)).toMatchObject({ signalCount: 1, grantAtFlagId: grantId });
  });

  it("does not shield critical signals or threat intelligence", async () => {
    await grant("stolen", 100);
    expect(await flag("Northwind", "stolen", START, { severity: "critical" })).not.toBe("");
    await grant("named", 100);
    const told = {
      monitor: "feed",
      monitor_kind: "threat_intelligence",
      safety_identifier: "named",
    } as const;
    const signals = [0, 1, 2].map(() =>
      signalOf("org_northwind", START, { ...told, model: "gpt-5.3-codex" }),
    );
    expect((await send(signals, START)).cases).toMatchObject([{ opened: true }]);
  });
});

describe("a case of a whole organization", () => {
  it("comes sooner the more requests a limit would hit", async () => {
    await enrol("Contoso");
    await countTraffic("Contoso", START, { requestsPerDay: 240_000, identifiedShare: 0, identifiers: 0 });
    const opened = await caseBy(await flag("Contoso", null, START));
    expect(opened.blastRequestsPerHour).toBe(10_000);
    expect(opened.actBy).toEqual(plus(opened.dueAt, -6 * HOUR));
  });
});
