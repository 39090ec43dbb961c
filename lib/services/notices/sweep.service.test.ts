import { afterAll, describe, expect, it } from "vitest";
import { MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import { closeDatabase, db } from "@/lib/store/database";
import { only, warnedCase } from "../warned.fixture";
import { sweep } from "./sweep";

afterAll(closeDatabase);

const jobsOf = (id: string) => db().$queryRaw<{ locked: boolean }[]>`
  select locked_at is not null as locked from graphile_worker._private_jobs
  where payload ->> 'id' = ${id} order by id`;

const dropJobs = () => db().$executeRaw`delete from graphile_worker._private_jobs`;

async function warned() {
  const found = await warnedCase();
  return { ...found, id: only(found.deliveries).id };
}

describe("the sweep", () => {
  it("enqueues what is due and lost its job, and nothing before its time", async () => {
    const { id, effectiveAt } = await warned();
    await dropJobs();
    await sweep(minus(effectiveAt, SECOND));
    expect(await jobsOf(id)).toEqual([]);
    await sweep(effectiveAt);
    expect(await jobsOf(id)).toEqual([{ locked: false }]);
    await sweep(plus(effectiveAt, MINUTE));
    expect(await jobsOf(id)).toHaveLength(1);
  });

  it("gives a fresh job to what a dead worker still holds, once its lease is over", async () => {
    const { id, effectiveAt } = await warned();
    await db().$executeRaw`
      update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead' where payload ->> 'id' = ${id}`;
    const leaseUntil = plus(effectiveAt, MINUTE);
    await db().delivery.update({ where: { id }, data: { attempts: 1, leaseUntil } });
    await sweep(minus(leaseUntil, SECOND));
    expect(await jobsOf(id)).toEqual([{ locked: true }]);
    await sweep(leaseUntil);
    expect(await jobsOf(id)).toEqual([{ locked: true }, { locked: false }]);
  });

  it("leaves what was withdrawn or has failed alone", async () => {
    const [gone, failed] = [await warned(), await warned()];
    await dropJobs();
    await db().notice.update({ where: { id: gone.notice.id }, data: { withdrawnAt: gone.now } });
    await db().delivery.update({ where: { id: failed.id }, data: { status: "failed" } });
    await sweep(plus(gone.effectiveAt, MINUTE));
    expect(await jobsOf(gone.id)).toEqual([]);
    expect(await jobsOf(failed.id)).toEqual([]);
  });

  it("makes a warning count whose worker died after the mail and before the record", async () => {
    const { id, decisionId, effectiveAt } = await warned();
    const deliveredAt = plus(effectiveAt, SECOND);
    await db().delivery.update({ where: { id }, data: { status: "delivered", deliveredAt } });
    await sweep(plus(effectiveAt, MINUTE));
    const warning = await db().warning.findUniqueOrThrow({ where: { decisionId } });
    expect(warning.deliveredAt).toEqual(deliveredAt);
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { entityId: warning.standingId, version: warning.version },
    });
    expect(entry).toMatchObject({ action: "confirm_delivery", actorId: "system:sweep" });
  });
});
