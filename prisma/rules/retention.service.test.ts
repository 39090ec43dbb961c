import { expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { appealed, closeAppeal, fileAppeal } from "./appeal";
import { insertSignal, warnAndReopen } from "./ladder";
import { revoke } from "./revoke";
import {
  ACCEPTED,
  at,
  type Connection,
  insert,
  inTransaction,
  openConnection,
  pausePoint,
  type Row,
  ruleBrokenBy,
  untilBlocked,
  update,
} from "./sql";
import { change, newStanding, newWorld, type Standing, writeEntry } from "./world";

// Invariant 10: no content of an organization with zero data retention is kept.

const [db, other, watch] = await Promise.all([openConnection(), openConnection(), openConnection()]);
const world = await newWorld(db);

const keep = (connection: Connection, signal: string, organization: string, zdr = false) =>
  connection.query(
    "insert into signal_evidence (signal_id, organization_id, zdr, excerpt, kept_at) values ($1, $2, $3, 'content', now())",
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

const forgetting = (signal: string, row: Row) =>
  db.query(
    `update signal_evidence set ${Object.keys(row)
      .map((name, at) => `${name} = $${at + 2}`)
      .join(", ")} where signal_id = $1`,
    [signal, ...Object.values(row)],
  );

const nothing = () => Promise.resolve();

it("keeps content of other organizations, as it came, until it is purged", async () => {
  const standing = await newStanding(db, world);
  const signal = await insertSignal(db, standing, 0);
  await keep(db, signal, standing.organization);
  const changed = db.query("update signal_evidence set excerpt = 'other' where signal_id = $1", [signal]);
  expect(await ruleBrokenBy(changed)).toBe("signal_evidence_frozen");
  const forget = (row: Row) => ruleBrokenBy(forgetting(signal, row));
  expect(await forget({ purged_at: at(9) })).toBe("signal_evidence_frozen");
  expect(await forget({ excerpt: null })).toBe("signal_evidence_frozen");
  expect(await forget({ excerpt: null, purged_at: at(9), organization_id: newId() })).toBe(
    "signal_evidence_frozen",
  );
  const before = { excerpt: null, purged_at: new Date("2020-01-01T00:00:00Z") };
  expect(await forget(before)).toBe("signal_evidence_purged");
  const over = { excerpt: null, purged_at: new Date("2036-01-01T00:00:00Z") };
  expect(await forget(over)).toBe(ACCEPTED);
  expect(await forget({ excerpt: "Back again.", purged_at: null })).toBe("signal_evidence_frozen");
  await purge(standing.organization);
});

it("forgets what was written on an appeal once it was answered, once, and nothing else of it", async () => {
  const standing = await newStanding(db, world);
  const { appeal, decision } = await appealed(db, standing);
  const message = await change(db, standing, (version) =>
    insert(db, "appeal_messages", {
      ...{ standing_id: standing.id, version, appeal_id: appeal, author: "customer" },
      ...{ text: "More.", sent_at: at(41) },
    }),
  );
  const gone = { text: null, purged_at: at(60) };
  const set = (table: string, id: string, row: Row) =>
    ruleBrokenBy(change(db, standing, (version) => update(db, table, id, { ...row, version })));
  expect(await set("appeals", appeal, gone)).toBe("appeals_frozen");
  expect(await set("appeal_messages", message, gone)).toBe("appeal_messages_frozen");
  const upheld = { status: "upheld", decided_by: world.support, reasons: "No." };
  await closeAppeal(db, standing, { decision, appeal }, upheld);
  expect(await set("appeals", appeal, { ...gone, filed_by: "other" })).toBe("appeals_frozen");
  expect(await set("appeals", appeal, { ...gone, text: "Other." })).toBe("appeals_frozen");
  expect(await set("appeals", appeal, { ...gone, purged_at: at(45) })).toBe("appeals_purged");
  expect(await set("appeals", appeal, gone)).toBe(ACCEPTED);
  expect(await set("appeals", appeal, { ...gone, purged_at: at(61) })).toBe("appeals_frozen");
  expect(await set("appeal_messages", message, { ...gone, author: "staff" })).toBe("appeal_messages_frozen");
  expect(await set("appeal_messages", message, gone)).toBe(ACCEPTED);
  expect(await set("appeal_messages", message, { text: "Back.", purged_at: null })).toBe(
    "appeal_messages_frozen",
  );
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

it("takes no appeal that names no consent", async () => {
  const standing = await newStanding(db, world);
  const { caseId, warning } = await warnAndReopen(db, standing);
  const { decision } = await revoke(db, standing, { caseId, warning_id: warning });
  const silent = fileAppeal(db, standing, decision, { consented_at: null });
  expect(await ruleBrokenBy(silent)).toBe("appeals_consented");
});
