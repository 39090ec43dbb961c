import { type Changes, closeCase, insertDecision, insertNotice, insertSignal } from "./ladder";
import { at, type Connection, insert, type Row, update } from "./sql";
import { change, type Standing } from "./world";

type Given = Changes & { caseId: string; warning_id?: string; hour?: number; settlesAt?: Date };

/** The restriction of a decision for 168 hours, its notice, and its case closed, or settling. */
async function restrict(
  db: Connection,
  standing: Standing,
  version: number,
  { caseId, hour = 31, ...changes }: Given & { restriction: Row },
) {
  const restriction = await insert(db, "restrictions", {
    standing_id: standing.id,
    version,
    scope: standing.scope,
    case_id: caseId,
    decided_by: standing.world.reviewer,
    models: ["model-1"],
    effective_at: at(hour),
    expires_at: at(hour + 168),
    ...changes.restriction,
  });
  const { decision_id } = changes.restriction;
  if (typeof decision_id === "string" && changes.told !== false)
    await insertNotice(db, standing, { decision_id, kind: "limit", ...changes.notice });
  const { settlesAt: settles_at } = changes;
  if (settles_at)
    await update(db, "cases", caseId, { status: "settling", outcome: "revoked", settles_at, version });
  else await closeCase(db, caseId, "revoked", hour, version);
  return restriction;
}

/** The rows of one person's revocation, in effect at once. */
export async function insertRevocation(db: Connection, standing: Standing, version: number, given: Given) {
  const { caseId, warning_id, hour = 31, ...changes } = given;
  const decision = await insertDecision(db, standing, {
    case_id: caseId,
    kind: "revoke",
    version,
    decided_at: at(hour),
    ...changes.decision,
  });
  const restriction = await restrict(db, standing, version, {
    ...given,
    restriction: { decision_id: decision, warning_id, ...changes.restriction },
  });
  return { decision, restriction };
}

export const revoke = (db: Connection, standing: Standing, given: Given) =>
  change(db, standing, (version) => insertRevocation(db, standing, version, given));

/** A revocation that waits for a second person; of a whole organization that sends no identifiers. */
export const propose = (db: Connection, standing: Standing, { caseId, hour = 31, ...changes }: Given) =>
  change(db, standing, async (version) => {
    await update(db, "cases", caseId, { status: "awaiting_approval", version });
    return insertDecision(db, standing, {
      case_id: caseId,
      kind: "revoke",
      version,
      decided_at: at(hour),
      effective_at: null,
      needs_approval: true,
      adoption: { adoption: "none", share: 0 },
      blast_radius: { identifiers: 0 },
      ...changes.decision,
    });
  });

export const insertApproval = (
  db: Connection,
  standing: Standing,
  row: { decision_id: string; version: number } & Row,
) =>
  insert(db, "approvals", {
    standing_id: standing.id,
    decided_by: standing.world.reviewer,
    approved_by: standing.world.lead,
    approved_at: at(31),
    outcome: "approved",
    blast_radius: { identifiers: 0 },
    policy_version_id: standing.world.policyVersion,
    ...row,
  });

/** The lead's signature, and what it puts into effect. */
export const approve = (db: Connection, standing: Standing, decision: string, given: Given) =>
  change(db, standing, async (version) => {
    const signed_at = at(given.hour ?? 31);
    await insertApproval(db, standing, {
      decision_id: decision,
      version,
      approved_at: signed_at,
      ...given.approval,
    });
    await update(db, "decisions", decision, { effective_at: signed_at, version });
    const { lead } = standing.world;
    return restrict(db, standing, version, {
      ...given,
      restriction: { decision_id: decision, approved_by: lead, ...given.restriction },
    });
  });

/** A whole organization limited by two people. */
export async function revokeWhole(db: Connection, standing: Standing, given: Given) {
  const decision = await propose(db, standing, given);
  return { decision, restriction: await approve(db, standing, decision, given) };
}

/** An interim limit of one day while a case is reviewed, with the critical signals that call for it and its notice. */
export const limitMeanwhile = (
  db: Connection,
  standing: Standing,
  caseId: string,
  hour: number,
  changes: Row & { critical?: number; told?: boolean } = {},
) =>
  change(db, standing, async (version) => {
    const { critical = 2, told = true, ...row } = changes;
    for (let nth = 0; nth < critical; nth++)
      await insertSignal(db, standing, hour, { case_id: caseId, severity: "critical" });
    const restriction = await insert(db, "restrictions", {
      standing_id: standing.id,
      version,
      kind: "interim",
      scope: standing.scope,
      case_id: caseId,
      models: ["model-1"],
      adoption_share: 0.01,
      effective_at: at(hour),
      expires_at: at(hour + 24),
      ...row,
    });
    const notice = { restriction_id: restriction, kind: "interim_limit", visible_at: at(hour) };
    if (told) await insertNotice(db, standing, notice);
    return restriction;
  });

/** Ends an interim limit early, and says so. */
export const liftMeanwhile = (
  db: Connection,
  standing: Standing,
  restriction: string,
  hour: number,
  { told = true, ...row }: Row & { told?: boolean } = {},
) =>
  change(db, standing, async (version) => {
    await update(db, "restrictions", restriction, {
      ended_at: at(hour),
      end_reason: "dismissed",
      version,
      ...row,
    });
    const notice = { restriction_id: restriction, kind: "interim_lifted", visible_at: at(hour) };
    if (told) await insertNotice(db, standing, notice);
  });
