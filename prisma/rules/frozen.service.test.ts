import { expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { appealed } from "./appeal";
import { insertSignal, openCase } from "./ladder";
import { insertProposal } from "./policy-changes";
import { insertRemark } from "./remark";
import { insertApproval, propose } from "./revoke";
import { at, insert, openConnection, ruleBrokenBy } from "./sql";
import { change, newStanding, newWorld } from "./world";

// A new column is frozen until somebody says here, and in the rules, that it may change.

const delivery = ["delivered_at", "grace_until", "lapses_at"];
const claim = ["claimed_by", "claim_tab", "claim_until"];

/** What may change, with a newer version where the record has one. */
const changeable: Record<string, string[]> = {
  subjects: [],
  standings: [],
  policy_versions: [],
  policy_proposals: ["status", "answered_by", "answered_at", "answer_reason"],
  signals: ["case_id"],
  signal_evidence: [],
  blocks: [],
  idempotency_keys: ["response", "held_until"],
  cases: ["status", "outcome", "interim", "settles_at", "closed_at", "assignee_id", "open_question_id"],
  case_remarks: [],
  decisions: ["effective_at", "undone_at", "reversed_at", "reversed_by", "reversal_reason"],
  approvals: [],
  warnings: [...delivery, "voided_at"],
  restrictions: ["ended_at", "end_reason", "restored_by", "restored_reasons"],
  notices: ["acknowledged_at", "acknowledged_by", "withdrawn_at"],
  appeals: [
    "status",
    "outcome",
    "due_at",
    "saves_until",
    "decided_by",
    "decided_at",
    "reasons",
    "assignee_id",
    "remind_at",
    "returns_at",
    "monitor_fault",
    "monitor_note",
    "narrowed_to",
  ],
  appeal_notes: [],
  appeal_files: [],
  uploads: [],
  appeal_messages: [],
  audit_entries: [],
  enforcement_changes: [],
};

/** What changes without a version: claims, counts and the order they lead to. */
const activity: Record<string, string[]> = {
  cases: [
    ...claim,
    // Waking is activity, putting to rest is not: see versions.
    ...["signal_count", "last_signal_at", "act_by", "due_at", "severity", "repeat", "snoozed_until"],
    ...["blast_requests_per_hour", "snoozed_until_signal", "claimed_at", "proposer_id"],
    // The organization's own, by a key.
    "zdr",
  ],
  appeals: [...claim, "read_at", "act_by"],
};

/** SQL for some other value of a column. */
function otherValue(column: string, type: string): string {
  if (type === "uuid") return "gen_random_uuid()";
  if (type === "boolean") return `not "${column}"`;
  if (type === "jsonb") return `'{"other": true}'`;
  if (type === "bytea") return "'\\x00'";
  if (type === "text[]") return "'{other}'";
  if (type === "text") return `coalesce("${column}", '') || 'x'`;
  if (type.startsWith("timestamp")) return `coalesce("${column}", '2026-01-01Z') + interval '1 minute'`;
  if (/int|double/.test(type)) return `coalesce("${column}", 0) + 1`;
  return `(select other from unnest(enum_range(null::${type})) as other where other is distinct from "${column}" limit 1)`;
}

const db = await openConnection();
const world = await newWorld(db);
const standing = await newStanding(db, world);
const { restriction, appeal } = await appealed(db, standing);
await change(db, standing, (version) =>
  insert(db, "appeal_messages", {
    standing_id: standing.id,
    version,
    appeal_id: appeal,
    author: "customer",
    text: "More.",
    sent_at: at(41),
  }),
);
await change(db, standing, (version) =>
  insert(db, "appeal_notes", {
    ...{ standing_id: standing.id, version, appeal_id: appeal, kind: "note" },
    ...{ author_id: world.support, text: "He called.", sent_at: at(41) },
  }),
);
const decided = await db.query("select decision_id from appeals where id = $1", [appeal]);
const file = { name: "a.txt", media_type: "text/plain", size: 1 };
const id = await insert(db, "uploads", {
  ...{ decision_id: decided.rows[0].decision_id, author: "link:a@example.com", ...file },
  ...{ content: Buffer.from("a"), uploaded_at: at(41) },
});
await change(db, standing, (version) =>
  insert(db, "appeal_files", {
    ...{ id, standing_id: standing.id, version, appeal_id: appeal, ...file, added_at: at(41) },
  }),
);
const sql = "insert into enforcement_changes (sequence, kind, restriction_id, at) values (1, 'put', $1, $2)";
await db.query(sql, [restriction, at(31)]);
const signal_id = await insertSignal(db, standing, 50);
const { organization } = standing;
const owner = { signal_id, organization_id: organization };
await insert(db, "blocks", { ...owner, reference: newId(), created_at: at(50) });
await db.query("insert into signal_evidence values ($1, $2, false, 'content', now())", Object.values(owner));
await db.query("insert into idempotency_keys values ('operator', 'key', '\\x01', null, $1)", [at(0)]);
const open = await openCase(db, standing, 60);
await change(db, standing, (version) => insertRemark(db, standing, open, { version }));

await insertProposal(db, world);

const whole = await newStanding(db, world, "organization");
const decision_id = await propose(db, whole, { caseId: await openCase(db, whole, 0) });
await change(db, whole, (version) => insertApproval(db, whole, { decision_id, version }));

const columnsOf = async (table: string): Promise<{ column: string; type: string }[]> => {
  const { rows } = await db.query(
    `select attname as column, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> 'version'`,
    [table],
  );
  return rows.map(({ column, type }) => ({ column, type: type.replace(/\(\d\)/, "") }));
};

it.each(Object.keys(changeable))("keeps every other column of %s as it was", async (table) => {
  const { rows } = await db.query(
    `select 1 from pg_attribute where attrelid = $1::regclass and attname = 'version'`,
    [table],
  );
  const isVersioned = rows.length > 0 && !["audit_entries", "policy_versions"].includes(table);
  const open = table === "cases" ? "where status = 'open'" : "";
  const set = (assignment: string) => ruleBrokenBy(db.query(`update ${table} set ${assignment} ${open}`));
  for (const { column, type } of await columnsOf(table)) {
    const assignment = `"${column}" = ${otherValue(column, type)}`;
    if (activity[table]?.includes(column)) continue;
    if (!changeable[table]?.includes(column)) {
      const bumped = isVersioned ? `${assignment}, version = version + 1` : assignment;
      expect(`${column}: ${await set(bumped)}`).toBe(`${column}: ${table}_frozen`);
    } else if (isVersioned) {
      expect(`${column}: ${await set(assignment)}`).toMatch(/: \w+_(versioned|frozen)$/);
    }
  }
});
