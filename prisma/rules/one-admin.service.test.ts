import { beforeEach, describe, expect, it } from "vitest";
import {
  ACCEPTED,
  at,
  type Connection,
  inTransaction,
  openConnection,
  ruleBrokenBy,
  untilBlocked,
  update,
} from "./sql";
import { insertPerson, writeEntry } from "./world";

const [db, other] = [await openConnection(), await openConnection()];

/** Its next version, with the entry that it needs. */
async function change(connection: Connection, id: string, changes: Record<string, unknown>): Promise<void> {
  const { rows } = await connection.query("select version + 1 as next from people where id = $1", [id]);
  await update(connection, "people", id, { ...changes, version: rows[0].next });
  await writeEntry(connection, "person", id, rows[0].next);
}

const disable = (connection: Connection, id: string) => change(connection, id, { disabled_at: at(1) });
const apart = (connection: Connection, work: () => Promise<void>) =>
  ruleBrokenBy(inTransaction(connection, work));

let first: string;
let second: string;

describe("people_one_admin", () => {
  beforeEach(async () => {
    const { rows } = await db.query("select id from people where role = 'admin' and disabled_at is null");
    [first, second] = await inTransaction(db, async () => [
      await insertPerson(db, "admin"),
      await insertPerson(db, "admin"),
    ]);
    for (const { id } of rows) await inTransaction(db, () => disable(db, id));
  });

  it("keeps one who can sign in, whatever the last one is changed into", async () => {
    expect(await apart(db, () => change(db, first, { role: "lead" }))).toBe(ACCEPTED);
    expect(await apart(db, () => disable(db, second))).toBe("people_one_admin");
    expect(await apart(db, () => change(db, second, { role: "lead" }))).toBe("people_one_admin");
    expect(await apart(db, () => change(db, second, { role: null }))).toBe("people_one_admin");
    expect(await apart(db, () => change(db, second, { name: "Another name" }))).toBe(ACCEPTED);
  });

  it("looks at what is left at commit", async () => {
    const swapped = async () => {
      await disable(db, first);
      await disable(db, second);
      await change(db, second, { disabled_at: null });
    };
    expect(await apart(db, swapped)).toBe(ACCEPTED);
  });

  it("lets one of two go who are removed at once", async () => {
    await db.query("begin");
    await disable(db, first);
    await db.query("set constraints all immediate");
    const removed = apart(other, () => disable(other, second));
    await untilBlocked(db, other);
    await db.query("commit");
    expect(await removed).toBe("people_one_admin");
  });
});
