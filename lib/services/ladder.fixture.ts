import type { CaseDecision } from "@/lib/contract/console/case";
import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { getCase } from "./cases/case";
import { decideCase } from "./cases/case-decision";
import { claimCase } from "./cases/claims";
import { acknowledgeNotice } from "./customer/acknowledgement";
import { type Desk, flag } from "./desk.fixture";
import { obey } from "./obey";

export const WORDS = {
  clause: "2.1",
  facts: "Requests for working exploits against named hosts.",
  rationale: "Internal: the classifier and the transcript agree.",
};

/** Decides as the page does: claim, look, decide on the version seen. */
export async function decideAs(actor: Actor, reference: string, decision: CaseDecision, now: Date) {
  const isReview = decision.kind === "dismiss" || decision.kind === "warn" || decision.kind === "revoke";
  if (isReview) await claimCase(actor, { reference, tab: "a-tab-of-a-test" }, now);
  const { version } = await getCase(actor, { reference }, now);
  return decideCase(actor, { reference, version, commandId: newId(), decision }, now);
}

/** A warning of this end user in effect, acknowledged by the owner. Returns its case and when it was delivered. */
export async function toWarned(desk: Desk, owner: Actor, organization: string, identifier: string, at: Date) {
  const reference = await flag(organization, identifier, at);
  const { decisionId } = await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, at);
  const deliveredAt = plus(at, MINUTE);
  const { id } = await db().notice.findFirstOrThrow({ where: { decisionId: decisionId ?? "" } });
  await acknowledgeNotice(owner, { id }, deliveredAt);
  return { reference, decisionId: decisionId ?? "", deliveredAt, noticeId: id };
}

/** The same end user limited after it went on. Returns the second case and an instant within the limit. */
export async function toLimited(
  desk: Desk,
  owner: Actor,
  organization: string,
  identifier: string,
  at: Date,
) {
  const warned = await toWarned(desk, owner, organization, identifier, at);
  const again = plus(warned.deliveredAt, DAY);
  const reference = await flag(organization, identifier, again, { count: 1 });
  const { decisionId } = await decideAs(desk.robin, reference, { kind: "revoke", ...WORDS }, again);
  return { reference, decisionId: decisionId ?? "", limitedAt: plus(again, MINUTE), warned };
}

/** An appeal filed by the owner one hour into the limit. */
export async function toAppealed(
  desk: Desk,
  owner: Actor,
  organization: string,
  identifier: string,
  at: Date,
) {
  const limited = await toLimited(desk, owner, organization, identifier, at);
  const { standingId } = await db().decision.findUniqueOrThrow({ where: { id: limited.decisionId } });
  const filedAt = plus(limited.limitedAt, HOUR);
  const command: Command = {
    kind: "file_appeal",
    decisionId: limited.decisionId,
    situation: "authorised_work",
    text: "This is our own penetration test.",
    requestIds: ["req_1"],
    channel: "portal",
  };
  const { appealReference } = await obey(owner, { standingId, command }, filedAt);
  return { ...limited, appeal: appealReference ?? "", filedAt };
}
