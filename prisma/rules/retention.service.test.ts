import { expect, it } from "vitest";
import { insertSignal } from "./ladder";
import {
  at,
  type Connection,
  inTransaction,
  openConnection,
  pausePoint,
  ruleBrokenBy,
  untilBlocked,
  update,
} from "./sql";
import { newStanding, newWorld, type Standing, writeEntry } from "./world";

// Invariant 10: no content of an organization with zero data retention is kept.

const [db, other, watch] = await Promise.all([openConnection(), openConnection(), openConnection()]);
const world = await newWorld(db);

const keep = (connection: Connection, signal: string, organization: string, zdr = false) =>
  connection.query(
    "insert into signal_evidence (signal_id, organization_id, zdr, excerpt) values ($1, $2, $3, 'content')",
    [signal, organization, zdr],
  );

const purge = (organization: string) =>
  db.query("delete from signal_evidence where organization_id = $1", [organization]);

const turnOn = (connection: Connection, { organization }: Standing, before: () => Promise<unknown>) =>
  inTransaction(connection, async () => {
    await before();
    await update(connection, "organizations", organization, { zdr: true, version: 2 });
    await writeEntry(connection, "organization", organization, 2);
  });

const nothing = () => Promise.resolve();

it("keeps content of other organizations, as it came, until it is purged", async () => {
  const standing = await newStanding(db, world);
  const signal = await insertSignal(db, standing, 0);
  await keep(db, signal, standing.organization);
  const changed = db.query("update signal_evidence set excerpt = 'other' where signal_id = $1", [signal]);
  expect(await ruleBrokenBy(changed)).toBe("signal_evidence_frozen");
  await purge(standing.organization);
});

it("keeps no content of an organization with zero data retention", async () => {
  const standing = await newStanding(db, world);
  const signal = await insertSignal(db, standing, 0);
  await turnOn(db, standing, nothing);
  const { organization } = standing;
  expect(await ruleBrokenBy(keep(db, signal, organization, true))).toBe("signal_evidence_retention");
  expect(await ruleBrokenBy(keep(db, signal, organization))).toBe("signal_evidence_organization_fkey");
  const elsewhere = await newStanding(db, world);
  expect(await ruleBrokenBy(keep(db, signal, elsewhere.organization))).toBe("signal_evidence_belongs");
});

it("is not turned on before everything is purged", async () => {
  const standing = await newStanding(db, world);
  await keep(db, await insertSignal(db, standing, 0), standing.organization);
  expect(await ruleBrokenBy(turnOn(db, standing, nothing))).toBe("signal_evidence_organization_fkey");
  await turnOn(db, standing, () => purge(standing.organization));
});

it("lets no content slip in while it is being turned on", async () => {
  const standing = await newStanding(db, world);
  const signal = await insertSignal(db, standing, 0);
  const point = pausePoint();
  const turning = inTransaction(db, async () => {
    await update(db, "organizations", standing.organization, { zdr: true, version: 2 });
    await writeEntry(db, "organization", standing.organization, 2);
    await point.pause();
  });
  await point.reached;
  const keeping = ruleBrokenBy(keep(other, signal, standing.organization));
  await untilBlocked(watch, other);
  point.release();
  await turning;
  expect(await keeping).toBe("signal_evidence_organization_fkey");
});

it("keeps signals as they were sent, within their organization and case", async () => {
  const standing = await newStanding(db, world);
  const elsewhere = await newStanding(db, world);
  const { organization: organization_id } = elsewhere;
  expect(await ruleBrokenBy(insertSignal(db, standing, 0, { organization_id }))).toBe("signals_belong");
  expect(await ruleBrokenBy(insertSignal(db, standing, 0, { score: 1.01 }))).toBe("signals_score");
  const signal = await insertSignal(db, standing, 0);
  const rewritten = update(db, "signals", signal, { occurred_at: at(30) });
  expect(await ruleBrokenBy(rewritten)).toBe("signals_frozen");
});
