import { createHash } from "node:crypto";
import { newId } from "@/lib/ids";
import { at, type Connection, insert, type Row, update } from "./sql";
import { change, type Standing } from "./world";

/** What a test changes about the legal rows. */
export type Changes = Partial<
  Record<"case" | "signal" | "decision" | "approval" | "warning" | "notice" | "restriction", Row>
> & { told?: false };

export const insertSignal = (db: Connection, standing: Standing, hour: number, changes: Row = {}) => {
  const sender_id = newId();
  return insert(db, "signals", {
    sender_id,
    body_hash: createHash("sha256").update(sender_id).digest(),
    organization_id: standing.organization,
    standing_id: standing.id,
    monitor_id: standing.world.monitor,
    monitor_version: "1",
    score: 0.9,
    severity: "high",
    model: "model-1",
    request_id: newId(),
    occurred_at: at(hour),
    received_at: at(hour),
    disposition: "counted",
    ...changes,
  });
};

/** A case opened by one signal of that hour. */
export const openCase = (db: Connection, standing: Standing, hour: number, changes: Changes = {}) =>
  change(db, standing, async (version) => {
    const id = await insert(db, "cases", {
      reference: newId(),
      standing_id: standing.id,
      version,
      policy_version_id: standing.world.policyVersion,
      severity: "high",
      opened_at: at(hour),
      due_at: at(hour + 24),
      act_by: at(hour + 24),
      signal_count: 1,
      last_signal_at: at(hour),
      ...changes.case,
    });
    await insertSignal(db, standing, hour, { case_id: id, ...changes.signal });
    return id;
  });

/** A decision of the reviewer on a case, in effect at once. */
export const insertDecision = (
  db: Connection,
  standing: Standing,
  row: { case_id: string; kind: string; version: number; decided_at: Date } & Row,
) =>
  insert(db, "decisions", {
    standing_id: standing.id,
    policy_version_id: standing.world.policyVersion,
    decided_by: standing.world.reviewer,
    clause: row.kind === "dismiss" ? null : "1.1",
    facts: row.kind === "dismiss" ? null : "What was found.",
    dismissal_reason: row.kind === "dismiss" ? "insufficient_evidence" : null,
    proportionality:
      row.kind === "dismiss"
        ? null
        : { count: 1, share: null, gravity: "moderate", intent: "unknown", note: null },
    rationale: "Why.",
    evidence: { signals: [] },
    effective_at: row.decided_at,
    ...row,
  });

export const insertNotice = (
  db: Connection,
  standing: Standing,
  row: ({ decision_id: string } | { restriction_id: string }) & Row,
) =>
  insert(db, "notices", {
    standing_id: standing.id,
    organization_id: standing.organization,
    kind: "warning",
    policy_version_id: standing.world.policyVersion,
    template: "test",
    title: "Title",
    text: "Text",
    html: "<p>Text</p>",
    statement: {},
    created_at: at(0),
    visible_at: at(100_000),
    ...row,
  });

export const closeCase = (db: Connection, id: string, outcome: string, hour: number, version: number) =>
  update(db, "cases", id, { status: "closed", outcome, closed_at: at(hour), version });

/** A warning, delivered in the same hour, with 24 hours of grace. */
export const warn = (
  db: Connection,
  standing: Standing,
  caseId: string,
  hour: number,
  changes: Changes = {},
) =>
  change(db, standing, async (version) => {
    const decision = await insertDecision(db, standing, {
      case_id: caseId,
      kind: "warn",
      version,
      decided_at: at(hour),
      ...changes.decision,
    });
    const warning = await insert(db, "warnings", {
      standing_id: standing.id,
      version,
      decision_id: decision,
      warned_by: standing.world.reviewer,
      effective_at: at(hour),
      delivered_at: at(hour),
      grace_until: at(hour + 24),
      lapses_at: at(hour + 90 * 24),
      ...changes.warning,
    });
    if (changes.told !== false)
      await insertNotice(db, standing, { decision_id: decision, ...changes.notice });
    await closeCase(db, caseId, "warned", hour, version);
    return { decision, warning };
  });

/** An end user's standing with a delivered warning (hour 1) and a case opened after its grace (hour 30). */
export async function warnAndReopen(db: Connection, standing: Standing, changes: Changes = {}) {
  const first = await openCase(db, standing, 0);
  const { decision, warning } = await warn(db, standing, first, 1, { warning: changes.warning ?? {} });
  const caseId = await openCase(db, standing, 30, { signal: changes.signal ?? {} });
  return { warned: decision, warning, caseId };
}
