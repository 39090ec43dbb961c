import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { decideAs } from "@/prisma/scenarios/steps";
import { countTraffic, enrol, flag, openDesk, START } from "../desk.fixture";
import { toLimited, toWarned, WORDS } from "../ladder.fixture";
import { showReach } from "./reach";

const desk = await openDesk();
const owner = await enrol("Northwind");
const now = plus(START, 2 * DAY);

const seen = (days: 7 | 30 = 30, at = now) => showReach(desk.lea, { days }, at);

describe("showReach", () => {
  it("says that nothing was counted rather than that nothing was touched", async () => {
    await toWarned(desk, owner, "Northwind", "user-1", START);
    expect(await seen()).toMatchObject({
      requests: 0,
      identifiers: 0,
      touched: 0,
      touchedUncounted: 1,
      organizations: 1,
      organizationsCounted: 0,
      countedFrom: null,
      covered: 0,
    });
  });

  it("counts each identifier once, by what it met, against the most that one window saw", async () => {
    const traffic = { requestsPerDay: 1_000, identifiedShare: 1, identifiers: 40, refusedPerDay: 5 };
    await countTraffic("Northwind", now, traffic);
    await toLimited(desk, owner, "Northwind", "user-2", START);
    expect(await seen()).toMatchObject({
      requests: 7_000,
      refused: 35,
      identifiers: 40,
      warned: 2,
      limited: 1,
      touched: 2,
      touchedUncounted: 0,
      organizationsCounted: 1,
      organizationsLimited: 0,
      countedFrom: plus(now, -7 * DAY),
      countedUntil: now,
    });
    expect((await seen()).covered).toBeCloseTo((7 * DAY) / (now.getTime() - (await seen()).from.getTime()));
  });

  it("leaves out what was undone, and what is over before the period begins", async () => {
    const reference = await flag("Northwind", "user-3", START);
    const { decisionId } = await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, START);
    await decideAs(desk.robin, reference, { kind: "undo", decisionId }, plus(START, 1_000));
    expect((await seen()).touched).toBe(2);
    expect(await seen(7, plus(START, 20 * DAY))).toMatchObject({ touched: 0, touchedUncounted: 0 });
    // The limit of a week began before this period and was in effect within it.
    const ending = plus(START, 15 * DAY + 10 * HOUR);
    expect(await seen(7, ending)).toMatchObject({ warned: 0, limited: 0, touchedUncounted: 1 });
  });

  it("counts a whole organization as one, and none of its identifiers", async () => {
    await enrol("Contoso");
    await countTraffic("Contoso", now, { requestsPerDay: 100, identifiedShare: 0, identifiers: 0 });
    const reference = await flag("Contoso", null, now);
    const { decisionId } = await decideAs(desk.robin, reference, { kind: "revoke", ...WORDS }, now);
    await decideAs(desk.lea, reference, { kind: "approve", decisionId }, plus(now, MINUTE));
    expect(await seen(30, plus(now, HOUR))).toMatchObject({
      organizations: 2,
      organizationsLimited: 1,
      touched: 2,
    });
  });

  it("adds up as many identifiers as gateways may tell of", async () => {
    const most = 2_147_483_647;
    for (const name of ["Fabrikam", "Zava"]) {
      await enrol(name);
      await countTraffic(name, now, { requestsPerDay: most, identifiedShare: 1, identifiers: most });
    }
    expect((await seen(30, plus(now, HOUR))).identifiers).toBeGreaterThanOrEqual(2 * most);
  });
});
