import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { openCase } from "./ladder";
import {
  ACCEPTED,
  at,
  type Connection,
  inTransaction,
  openConnection,
  type Row,
  ruleBrokenBy,
  update,
} from "./sql";
import { insertOrganization, insertPerson, newStanding, newWorld, writeEntry } from "./world";

// Invariant 8, from the log's side: an entry has its change, names its actor, and stays.

const [db, other] = await Promise.all([openConnection(), openConnection()]);
const world = await newWorld(db);

describe("an entry", () => {
  const entryOf = (changes: Row, version = 2, entity = "person") =>
    ruleBrokenBy(
      inTransaction(db, async () => {
        const person = await insertPerson(db, null);
        await update(db, "people", person, { version: 2, name: "Changed" });
        await writeEntry(db, entity, person, version, changes);
      }),
    );

  it("comes with its change", async () => {
    expect(await entryOf({})).toBe(ACCEPTED);
    expect(await entryOf({}, 3)).toBe("people_audited");
    const ahead = writeEntry(db, "person", world.lead, 2);
    expect(await ruleBrokenBy(ahead)).toBe("audit_entries_of_change");
    expect(await ruleBrokenBy(writeEntry(db, "standing", newId(), 1))).toBe("audit_entries_of_change");
  });

  it.each<[string, Row, string]>([
    ["a job without its prefix", { actor_id: "mailer" }, "audit_entries_actor"],
    ["a person as a job", { actor_kind: "staff", actor_id: "system:mailer" }, "audit_entries_actor"],
    ["a person who does not exist", { actor_kind: "staff", actor_id: newId() }, "audit_entries_actor"],
    ["nobody", { actor_name: " " }, "audit_entries_actor"],
    ["no action", { action: "" }, "audit_entries_action"],
  ])("does not name %s", async (_, changes, rule) => {
    expect(await entryOf(changes)).toBe(rule);
  });

  it("is of no other kind of thing", async () => {
    expect(await entryOf({}, 2, "monitor")).toBe("audit_entries_entity");
  });

  it("of a look at evidence stands alone, and says on which case and why", async () => {
    const case_id = await openCase(db, await newStanding(db, world), 0);
    const look = (row: Row) => ruleBrokenBy(writeEntry(db, "evidence_access", newId(), 1, row));
    expect(await look({ case_id, details: { purpose: "To judge the case." } })).toBe(ACCEPTED);
    expect(await look({ case_id, details: { purpose: " " } })).toBe("audit_entries_evidence_access");
    expect(await look({ case_id })).toBe("audit_entries_evidence_access");
    expect(await look({ details: { purpose: "Curious." } })).toBe("audit_entries_evidence_access");
  });

  it("is the only one of its version, whoever writes at the same time", async () => {
    const standing = await newStanding(db, world);
    const write = (connection: Connection) =>
      inTransaction(connection, async () => {
        await writeEntry(connection, "standing", standing.id, 1);
        await update(connection, "standings", standing.id, { version: 1 });
      });
    const outcomes = await Promise.all([write(db), write(other)].map(ruleBrokenBy));
    expect(outcomes.sort()).toEqual(["audit_entries_entity_id_version_key", ACCEPTED]);
  });

  it("carries the transaction it was written in, whatever it claims", async () => {
    const id = await inTransaction(db, async () => {
      const person = await insertPerson(db, null);
      await update(db, "people", person, { version: 2, name: "Changed" });
      return writeEntry(db, "person", person, 2, { transaction: 1 });
    });
    const { rows } = await db.query(
      "select transaction = xmin::text::bigint as own from audit_entries where id = $1",
      [id],
    );
    expect(rows[0].own).toBe(true);
  });
});

describe("the log", () => {
  it("is not changed, shortened or emptied", async () => {
    const statements: [string, string][] = [
      ["update audit_entries set details = '{}'", "audit_entries_frozen"],
      ["delete from audit_entries", "audit_entries_kept"],
      ["truncate audit_entries cascade", "audit_entries_kept"],
      ["truncate organizations cascade", "organizations_kept"],
      ["truncate audit_seals", "audit_seals_kept"],
    ];
    for (const [sql, rule] of statements) expect(await ruleBrokenBy(db.query(sql))).toBe(rule);
  });

  it("keeps its seals, one for an entry", async () => {
    const seal = (position: number, hash: Buffer) =>
      db.query(
        `insert into audit_seals (position, entry_id, hash, sealed_at)
         select $1, id, $2, $3 from audit_entries order by id limit 1`,
        [position, hash, at(0)],
      );
    expect(await ruleBrokenBy(seal(1, Buffer.alloc(31)))).toBe("audit_seals_hash");
    await seal(1, Buffer.alloc(32));
    expect(await ruleBrokenBy(seal(2, Buffer.alloc(32)))).toBe("audit_seals_entry_id_key");
    const rewritten = db.query("update audit_seals set hash = $1", [Buffer.alloc(32, 1)]);
    expect(await ruleBrokenBy(rewritten)).toBe("audit_seals_frozen");
    expect(await ruleBrokenBy(db.query("delete from audit_seals"))).toBe("audit_seals_kept");
  });

  it("names organizations and cases that exist", async () => {
    const standing = await newStanding(db, world);
    const entry = (row: Row) =>
      ruleBrokenBy(
        inTransaction(db, async () => {
          const organization = await insertOrganization(db);
          await update(db, "organizations", organization, { version: 2, name: "Changed" });
          await writeEntry(db, "organization", organization, 2, row);
        }),
      );
    const case_id = await openCase(db, standing, 0);
    expect(await entry({ case_id, organization_id: standing.organization })).toBe(ACCEPTED);
    expect(await entry({ case_id: newId() })).toBe("audit_entries_case_id_fkey");
    expect(await entry({ organization_id: newId() })).toBe("audit_entries_organization_id_fkey");
  });
});
