import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { acknowledgeNotice } from "./customer/acknowledgement";
import { fileAppeal } from "./customer/portal";
import { type Desk, flag } from "./desk.fixture";

export const WORDS = {
  clause: "2.1",
  facts: "Requests for working exploits against named hosts.",
  rationale: "Internal: the classifier and the transcript agree.",
  proportionality: { gravity: "moderate", intent: "likely", note: "Internal: no sign of a test." },
} as const;

/**
 * A warning in effect, of this end user or of the organization, acknowledged by the owner. Returns its case and when it
 * was delivered.
 */
export async function toWarned(
  desk: Desk,
  owner: Actor,
  organization: string,
  identifier: string | null,
  at: Date,
) {
  const reference = await flag(organization, identifier, at);
  const { decisionId } = await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, at);
  const deliveredAt = plus(at, MINUTE);
  const { id } = await db().notice.findFirstOrThrow({ where: { decisionId } });
  await acknowledgeNotice(owner, { id }, deliveredAt);
  return { reference, decisionId, deliveredAt, noticeId: id };
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
  return { reference, decisionId, limitedAt: plus(again, MINUTE), warned };
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
  const filedAt = plus(limited.limitedAt, HOUR);
  const form: Parameters<typeof fileAppeal>[1] = {
    caseReference: limited.reference,
    commandId: newId(),
    situation: "authorised_work",
    text: "This is our own penetration test.",
    requestIds: ["req_1"],
  };
  const { reference: appeal } = await fileAppeal(owner, form, filedAt);
  return { ...limited, appeal, filedAt };
}
