import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { decideAs } from "@/prisma/scenarios/steps";
import { granted } from "@/prisma/scenarios/trusted-access";
import { countTraffic, enrol, flag, openDesk, START } from "../desk.fixture";
import { toAppealed, toWarned, WORDS } from "../ladder.fixture";
import { getCase } from "./case";

const desk = await openDesk();
const northwind = await enrol("Northwind");
await enrol("Fabrikam");

const offersOf = async (actor: Actor, reference: string, now: Date) => {
  const { offers } = await getCase(actor, { reference }, now);
  return Object.fromEntries(offers.map((offer) => [offer.command, offer]));
};

describe("a case that was just opened", () => {
  let reference = "";
  beforeAll(async () => {
    await countTraffic("Northwind", START, { requestsPerDay: 2_400, identifiedShare: 1, identifiers: 50 });
    reference = await flag("Northwind", "user-new", START, { excerpt: "how do I" });
  });

  it("says who, what and since when", async () => {
    const view = await getCase(desk.robin, { reference }, START);
    expect(view).toMatchObject({
      reference,
      status: "open",
      severity: "high",
      repeat: false,
      subject: { kind: "end_user", safetyIdentifier: "user-new", organization: { name: "Northwind" } },
      organization: { timezone: "Europe/Berlin", adoption: "full", contacts: 1, limitedUntil: null },
      standing: { status: "clear", until: null, warnings: [], restrictions: [] },
      signalCount: 3,
      claim: null,
      trustedAccess: { atFlag: null, now: null },
      policy: { key: "cyber", openAt: 3 },
    });
    expect(view.signals).toHaveLength(3);
    expect(view.signals[0]).toMatchObject({ monitor: "exploit-classifier", hasEvidence: true });
    expect(view.organization.requestsPerHour).toBeCloseTo(100);
    expect(view.organization.identifiers).toMatchObject({
      requests: 16_800,
      requestsWithIdentifier: 16_800,
      distinct: 50,
      windowDays: 7,
    });
    expect(view.blastRadius).toMatchObject({ identifiers: 1, requestsPerHour: 2, narrower: null });
    expect(view.timeline.map(({ kind, signalCount }) => [kind, signalCount])).toEqual([
      ["signals", null],
      ["case_opened", 3],
    ]);
  });

  it("offers nothing before it is claimed, and names what a revocation lacks", async () => {
    const { warn, revoke } = await offersOf(desk.robin, reference, START);
    expect(warn).toMatchObject({ available: false, missing: [{ code: "not_claimed" }] });
    expect(revoke?.missing.map(({ code }) => code)).toEqual(["not_claimed", "no_warning_delivered"]);
  });

  it("is found by its reference as a person types it", async () => {
    const typed = reference.toLowerCase().replaceAll("-", " ");
    expect((await getCase(desk.robin, { reference: typed }, START)).reference).toBe(reference);
  });

  it("is shown to those whose role sees cases", async () => {
    for (const actor of [desk.robin, desk.lea, desk.ari])
      expect((await getCase(actor, { reference }, START)).reference).toBe(reference);
    expect((await getCase(desk.ari, { reference }, START)).mayReveal).toBe(false);
  });

  it("is hidden from everybody else", async () => {
    await expect(getCase(desk.sam, { reference }, START)).rejects.toMatchObject({ code: "not_found" });
    await expect(getCase(desk.ada, { reference }, START)).rejects.toMatchObject({ code: "forbidden" });
    await expect(getCase(northwind, { reference }, START)).rejects.toMatchObject({ code: "forbidden" });
    await expect(getCase(desk.robin, { reference: "C-0000-0000" }, START)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("is settling for the undo window, then closed without anybody's doing", async () => {
  const reference = await flag("Northwind", "user-settling", START);
  await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, START);
  const settling = await getCase(desk.robin, { reference }, plus(START, 29 * SECOND));
  expect(settling).toMatchObject({ status: "settling", result: "warned", claim: null });
  expect(settling.offers).toMatchObject([{ command: "undo", available: true }]);
  const others = await getCase(desk.rhea, { reference }, plus(START, 29 * SECOND));
  expect(others.offers).toMatchObject([{ command: "undo", missing: [{ code: "not_last_signer" }] }]);
  const closed = await getCase(desk.robin, { reference }, plus(START, 30 * SECOND));
  expect(closed).toMatchObject({ status: "closed", closedAt: plus(START, 30 * SECOND) });
  expect(closed.offers).toMatchObject([{ command: "reverse", available: false }]);
});

it("shows a repeat with the warning it follows, and offers to revoke", async () => {
  const { deliveredAt, reference: first } = await toWarned(desk, northwind, "Northwind", "user-again", START);
  const again = plus(deliveredAt, DAY);
  const reference = await flag("Northwind", "user-again", again, { count: 1 });
  const view = await getCase(desk.robin, { reference }, again);
  expect(view).toMatchObject({ repeat: true, previous: first, policy: { openAt: 1 } });
  expect(view.standing).toMatchObject({ status: "warned", warnings: [{ deliveredAt }] });
  expect(view.timeline.map(({ kind, reference: of }) => [kind, of])).toEqual([
    ["case_opened", first],
    ["warned", first],
    ["notice", first],
    ["warning_delivered", first],
    ["signals", reference],
    ["case_opened", reference],
  ]);
  expect(view.timeline[1]?.by).toBe("Robin");
  expect((await offersOf(desk.robin, reference, again)).revoke?.missing).toMatchObject([
    { code: "not_claimed" },
  ]);
});

it("shows a proposal to a lead with what it would hit, and not to its author as theirs to approve", async () => {
  await countTraffic("Fabrikam", START, { requestsPerDay: 12_000, identifiedShare: 0, identifiers: 0 });
  const reference = await flag("Fabrikam", null, START);
  await decideAs(desk.lea, reference, { kind: "revoke", ...WORDS }, START);
  const own = await offersOf(desk.lea, reference, plus(START, MINUTE));
  for (const answer of [own.approve, own.return, own.refuse])
    expect(answer?.missing.map(({ code }) => code)).toEqual(["own_proposal"]);
  const view = await getCase(desk.leo, { reference }, plus(START, MINUTE));
  expect(view).toMatchObject({ status: "awaiting_approval", organization: { adoption: "none" } });
  expect(view.decisions[0]).toMatchObject({
    by: { name: "Lea" },
    effectiveAt: null,
    proposal: { blastRadius: { requestsPerHour: 500 } },
  });
  expect((await offersOf(desk.leo, reference, plus(START, MINUTE))).approve?.available).toBe(true);
});

it("is shown to support once its decision was appealed, with the appeal", async () => {
  const { reference, appeal, filedAt } = await toAppealed(desk, northwind, "Northwind", "user-appeal", START);
  const view = await getCase(desk.sam, { reference }, plus(filedAt, HOUR));
  expect(view.appeals).toMatchObject([{ reference: appeal, status: "open" }]);
  expect(view.standing.status).toBe("limited");
  expect(view.offers).toMatchObject([
    { command: "reverse", available: true },
    { command: "restore", available: false, missing: [{ code: "appeal_pending" }] },
  ]);
});

it("shows trusted access as it was at flag time and as it is now", async () => {
  const signers = { owner: northwind, verifier: desk.sam, confirmer: desk.lea };
  const terms = { scope: "Testing our own hosts.", volumeCeiling: 100, endsAt: plus(START, DAY) };
  const { reference: application } = await granted(signers, { identifier: "user-trusted" }, START, terms);
  // Trusted access keeps signals from counting; critical ones open a case all the same.
  const at = plus(START, MINUTE);
  const reference = await flag("Northwind", "user-trusted", at, { severity: "critical" });
  const shown = { ...terms, reference: application };
  const view = await getCase(desk.robin, { reference }, at);
  expect(view.trustedAccess).toMatchObject({ atFlag: shown, now: shown });
  expect(view.blastRadius.trustedAccessMembers).toBe(1);
  const later = await getCase(desk.robin, { reference }, plus(START, 2 * DAY));
  expect(later.trustedAccess).toMatchObject({ atFlag: shown, now: null });
});
