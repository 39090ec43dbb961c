import type { Actor } from "@/lib/domain/actor";
import { currentCase } from "@/lib/domain/case/current";
import type { Command } from "@/lib/domain/command";
import { decide } from "@/lib/domain/decide";
import { plus } from "@/lib/domain/duration";
import type { DomainEvent } from "@/lib/domain/event";
import { evolve } from "@/lib/domain/evolve";
import { decisionsWithdrawn, noticesOwed } from "@/lib/domain/notice/owed";
import { isRefusal } from "@/lib/domain/refusal";
import { told } from "@/lib/domain/staff/told";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { newId, newReference } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit/audit";
import type { Db } from "@/lib/store/database";
import { appendFeed } from "@/lib/store/enforcement/feed";
import { enqueueLiftChecks } from "@/lib/store/jobs";
import { loadJudgedFacts } from "@/lib/store/standing/judged-facts";
import { saveState } from "@/lib/store/standing/save";
import { loadState, lockStandings } from "@/lib/store/standing/standing";
import { transaction } from "@/lib/store/transaction";
import { openNarrowed, standingsNamed } from "./appeals/narrowing";
import { actionOf, caseOf, detailsOf } from "./audit-of-command";
import { assertAboutCase, assertMayTouch, authorizeCommand } from "./command-permissions";
import { conflictOf } from "./conflict";
import { owe, withdraw } from "./notices/notices";
import { once } from "./once";
import { refused } from "./refused";
import { takeBack, tell } from "./staff-messages/tell";
import { assertStillStaff } from "./still-staff";

export type Order = {
  standingId: string;
  command: Command;
  /** The case that the person has before them, where the command came from its page. */
  caseId?: string;
  /** The version the person saw; another one now is a conflict. */
  expectedVersion?: number;
  /** The client's id of this intention: the same twice has one effect (invariant 12). */
  commandId?: string;
};

export type Obeyed = {
  version: number;
  decisionId: string | null;
  effectiveAt: Date | null;
  appealReference: string | null;
};

/**
 * The one write path: authorize, lock, load, decide, evolve, save, audit, rows owed to the outside, commit. Throws
 * `refused` with the domain's reason, `conflict` with who changed the record and when, `key_reused` when the command
 * id came with another command, `not_found` where the actor may not know of the record.
 */
export async function obey(actor: Actor, order: Order, now: Date): Promise<Obeyed> {
  authorizeCommand(actor, order.command.kind);
  return transaction((tx) =>
    once(tx, actor, order.commandId, { standingId: order.standingId, ...order.command }, now, () =>
      carryOut(tx, actor, order, now),
    ),
  );
}

async function carryOut(tx: Db, actor: Actor, order: Order, now: Date): Promise<Obeyed> {
  const { standingId, caseId, command, expectedVersion } = order;
  const others = await standingsNamed(tx, standingId, command, now);
  const versions = await lockStandings(tx, [standingId, ...others.values()]);
  if (!versions.has(standingId)) throw notFound("record");
  await assertStillStaff(tx, actor);
  const before = await loadState(tx, standingId);
  const facts = await loadJudgedFacts(tx, standingId, currentCase(before, now)?.id ?? null, now);
  assertMayTouch(actor, command, before, facts);
  if (expectedVersion !== undefined && expectedVersion !== before.version)
    throw await conflictOf(tx, standingId);
  if (caseId !== undefined) assertAboutCase(caseId, command, before, now);

  const outcome = decide(before, facts, command, { actor, now, newId, newReference });
  if (isRefusal(outcome)) throw refused(outcome);
  const after = evolve(before, outcome);
  if (outcome.length === 0) return resultOf(after.version, outcome);

  if (!(await saveState(tx, before, after))) throw await conflictOf(tx, standingId);
  await appendAudit(tx, [
    {
      entity: "standing",
      entityId: standingId,
      version: after.version,
      action: actionOf(command, outcome),
      actor,
      at: now,
      organizationId: facts.organization.id,
      caseId: caseOf(after, outcome) ?? currentCase(before, now)?.id,
      details: detailsOf(command, outcome),
    },
  ]);
  await openNarrowed(tx, actor, { state: after, events: outcome, facts, others, versions }, now);
  for (const decisionId of decisionsWithdrawn(after, outcome, now)) await withdraw(tx, decisionId, now);
  const forStaff = told({ before, after, events: outcome, now });
  await takeBack(tx, forStaff.over, now);
  await tell(tx, forStaff.owed, now);
  await owe(tx, { standingId, facts, state: after, notices: noticesOwed(after, outcome, now), now });
  const lifted = await appendFeed(tx, before, after, now);
  await enqueueLiftChecks(tx, lifted, plus(now, env().liftsAppliedWithin));
  return resultOf(after.version, outcome);
}

function resultOf(version: number, events: readonly DomainEvent[]): Obeyed {
  const result: Obeyed = { version, decisionId: null, effectiveAt: null, appealReference: null };
  for (const event of events) {
    if (event.kind === "decided") {
      result.decisionId = event.decision.id;
      result.effectiveAt = event.decision.effectiveAt;
    }
    if (event.kind === "approval_given") {
      result.decisionId = event.approval.decisionId;
      result.effectiveAt = event.effectiveAt;
    }
    if (event.kind === "appeal_filed") result.appealReference = event.appeal.reference;
  }
  return result;
}
