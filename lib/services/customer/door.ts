import { setTimeout as wait } from "node:timers/promises";
import type { AnswerForm, Appealable, AppealForm } from "@/lib/contract/portal/standing";
import type { AppealStatus } from "@/lib/contract/values";
import type { Limit } from "@/lib/store/throttle";
import { throttle } from "../identity/throttle";
import { appealableOf } from "./appealable";
import { enter } from "./enter";
import { answerOn, fileAgainst, withdrawOn } from "./filing";
import { requestLink } from "./links";

/** The door for the locked-out: who holds a signed link acts on its decision, and needs no sign-in for it. */
type Token = { token: string };

export async function openDoor(input: Token, now: Date): Promise<Appealable> {
  const { decision } = await enter(null, input, now);
  return appealableOf(decision.id, decision.standingId, now);
}

/** Files the appeal. Only this happens once; the link goes on showing what became of it. */
export async function fileAtDoor(input: AppealForm & Token, now: Date): Promise<{ reference: string }> {
  return fileAgainst(await enter(null, input, now), "link", input, now);
}

export async function answerAtDoor(input: AnswerForm & Token, now: Date): Promise<{ status: AppealStatus }> {
  return answerOn(await enter(null, input, now), input, now);
}

export async function withdrawAtDoor(
  input: Token & { commandId: string },
  now: Date,
): Promise<{ status: AppealStatus }> {
  return withdrawOn(await enter(null, input, now), input, now);
}

/** Whoever tries references one after the other is stopped; contacts who share an address are not. */
const asksFromOne: Limit = { name: "appeal-link", points: 20, windowSeconds: 15 * 60 };

/** Longer than mailing takes, so that the time of an answer does not tell whether there is such a case. */
const ANSWER_AFTER_MS = 300;

/**
 * Mails a new link to the organization's contacts, if there is such a case; says nothing about whether there is. Throws
 * `rate_limited` for whoever asks too often, whatever for.
 */
export async function askForLink(
  input: { reference: string; address: string },
  now: Date,
): Promise<{ accepted: true }> {
  await throttle(asksFromOne, input.address, input.address);
  await Promise.all([requestLink(input.reference, now), wait(ANSWER_AFTER_MS)]);
  return { accepted: true };
}
