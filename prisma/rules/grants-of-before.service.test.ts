import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { connect } from "@/scripts/setup/connection.mjs";
import { createDatabase } from "@/scripts/setup/databases.mjs";
import { migrate, migrationsDirectory } from "@/scripts/setup/migrations.mjs";
import { at, insert, inTransaction, type Row } from "./sql";
import { insertAudited, insertOrganization, insertPerson } from "./world";

/** The first migration that knows of applications. */
const APPLICATIONS = "20261128213000_trusted_access";
const DAYS = 24;

const { address, prefix } = JSON.parse(process.env.TEST_SERVER ?? "");
const url = await createDatabase(address, `${prefix}grants_of_before_${newId().slice(-12)}`);
const before = mkdtempSync(join(tmpdir(), "recourse-migrations-"));
for (const name of readdirSync(migrationsDirectory))
  if (name < APPLICATIONS) cpSync(join(migrationsDirectory, name), join(before, name), { recursive: true });
await migrate(url, before);
const db = await connect(url);
afterAll(() => db.end());

async function grantsOfBefore(changes: readonly Row[]): Promise<void> {
  const organization = await insertOrganization(db);
  await insertAudited(db, "policies", "policy", { key: "cyber", created_at: at(0) });
  const [verified_by, confirmed_by] = [await insertPerson(db, "lead"), await insertPerson(db, "lead")];
  for (const change of changes) {
    const subject_id = await insert(db, "subjects", {
      ...{ organization_id: organization, kind: "end_user", safety_identifier: newId(), created_at: at(0) },
    });
    await insertAudited(db, "trusted_access_grants", "trusted_access_grant", {
      ...{ subject_id, policy_key: "cyber", models: ["gpt-5*"], scope: "Our red team", volume_ceiling: 10 },
      ...{ method: "A call", reference: "R-1", verified_by, confirmed_by },
      ...{ starts_at: at(0), ends_at: at(90 * DAYS) },
      ...change,
    });
  }
}

it("each become a granted application's, whatever they were", async () => {
  await inTransaction(db, () =>
    grantsOfBefore([
      {},
      { withdrawn_at: at(1) },
      { ends_at: at(800 * DAYS) },
      { models: [] },
      { scope: " ", method: "", reference: "" },
    ]),
  );
  await migrate(url);
  const { rows } = await db.query(
    `select a.status, a.verified_scope as scope, a.verified_models as models, g.withdrawal_reason as withdrawn,
       extract(epoch from g.ends_at - g.starts_at) / 86400 as days, a.ends_at = g.ends_at as same_end, e.action
     from trusted_access_grants g join access_applications a on a.id = g.application_id
       join audit_entries e on (e.entity_id, e.version) = (a.id, a.version)
     order by g.id`,
  );
  const usual = {
    ...{ status: "granted", scope: "Our red team", models: ["gpt-5*"], withdrawn: null, days: "90" },
    ...{ same_end: true, action: "register_trusted_access" },
  };
  const plain = (row: Row) => ({ ...row, days: String(Number(row.days)) });
  expect(rows.map(plain)).toEqual([
    usual,
    { ...usual, withdrawn: "Withdrawn before reasons were kept." },
    { ...usual, days: "366" },
    { ...usual, models: ["*"] },
    { ...usual, scope: "Not recorded." },
  ]);
  // What made them is gone again.
  const left = await db.query("select from pg_proc where starts_with(proname, 'grants_of_before')");
  expect(left.rows).toEqual([]);
});
