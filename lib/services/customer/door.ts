import { setTimeout as wait } from "node:timers/promises";
import type { Appealable, AppealForm } from "@/lib/contract/portal/standing";
import type { AppealStatus } from "@/lib/contract/values";
import { notFound } from "@/lib/errors";
import { appealOfDecision, standingOfDecision } from "@/lib/store/appeals/appeal";
import { db } from "@/lib/store/database";
import { appealableOf } from "./appealable";
import { answerOn, fileAgainst } from "./filing";
import { linkActor, requestLink } from "./links";

/** The door for the locked-out: who holds a signed link acts on its decision, and needs no sign-in for it. */
type Token = { token: string };

async function enter({ token }: Token, now: Date) {
  const actor = await linkActor(token, now);
  const standingId = await standingOfDecision(db(), actor.decisionId);
  if (!standingId) throw notFound("decision");
  return { actor, decision: { id: actor.decisionId, standingId } };
}

export async function openDoor(input: Token, now: Date): Promise<Appealable> {
  const { decision } = await enter(input, now);
  return appealableOf(decision.id, decision.standingId, now);
}

/** Files the appeal. Only this happens once; the link goes on showing what became of it. */
export async function fileAtDoor(input: AppealForm & Token, now: Date): Promise<{ reference: string }> {
  const { actor, decision } = await enter(input, now);
  return fileAgainst(actor, decision, "link", input, now);
}

export async function answerAtDoor(
  input: Token & { commandId: string; text: string },
  now: Date,
): Promise<{ status: AppealStatus }> {
  const { actor, decision } = await enter(input, now);
  const appeal = await appealOfDecision(db(), decision.id);
  if (!appeal) throw notFound("appeal");
  return answerOn(actor, appeal, input, now);
}

/** Longer than mailing takes, so that the time of an answer does not tell whether there is such a case. */
const ANSWER_AFTER_MS = 300;

/** Mails a new link to the organization's contacts, if there is such a case; says nothing about whether there is. */
export async function askForLink(input: { reference: string }, now: Date): Promise<{ accepted: true }> {
  await Promise.all([requestLink(input.reference, now), wait(ANSWER_AFTER_MS)]);
  return { accepted: true };
}
