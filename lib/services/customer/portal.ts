import type { Appealable, AppealForm } from "@/lib/contract/portal/standing";
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
import { answerOn, fileAgainst } from "./filing";
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
  return fileAgainst(actor, await ownDecision(db(), actor, input.caseReference, now), "portal", input, now);
}

/** Answers a question on an appeal of the actor's organization, or adds to it. */
export async function answerAppeal(
  actor: Actor,
  input: { reference: string; commandId: string; text: string },
  now: Date,
): Promise<{ status: AppealStatus }> {
  authorize(actor, "file_appeal");
  const reference = parseReference(input.reference, "A");
  const appeal = reference && (await findAppeal(db(), reference));
  if (!appeal || !("organizationId" in actor) || appeal.organizationId !== actor.organizationId)
    throw notFound("appeal");
  return answerOn(actor, appeal, input, now);
}
