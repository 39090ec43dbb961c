import { describe, expect, it } from "vitest";
import { insert, inTransaction, openConnection, ruleBrokenBy, update } from "./sql";
import { newStanding, newWorld, writeEntry } from "./world";

// Invariant 8, for what has no version of its own.

const db = await openConnection();
const world = await newWorld(db);

const alone = (work: () => Promise<unknown>) => ruleBrokenBy(inTransaction(db, work));

describe("a part of an aggregate", () => {
  it("changes with the aggregate's entry", async () => {
    const { organization } = await newStanding(db, world);
    const contact = { organization_id: organization, email: "owner@example.com" };
    expect(await alone(() => insert(db, "contacts", contact))).toBe("contacts_audited");
    const next = (version: number, work: () => Promise<unknown>) =>
      inTransaction(db, async () => {
        await update(db, "organizations", organization, { version });
        await writeEntry(db, "organization", organization, version);
        await work();
      });
    await next(2, () => insert(db, "contacts", contact));
    const remove = () => db.query("delete from contacts where organization_id = $1", [organization]);
    expect(await alone(remove)).toBe("contacts_audited");
    await next(3, remove);
    const join = "insert into memberships (person_id, organization_id, role) values ($1, $2, 'owner')";
    const joined = () => db.query(join, [world.support, organization]);
    expect(await alone(joined)).toBe("memberships_audited");
    await next(4, joined);
  });

  it("is no new version of a policy unless the policy says so", async () => {
    const copy = `insert into policy_versions (id, policy_key, version, document, author, reason, created_at)
      select gen_random_uuid(), policy_key, 2, document, author, reason, created_at from policy_versions where id = $1`;
    expect(await alone(() => db.query(copy, [world.policyVersion]))).toBe("policy_versions_audited");
  });
});
