import { expect, it } from "vitest";
import { insertSignal, openCase, warn } from "./ladder";
import { ACCEPTED, at, type Connection, insert, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { newStanding, newWorld } from "./world";

// Invariant 12: the same request twice has one effect; a key is kept with what was answered.

const [db, other] = await Promise.all([openConnection(), openConnection()]);
const world = await newWorld(db);

const takeKey = (connection: Connection, key: string) =>
  connection.query(
    "insert into idempotency_keys (actor, key, body_hash, created_at) values ('operator', $1, $2, $3)",
    [key, Buffer.alloc(32), at(0)],
  );

const rewrite = (key: string, column: string, value: unknown) =>
  ruleBrokenBy(db.query(`update idempotency_keys set ${column} = $2 where key = $1`, [key, value]));

it("takes a key once, whoever comes at the same time", async () => {
  const outcomes = await Promise.all([takeKey(db, "twice"), takeKey(other, "twice")].map(ruleBrokenBy));
  expect(outcomes.sort()).toEqual(["idempotency_keys_pkey", ACCEPTED]);
});

it("keeps a key's body, and its answer once given", async () => {
  await takeKey(db, "kept");
  expect(await rewrite("kept", "body_hash", Buffer.alloc(32, 1))).toBe("idempotency_keys_frozen");
  expect(await rewrite("kept", "response", '{"accepted": 1}')).toBe(ACCEPTED);
  expect(await rewrite("kept", "response", '{"accepted": 2}')).toBe("idempotency_keys_frozen");
  expect(await rewrite("kept", "response", null)).toBe("idempotency_keys_frozen");
  expect(await rewrite("kept", "held_until", at(1))).toBe("idempotency_keys_held");
});

it("takes a signal's id once, whoever sends it at the same time", async () => {
  const standing = await newStanding(db, world);
  const send = (connection: Connection) =>
    ruleBrokenBy(insertSignal(connection, standing, 0, { sender_id: "sig-1" }));
  const outcomes = await Promise.all([send(db), send(other)]);
  expect(outcomes.sort()).toEqual([ACCEPTED, "signals_sender_id_key"]);
});

it("lets a case consume a signal once", async () => {
  const standing = await newStanding(db, world);
  const waiting = await insertSignal(db, standing, 0);
  const first = await openCase(db, standing, 0);
  await update(db, "signals", waiting, { case_id: first });
  await warn(db, standing, first, 1);
  const second = await openCase(db, standing, 30);
  for (const case_id of [second, null])
    expect(await ruleBrokenBy(update(db, "signals", waiting, { case_id }))).toBe("signals_stay_with_case");
  const elsewhere = await openCase(db, await newStanding(db, world), 0);
  const stray = await insertSignal(db, standing, 31);
  expect(await ruleBrokenBy(update(db, "signals", stray, { case_id: elsewhere }))).toBe("signals_belong");
});

it("knows each subject once, and identifiers to the letter", async () => {
  const { organization } = await newStanding(db, world);
  const subject = (row: Row) =>
    ruleBrokenBy(
      insert(db, "subjects", {
        organization_id: organization,
        kind: "end_user",
        created_at: at(0),
        ...row,
      }),
    );
  const whole = { kind: "organization" };
  expect(await subject(whole)).toBe(ACCEPTED);
  expect(await subject(whole)).toBe("subjects_of_organization");
  expect(await subject({ safety_identifier: "user-1" })).toBe("subjects_of_organization");
  expect(await subject({ safety_identifier: "User-1" })).toBe(ACCEPTED);
  expect(await subject({ safety_identifier: "é".repeat(128) })).toBe(ACCEPTED);
  expect(await subject({ safety_identifier: "x".repeat(129) })).toBe("subjects_identifier");
  expect(await subject({ safety_identifier: "" })).toBe("subjects_identifier");
  expect(await subject({})).toBe("subjects_identifier");
  expect(await subject({ ...whole, safety_identifier: "user-2" })).toBe("subjects_identifier");
});
