import type { AppealDecision } from "@/lib/contract/console/appeal";
import type { AppealSituation } from "@/lib/contract/values";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/ids";
import { decideAppeal as decide, getAppeal } from "@/lib/services/appeals/appeals";
import { fileAppeal } from "@/lib/services/customer/portal";
import { takeEffect } from "./steps";

/** Decides an appeal as a person does in the inbox, and lets the answer be delivered. */
export async function decideAppeal(
  person: Actor,
  reference: string,
  decision: AppealDecision,
  now: Date,
): Promise<void> {
  const { version } = await getAppeal(person, { reference }, now);
  await decide(person, { reference, version, commandId: newId(), decision }, now);
  await takeEffect(now);
}

export type AppealWords = { situation: AppealSituation; text: string };

export async function appealed(owner: Actor, caseReference: string, words: AppealWords, now: Date) {
  const { reference } = await fileAppeal(
    owner,
    { ...words, caseReference, commandId: newId(), requestIds: [] },
    now,
  );
  await takeEffect(now);
  return reference;
}
