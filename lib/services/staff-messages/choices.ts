import type { NotificationChoice } from "@/lib/contract/console/notification";
import { staffWords } from "@/lib/delivery/catalog/staff";
import type { Actor } from "@/lib/domain/actor";
import { type StaffChoice, wants } from "@/lib/domain/staff/staff-choice";
import { kindsFor, type StaffMessageKind } from "@/lib/domain/staff/staff-message";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/store/database";
import { choicesOf, saveChoice } from "@/lib/store/staff/staff-choices";
import { authorize } from "../authorize";

function choiceOf(kind: StaffMessageKind, chosen: readonly StaffChoice[]): NotificationChoice {
  const { name, when } = staffWords[kind];
  return {
    kind,
    name,
    when,
    app: wants(chosen, kind, "app"),
    mail: wants(chosen, kind, "mail"),
    chat: wants(chosen, kind, "chat"),
  };
}

const kindsOf = (actor: Actor) => (actor.kind === "staff" ? kindsFor(actor.role) : []);

/** What whoever asks is told of and where: each kind that concerns their role, by their choice or by default. */
export async function listChoices(actor: Actor) {
  authorize(actor, "be_told");
  const chosen = await choicesOf(db(), actor.id);
  const kinds = kindsOf(actor).map((kind) => choiceOf(kind, chosen));
  return { chat: env().staffChatWebhook !== null, kinds };
}

/** From now on; what was written before is sent as it was chosen then. Throws `invalid` for what concerns other roles. */
export async function choose(actor: Actor, choice: StaffChoice): Promise<NotificationChoice> {
  authorize(actor, "be_told");
  if (!kindsOf(actor).includes(choice.kind))
    throw new AppError("invalid", "Your role is not told of this.", { param: "kind" });
  await saveChoice(db(), actor.id, choice);
  return choiceOf(choice.kind, await choicesOf(db(), actor.id));
}
