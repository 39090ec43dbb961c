import type { AppealForm } from "@/lib/contract/portal/standing";
import type { AppealStatus } from "@/lib/contract/values";
import type { Actor } from "@/lib/domain/actor";
import type { AppealChannel } from "@/lib/domain/records";
import { notFound } from "@/lib/errors";
import { findAppeal } from "@/lib/store/appeals/appeal";
import { db } from "@/lib/store/database";
import { obey } from "../obey";

type Decided = { id: string; standingId: string };

/** Files an appeal against a decision the actor was told of; the same form again gets the same appeal. */
export async function fileAgainst(
  actor: Actor,
  { id: decisionId, standingId }: Decided,
  channel: AppealChannel,
  { commandId, situation, text, requestIds }: AppealForm,
  now: Date,
): Promise<{ reference: string }> {
  const command = { kind: "file_appeal" as const, decisionId, situation, text, requestIds, channel };
  const { appealReference } = await obey(actor, { standingId, command, commandId }, now);
  if (!appealReference) throw new Error("an appeal was filed without a reference");
  return { reference: appealReference };
}

type Pending = { id: string; standingId: string; reference: string };

/** Adds what the customer has to say to a pending appeal. */
export async function answerOn(
  actor: Actor,
  { id: appealId, standingId, reference }: Pending,
  { commandId, text }: { commandId: string; text: string },
  now: Date,
): Promise<{ status: AppealStatus }> {
  await obey(actor, { standingId, command: { kind: "answer", appealId, text }, commandId }, now);
  const answered = await findAppeal(db(), reference);
  if (!answered) throw notFound("appeal");
  return { status: answered.status };
}
