import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import {
  ACCEPTED,
  at,
  type Connection,
  insert,
  inTransaction,
  openConnection,
  type Row,
  ruleBrokenBy,
  untilBlocked,
  update,
} from "./sql";
import { insertOrganization, insertPerson, writeEntry } from "./world";

const [db, other] = [await openConnection(), await openConnection()];

/** The organization's next version, with the entry that it needs, and what `work` changes. */
async function change(connection: Connection, organization: string, work: () => Promise<unknown>) {
  const found = await connection.query("select version + 1 as next from organizations where id = $1", [
    organization,
  ]);
  const { next } = found.rows[0];
  await update(connection, "organizations", organization, { version: next });
  await writeEntry(connection, "organization", organization, next);
  return work();
}

const belong = (connection: Connection, organization: string, person: string, role: string) =>
  connection.query("insert into memberships (person_id, organization_id, role) values ($1, $2, $3)", [
    person,
    organization,
    role,
  ]);
const leave = (connection: Connection, person: string) =>
  connection.query("delete from memberships where person_id = $1", [person]);
const demote = (connection: Connection, person: string) =>
  connection.query("update memberships set role = 'member' where person_id = $1", [person]);
const broken = (organization: string, work: () => Promise<unknown>) =>
  ruleBrokenBy(inTransaction(db, () => change(db, organization, work)));

let organization: string;
let first: string;
let second: string;
beforeEach(async () => {
  organization = await inTransaction(db, () => insertOrganization(db));
  first = await inTransaction(db, () => insertPerson(db, null));
  second = await inTransaction(db, () => insertPerson(db, null));
});
const together = (role: string) =>
  inTransaction(db, () =>
    change(db, organization, async () => {
      await belong(db, organization, first, "owner");
      await belong(db, organization, second, role);
    }),
  );

describe("memberships_one_owner", () => {
  it("keeps the last owner, whatever they are changed into", async () => {
    await together("member");
    expect(await broken(organization, () => leave(db, first))).toBe("memberships_one_owner");
    expect(await broken(organization, () => demote(db, first))).toBe("memberships_one_owner");
    expect(await broken(organization, () => leave(db, second))).toBe(ACCEPTED);
  });

  it("counts nobody who was shut out", async () => {
    await together("owner");
    await inTransaction(db, async () => {
      await update(db, "people", second, { disabled_at: at(1), version: 2 });
      await writeEntry(db, "person", second, 2);
    });
    expect(await broken(organization, () => leave(db, first))).toBe("memberships_one_owner");
  });

  it("lets one of two go who leave at once", async () => {
    await together("owner");
    await db.query("begin");
    await leave(db, first);
    await writeEntry(db, "person", first, 2);
    await update(db, "people", first, { version: 2 });
    await db.query("set constraints all immediate");
    const left = ruleBrokenBy(
      inTransaction(other, async () => {
        await leave(other, second);
        await update(other, "people", second, { version: 2 });
        await writeEntry(other, "person", second, 2);
      }),
    );
    await untilBlocked(db, other);
    await db.query("commit");
    expect(await left).toBe("memberships_one_owner");
  });
});

it("memberships_one_organization: a person belongs to one organization", async () => {
  await together("member");
  const elsewhere = await inTransaction(db, () => insertOrganization(db));
  expect(await broken(elsewhere, () => belong(db, elsewhere, first, "member"))).toBe(
    "memberships_one_organization",
  );
});

describe("an invitation", () => {
  const invite = (row: Row = {}) =>
    insert(db, "invitations", {
      organization_id: organization,
      email: "noa@example.com",
      role: "member",
      invited_by: first,
      created_at: at(0),
      expires_at: at(1),
      ...row,
    });
  const invited = (row: Row = {}) =>
    inTransaction(db, () => change(db, organization, () => invite(row))) as Promise<string>;
  const changed = (id: string, row: Row) => broken(organization, () => update(db, "invitations", id, row));

  it("is the only open one of its address", async () => {
    const id = await invited();
    expect(await broken(organization, () => invite())).toBe("invitations_one_open");
    expect(await changed(id, { withdrawn_at: at(1) })).toBe(ACCEPTED);
    expect(await broken(organization, () => invite())).toBe(ACCEPTED);
  });

  it.each<[string, Row, string]>([
    ["has an address in lower case", { email: "Noa@example.com" }, "invitations_email"],
    ["has an address", { email: "noa" }, "invitations_email"],
    ["ends after it begins", { expires_at: at(0) }, "invitations_term"],
    ["is accepted or withdrawn", { accepted_at: at(1), withdrawn_at: at(1) }, "invitations_answer"],
  ])("%s", async (_, row, rule) => {
    expect(await broken(organization, () => invite(row))).toBe(rule);
  });

  it("stays as it was made, and is answered once, on record", async () => {
    const id = await invited();
    expect(await changed(id, { role: "owner" })).toBe("invitations_frozen");
    expect(await ruleBrokenBy(update(db, "invitations", id, { accepted_at: at(1) }))).toBe(
      "invitations_audited",
    );
    expect(await changed(id, { accepted_at: at(1) })).toBe(ACCEPTED);
    expect(await changed(id, { accepted_at: null, withdrawn_at: at(1) })).toBe("invitations_frozen");
  });

  it("has links to its own organization alone", async () => {
    const elsewhere = await inTransaction(db, () => insertOrganization(db));
    const foreign = link({ organization_id: elsewhere, invitation_id: await invited() });
    expect(await ruleBrokenBy(foreign)).toBe("entry_links_invitation_id_organization_id_fkey");
  });
});

const link = (row: Row = {}) =>
  insert(db, "entry_links", {
    organization_id: organization,
    email: "noa@example.com",
    hash: newId().replaceAll("-", "").repeat(2),
    created_at: at(0),
    expires_at: at(1),
    next_attempt_at: at(0),
    ...row,
  });

describe("a link into the portal", () => {
  it("leads in once, before it ends", async () => {
    const id = await link();
    expect(await ruleBrokenBy(update(db, "entry_links", id, { used_at: at(1) }))).toBe("entry_links_used");
    await update(db, "entry_links", id, { used_at: at(0.5) });
    for (const used_at of [null, at(0.6)])
      expect(await ruleBrokenBy(update(db, "entry_links", id, { used_at }))).toBe("entry_links_used_once");
  });

  it.each<[string, Row, string]>([
    ["to another address", { email: "eve@example.com" }, "entry_links_frozen"],
    ["for longer", { expires_at: at(9) }, "entry_links_frozen"],
    ["by another secret", { hash: "0".repeat(64) }, "entry_links_frozen"],
  ])("never leads %s", async (_, row, rule) => {
    expect(await ruleBrokenBy(update(db, "entry_links", await link(), row))).toBe(rule);
  });

  it("is kept as a hash alone, for a term", async () => {
    expect(await ruleBrokenBy(link({ hash: "a-token-in-clear" }))).toBe("entry_links_hash");
    expect(await ruleBrokenBy(link({ expires_at: at(0) }))).toBe("entry_links_term");
  });
});
