import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { HOUR, plus } from "@/lib/domain/duration";
import { CYBER } from "@/lib/domain/policy/default-policy";
import { newId } from "@/lib/ids";
import { db, pool } from "@/lib/store/database";
import { type FeedPosition, readPosition } from "@/lib/store/enforcement/feed-position";
import { decideAs } from "@/prisma/scenarios/steps";
import { ADMIN } from "@/prisma/scenarios/world";
import { enrol, externalIdOf, openDesk, START } from "../desk.fixture";
import { createKey, revokeKey } from "../identity/keys";
import { toLimited } from "../ladder.fixture";
import { beginEpoch } from "./begin-epoch";
import { listener } from "./feed.fixture";
import { FeedTail } from "./feed-tail";

const desk = await openDesk();
const owner = await enrol("Northwind");
const operator = { kind: "operator", id: newId(), name: "Gateway" } as const;

const tail = new FeedTail();
const otherTail = new FeedTail();
beforeAll(async () => {
  await tail.look();
  await otherTail.look();
});
afterAll(async () => {
  await tail.stop();
  await otherTail.stop();
});

/** So many changes that wake nobody. */
async function appendUntold(count: number): Promise<void> {
  const { sequence } = await readPosition();
  const client = await pool().connect();
  await client.query("begin");
  await client.query("set local session_replication_role = replica");
  const many = `insert into enforcement_changes (sequence, kind, policy_key, at)
    select $1 + n, 'blocking', '${CYBER}', now() from generate_series(1, $2) n`;
  await client.query(many, [sequence, count]);
  await client.query("commit");
  client.release();
}

/** On as many connections as there are tails, which stand for processes. */
const untilListening = () =>
  vi.waitFor(
    async () => {
      const { rowCount } = await pool().query(`select from pg_stat_activity
        where datname = current_database() and query = 'listen recourse_enforcement'`);
      expect(rowCount).toBe(2);
    },
    { timeout: 10_000 },
  );

let limited = 0;
const limit = () => toLimited(desk, owner, "Northwind", `user-${++limited}`, START);

describe("the stream", () => {
  it("tells of a limit before it is in effect and of its lift, to readers of two processes alike", async () => {
    const from = await readPosition();
    const readers = [listener(tail, from), listener(otherTail, from), listener(tail, from)];
    const { decisionId, reference, limitedAt } = await limit();
    await decideAs(
      desk.lea,
      reference,
      { kind: "reverse", decisionId, reason: "Wrong." },
      plus(limitedAt, HOUR),
    );
    for (const reader of readers) {
      await reader.until(() => reader.heard.length === 2);
      expect(reader.heard.map(({ kind }) => kind)).toEqual(["put", "delete"]);
      const [put, lift] = reader.heard;
      expect(put?.data).toMatchObject({ safety_identifier: `user-${limited}`, case_id: reference });
      expect(lift?.data).toEqual({
        id: put?.data.id,
        sequence: from.sequence + 2,
        organization: externalIdOf("Northwind"),
        safety_identifier: `user-${limited}`,
      });
      expect(reader.others).toContain("heartbeat");
      await reader.leave();
    }
  });

  it("goes on from any cursor, whether its changes are held or not", async () => {
    const { epoch, sequence } = await readPosition();
    const fresh = new FeedTail();
    await fresh.look();
    for (const process of [tail, fresh])
      for (let from = 0; from <= sequence; from++) {
        const reader = listener(process, { epoch, sequence: from });
        await reader.until(() => reader.others.length > 0);
        await reader.leave();
        // Of several about one policy, the last alone.
        const numbers = reader.heard.map((item) => item.sequence);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        expect(numbers.at(-1) ?? sequence).toBe(sequence);
        expect(numbers.every((number) => number > from)).toBe(true);
        const puts = await db().enforcementChange.count({
          where: { sequence: { gt: from }, kind: { not: "blocking" } },
        });
        expect(reader.heard.filter(({ kind }) => kind !== "blocking")).toHaveLength(puts);
      }
    await fresh.stop();
  });

  it("takes a cursor that another process gave out a moment before this one knew", async () => {
    const behind = new FeedTail();
    await behind.look();
    const known = behind.position;
    await limit();
    const ahead = await readPosition();
    expect(ahead.sequence).toBeGreaterThan(known.sequence);
    const reader = listener(behind, ahead);
    await reader.until(() => reader.others.length > 0);
    expect(reader.others[0]).toBe("heartbeat");
    await reader.leave();
    await behind.stop();
  });

  it.each<[string, (position: FeedPosition) => FeedPosition]>([
    ["another epoch", (position) => ({ ...position, epoch: "0123456789ab" })],
    ["a history that goes on elsewhere", (position) => ({ ...position, sequence: position.sequence + 5 })],
  ])("resets a cursor of %s", async (_, changed) => {
    const reader = listener(tail, changed(await readPosition()));
    await reader.ended;
    expect(reader.others).toEqual(["other_epoch"]);
  });

  it("resets a cursor that is too far behind", async () => {
    const { epoch, sequence } = await readPosition();
    await appendUntold(20_001);
    await tail.look();
    const reader = listener(tail, { epoch, sequence });
    await reader.ended;
    expect(reader.others).toEqual(["too_old"]);
    const near = listener(tail, { epoch, sequence: sequence + 1 });
    await near.until(() => near.heard.length > 0);
    await near.leave();
    expect(near.others).not.toContain("too_old");
  });

  it("ends all who read an epoch when another begins", async () => {
    const reader = listener(tail, await readPosition());
    await reader.until(() => reader.others.length > 0);
    await beginEpoch(ADMIN, new Date());
    await reader.ended;
    expect(reader.others.at(-1)).toBe("other_epoch");
    const again = listener(tail, await readPosition());
    await again.until(() => again.others.length > 0);
    expect(again.others).toEqual(["heartbeat"]);
    await again.leave();
  });

  it("ends for a key that is revoked or over, and for no other", async () => {
    const key = await createKey(ADMIN, { kind: "operator", label: "Leaked" }, START);
    const ending = plus(new Date(), 500);
    const short = await createKey(ADMIN, { kind: "operator", label: "Short", expiresAt: ending }, START);
    const over = listener(tail, await readPosition(), { ...operator, id: short.id });
    await over.ended;
    expect(new Date() >= ending).toBe(true);
    const leaked = listener(tail, await readPosition(), { ...operator, id: key.id });
    const other = listener(tail, await readPosition());
    await leaked.until(() => leaked.others.length > 0);
    await revokeKey(ADMIN, key.id, START);
    await leaked.ended;
    await limit();
    await other.until(() => other.heard.length > 0);
    expect(leaked.heard).toEqual([]);
    await other.leave();
  });

  it("hears on one connection, however many read", async () => {
    const from = await readPosition();
    const readers = Array.from({ length: 20 }, () => listener(tail, from));
    for (const reader of readers) await reader.until(() => reader.others.length > 0);
    await untilListening();
    for (const reader of readers) await reader.leave();
  });

  it("looks by itself where nobody tells it", async () => {
    const reader = listener(tail, await readPosition());
    await reader.until(() => reader.others.length > 0);
    await untilListening();
    await appendUntold(1);
    await reader.until(() => reader.heard.length > 0);
    expect(reader.heard).toMatchObject([{ kind: "blocking" }]);
    await reader.leave();
  });

  it("survives the loss of every connection, and then misses nothing", async () => {
    const reader = listener(tail, await readPosition());
    await reader.until(() => reader.others.length > 0);
    await pool().query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await limit();
    await reader.until(() => reader.heard.length > 0);
    expect(reader.heard[0]?.data.safety_identifier).toBe(`user-${limited}`);
    await reader.leave();
  });

  it("is for operators alone", async () => {
    const reader = listener(tail, await readPosition(), owner);
    await expect(reader.ended).rejects.toMatchObject({ code: "forbidden" });
  });
});
