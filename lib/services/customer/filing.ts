import { furtherQuestions } from "@/lib/contract/portal/appeal-questions";
import type { AnswerForm, AppealForm } from "@/lib/contract/portal/standing";
import type { AppealStatus } from "@/lib/contract/values";
import type { AppealAnswer, AppealChannel } from "@/lib/domain/records";
import { AppError, notFound } from "@/lib/errors";
import { appealOfDecision, findAppeal } from "@/lib/store/appeals/appeal";
import { db } from "@/lib/store/database";
import { filesToSend } from "../files/uploads";
import { obey } from "../obey";
import { clearDraft } from "./drafts";
import type { Place } from "./enter";

/** The answers with the questions as they were asked. Throws `invalid` for one that the situation does not ask. */
function asAsked({ situation, answers = [] }: Pick<AppealForm, "situation" | "answers">): AppealAnswer[] {
  const asked = furtherQuestions(situation);
  return answers.map(({ question: id, answer }) => {
    const question = asked.find((each) => each.id === id)?.title;
    if (!question)
      throw new AppError("invalid", "This situation asks no such question.", { param: "answers" });
    return { question, answer };
  });
}

/** Files an appeal against a decision the actor was told of; the same form again gets the same appeal. */
export async function fileAgainst(
  place: Place,
  channel: AppealChannel,
  { commandId, situation, text, requestIds, ...form }: AppealForm,
  now: Date,
): Promise<{ reference: string }> {
  const { actor, decision } = place;
  const command = {
    ...{ kind: "file_appeal" as const, decisionId: decision.id, situation, text, requestIds, channel },
    answers: asAsked({ situation, ...form }),
    files: await filesToSend(actor, decision.id, form.fileIds),
  };
  const { appealReference } = await obey(actor, { standingId: decision.standingId, command, commandId }, now);
  if (!appealReference) throw new Error("an appeal was filed without a reference");
  await clearDraft(place, "appeal");
  return { reference: appealReference };
}

/** Adds what the customer has to say to the pending appeal. */
export async function answerOn(
  place: Place,
  { commandId, text, fileIds }: AnswerForm,
  now: Date,
): Promise<{ status: AppealStatus }> {
  const { actor, decision } = place;
  const { id: appealId, standingId, reference } = await appealOn(place);
  const files = await filesToSend(actor, decision.id, fileIds);
  await obey(actor, { standingId, command: { kind: "answer", appealId, text, files }, commandId }, now);
  await clearDraft(place, "answer");
  return statusNow(reference);
}

/** Gives the appeal up, for good: there is one for a decision. */
export async function withdrawOn(
  place: Place,
  { commandId }: { commandId: string },
  now: Date,
): Promise<{ status: AppealStatus }> {
  const { id: appealId, standingId, reference } = await appealOn(place);
  await obey(place.actor, { standingId, command: { kind: "withdraw_appeal", appealId }, commandId }, now);
  return statusNow(reference);
}

async function appealOn({ decision }: Place) {
  const appeal = await appealOfDecision(db(), decision.id);
  if (!appeal) throw notFound("appeal");
  return appeal;
}

async function statusNow(reference: string): Promise<{ status: AppealStatus }> {
  const appeal = await findAppeal(db(), reference);
  if (!appeal) throw notFound("appeal");
  return { status: appeal.status };
}
