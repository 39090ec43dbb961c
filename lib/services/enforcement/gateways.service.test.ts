import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { db } from "@/lib/store/database";
import { readPosition } from "@/lib/store/enforcement/feed-position";
import { decideAs } from "@/prisma/scenarios/steps";
import { ADMIN } from "@/prisma/scenarios/world";
import { getAppeal } from "../appeals/appeals";
import { getCase } from "../cases/case";
import { enrol, openDesk, START } from "../desk.fixture";
import { createKey } from "../identity/keys";
import { toAppealed, toLimited } from "../ladder.fixture";
import { operatingFigures } from "../operations";
import { toldOf } from "../staff-messages/proposal.fixture";
import { beginEpoch } from "./begin-epoch";
import { feedCursor } from "./feed-cursor";
import { listGateways, takeGatewayReport, tidyGateways } from "./gateways";
import { checkLifts } from "./lifts";

const desk = await openDesk();
const owner = await enrol("Northwind");
const { id } = await createKey(ADMIN, { kind: "operator", label: "Edge" }, START);
const gateway = { kind: "operator", id, name: "Edge" } as const;

/** Says what it has applied: everything, unless it is named. */
async function report(name: string, now: Date, given: { cursor?: string; stale?: boolean } = {}) {
  const { cursor = feedCursor(await readPosition()), stale = false } = given;
  await takeGatewayReport(gateway, { gateway: name, version: "1.2.0", cursor, stale }, now);
}

const statuses = async (now: Date) =>
  Object.fromEntries((await listGateways(desk.lea, now)).rows.map(({ name, status }) => [name, status]));

const lifted = async (identifier: string, at: Date) => {
  const { decisionId, reference, limitedAt } = await toLimited(desk, owner, "Northwind", identifier, at);
  const liftedAt = plus(limitedAt, HOUR);
  const before = feedCursor(await readPosition());
  const lift = { kind: "reverse", decisionId, reason: "Wrong user." } as const;
  return { reference, liftedAt, before, lift: () => decideAs(desk.lea, reference, lift, liftedAt) };
};

describe("a gateway", () => {
  it("is shown with what it said last, whatever comes late", async () => {
    await report("edge-1", START);
    await takeGatewayReport(
      gateway,
      { gateway: "edge-1", cursor: "0123456789ab.1", stale: true },
      plus(START, -SECOND),
    );
    const { rows } = await listGateways(desk.lea, plus(START, SECOND));
    const { sequence } = await readPosition();
    const said = { status: "current", behind: 0, sequence, version: "1.2.0", seenAt: START, key: "Edge" };
    expect(rows).toEqual([{ name: "edge-1", stale: false, ...said }]);
  });

  it("is behind, stale or silent, after a while not counted, and after a week forgotten", async () => {
    await toLimited(desk, owner, "Northwind", "user-behind", START);
    const { epoch, sequence } = await readPosition();
    await report("edge-2", START, { cursor: `${epoch}.${sequence - 1}` });
    await report("edge-3", START, { stale: true });
    expect(await statuses(plus(START, SECOND))).toEqual({
      "edge-1": "behind",
      "edge-2": "behind",
      "edge-3": "stale",
    });
    expect((await statuses(plus(START, MINUTE)))["edge-3"]).toBe("silent");
    const figures = await operatingFigures(plus(START, MINUTE));
    expect(figures).toMatchObject({ gateways: 3, gatewaysNotCurrent: 3 });
    expect((await statuses(plus(START, HOUR)))["edge-3"]).toBe("gone");
    await tidyGateways(plus(START, 8 * DAY));
    expect(await statuses(plus(START, 8 * DAY))).toEqual({});
  });

  it("must begin anew in another epoch", async () => {
    await report("edge-1", START);
    await beginEpoch(ADMIN, new Date());
    const { rows } = await listGateways(desk.ari, START);
    expect(rows).toMatchObject([{ name: "edge-1", behind: null, status: "behind" }]);
    await report("edge-1", START);
    expect(await statuses(START)).toEqual({ "edge-1": "current" });
  });
});

describe("a decision", () => {
  it("is applied by as many gateways as say so, on the case's page and the appeal's", async () => {
    const { reference, appeal, filedAt } = await toAppealed(desk, owner, "Northwind", "user-applied", START);
    const { epoch, sequence } = await readPosition();
    await report("edge-1", filedAt);
    await report("edge-2", filedAt, { cursor: `${epoch}.${sequence - 1}` });
    const applied = { change: "put", by: 1, of: 2 };
    expect((await getCase(desk.robin, { reference }, filedAt)).applied).toEqual(applied);
    expect((await getAppeal(desk.sam, { reference: appeal }, filedAt)).applied).toEqual(applied);
    // Without a gateway that is heard of, there is nothing to say.
    expect((await getCase(desk.robin, { reference }, plus(filedAt, HOUR))).applied).toBeNull();
  });
});

describe("a lift", () => {
  it("that some gateway has not applied in time is told to the leads, once", async () => {
    const { reference, liftedAt, before, lift } = await lifted("user-lifted", START);
    await report("edge-1", liftedAt);
    await report("edge-2", liftedAt, { cursor: before });
    await lift();
    const [job] = await db().$queryRaw<{ run_at: Date }[]>`
      select run_at from graphile_worker.jobs where task_identifier = 'confirm' order by id desc limit 1`;
    expect(job?.run_at).toEqual(plus(liftedAt, 10 * SECOND));
    await report("edge-1", plus(liftedAt, SECOND));

    await checkLifts(plus(liftedAt, 9 * SECOND));
    expect((await toldOf(reference)).lift_unapplied).toBeUndefined();
    const late = plus(liftedAt, 11 * SECOND);
    await checkLifts(late);
    await checkLifts(plus(late, MINUTE));
    const { lift_unapplied: told } = await toldOf(reference);
    expect(told?.recipients.map(({ personId }) => personId).sort()).toEqual(
      [desk.lea.id, desk.leo.id].sort(),
    );
    expect((await operatingFigures(late)).unappliedLifts).toBe(1);
    expect((await getCase(desk.robin, { reference }, late)).applied).toEqual({
      change: "delete",
      by: 1,
      of: 2,
    });

    // An alarm is answered by the gateways that it was about, also where one of them is silent for so long that it
    // is not counted any more.
    await report("edge-1", plus(late, HOUR));
    await checkLifts(plus(late, HOUR));
    const standing = async () => (await toldOf(reference)).lift_unapplied?.withdrawnAt;
    expect(await standing()).toBeNull();
    const arrived = plus(late, HOUR + SECOND);
    await report("edge-2", arrived);
    expect((await operatingFigures(arrived)).unappliedLifts).toBe(0);
    expect(await standing()).toEqual(arrived);
    await checkLifts(plus(arrived, MINUTE));
    expect(await standing()).toEqual(arrived);
  });

  it("that every gateway applied is told to nobody, nor is one that waits for a gateway long gone", async () => {
    const at = plus(START, 30 * DAY);
    const { reference, liftedAt, before, lift } = await lifted("user-quiet", at);
    await report("edge-gone", plus(liftedAt, -HOUR), { cursor: before });
    await lift();
    await report("edge-1", plus(liftedAt, SECOND));
    await report("edge-2", plus(liftedAt, SECOND));
    await checkLifts(plus(liftedAt, MINUTE));
    expect((await toldOf(reference)).lift_unapplied).toBeUndefined();
  });

  it("that is late waits for nobody once its limit would be over", async () => {
    const at = plus(START, 60 * DAY);
    const { reference, liftedAt, before, lift } = await lifted("user-over", at);
    await report("edge-2", liftedAt, { cursor: before });
    await lift();
    const late = plus(liftedAt, MINUTE);
    await checkLifts(late);
    const over = plus(late, 8 * DAY);
    expect((await toldOf(reference)).lift_unapplied?.withdrawnAt).toBeNull();
    await checkLifts(over);
    expect((await toldOf(reference)).lift_unapplied?.withdrawnAt).toEqual(over);
  });
});

describe("a gateway that stops", () => {
  it("is waited for no more", async () => {
    const { reference, liftedAt, before, lift } = await lifted("user-stopped", plus(START, 80 * DAY));
    await report("edge-3", liftedAt, { cursor: before });
    await lift();
    await report("edge-1", liftedAt);
    const late = plus(liftedAt, MINUTE);
    await checkLifts(late);
    const told = async () => (await toldOf(reference)).lift_unapplied;
    expect(await told()).toMatchObject({ withdrawnAt: null });
    const stopped = { gateway: "edge-3", cursor: before, stale: false, stopped: true };
    await takeGatewayReport(gateway, stopped, plus(liftedAt, -SECOND));
    expect(await statuses(late)).toMatchObject({ "edge-3": "silent" });
    await takeGatewayReport(gateway, stopped, late);
    expect(await statuses(late)).not.toHaveProperty("edge-3");
    expect(await told()).toMatchObject({ withdrawnAt: late });
  });
});

describe("a gateway that says more than was ever told", () => {
  it("has applied nothing, and must begin anew", async () => {
    const { reference, liftedAt, lift } = await lifted("user-beyond", plus(START, 90 * DAY));
    await lift();
    const { epoch, sequence } = await readPosition();
    await report("edge-1", liftedAt);
    await report("edge-2", liftedAt, { cursor: `${epoch}.${sequence + 1}` });
    expect(await statuses(liftedAt)).toMatchObject({ "edge-1": "current", "edge-2": "behind" });
    expect((await getCase(desk.robin, { reference }, liftedAt)).applied).toMatchObject({ by: 1, of: 2 });
    const late = plus(liftedAt, MINUTE);
    await checkLifts(late);
    const told = async () => (await toldOf(reference)).lift_unapplied;
    expect(await told()).toMatchObject({ withdrawnAt: null });
    await report("edge-2", late);
    expect(await told()).toMatchObject({ withdrawnAt: late });
  });
});
