import type { AnswerForm, Appealable, AppealForm } from "@/lib/contract/portal/standing";
import type { AppealStatus } from "@/lib/contract/values";
import type { Actor, MemberRole } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import { findAppeal } from "@/lib/store/appeals/appeal";
import { db } from "@/lib/store/database";
import { organizationById } from "@/lib/store/organizations/portal";
import { findPerson } from "@/lib/store/staff/people";
import { authorize } from "../authorize";
import { appealableOf } from "./appealable";
import { enter, type Place } from "./enter";
import { answerOn, fileAgainst, withdrawOn } from "./filing";
import { ownDecision } from "./safety";

export type MemberProfile = {
  name: string;
  email: string;
  organization: { id: string; name: string; timezone: string };
  role: MemberRole;
};

/** The member who is signed in, and the organization they speak for. */
export async function memberProfile(actor: Actor): Promise<MemberProfile> {
  if (actor.kind !== "member")
    throw new AppError("forbidden", "Only members of an organization have a portal.");
  const person = await findPerson(db(), actor.id);
  const organization = await organizationById(db(), actor.organizationId);
  if (!person || !organization) throw notFound("person");
  const { id, name, timezone } = organization;
  return { name: person.name, email: person.email, organization: { id, name, timezone }, role: actor.role };
}

type OfCase = { caseReference: string };
type OfAppeal = { reference: string };

/** What the actor's organization may know of the decision on a case. Throws `not_found` before it took effect. */
export async function readAppealable(actor: Actor, input: OfCase, now: Date): Promise<Appealable> {
  authorize(actor, "see_own_standing");
  const { id, standingId } = await ownDecision(db(), actor, input.caseReference, now);
  return appealableOf(id, standingId, now);
}

/** Appeals the decision on a case of the actor's organization. */
export async function fileAppeal(
  actor: Actor,
  input: AppealForm & OfCase,
  now: Date,
): Promise<{ reference: string }> {
  authorize(actor, "file_appeal");
  return fileAgainst(await enter(actor, input, now), "portal", input, now);
}

/** Answers a question on an appeal of the actor's organization, or adds to it. */
export async function answerAppeal(
  actor: Actor,
  input: AnswerForm & OfAppeal,
  now: Date,
): Promise<{ status: AppealStatus }> {
  authorize(actor, "file_appeal");
  return answerOn(await placeOfAppeal(actor, input), input, now);
}

/** Gives up an appeal of the actor's organization. */
export async function withdrawAppeal(
  actor: Actor,
  input: OfAppeal & { commandId: string },
  now: Date,
): Promise<{ status: AppealStatus }> {
  authorize(actor, "file_appeal");
  return withdrawOn(await placeOfAppeal(actor, input), input, now);
}

async function placeOfAppeal(actor: Actor, input: OfAppeal): Promise<Place> {
  const reference = parseReference(input.reference, "A");
  const appeal = reference && (await findAppeal(db(), reference));
  if (!appeal || !("organizationId" in actor) || appeal.organizationId !== actor.organizationId)
    throw notFound("appeal");
  return { actor, decision: { id: appeal.decisionId, standingId: appeal.standingId } };
}
