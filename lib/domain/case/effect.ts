import type { CommandKind } from "@/lib/domain/command";
import { modelsInWords } from "@/lib/domain/notice/model-words";
import type { Facts } from "@/lib/domain/state";

/** The subject in a sentence. Long identifiers are shortened in the middle, as everywhere on the screens. */
export function nameOf({ subject, organization }: Pick<Facts, "subject" | "organization">): string {
  if (subject.safetyIdentifier === null) return `The whole organization ${organization.name}`;
  return `User ${shorten(subject.safetyIdentifier)} of ${organization.name}`;
}

function shorten(text: string): string {
  return text.length <= 9 ? text : `${text.slice(0, 4)}…${text.slice(-4)}`;
}

/** The commands that stand behind a button. */
export type OfferedCommand = Exclude<
  CommandKind,
  | "limit_meanwhile"
  | "confirm_delivery"
  | "take_back_delivery"
  | "file_appeal"
  | "answer"
  | "withdraw_appeal"
  | "remind_customer"
  | "resume_appeal"
  | "forget_appeal"
>;

/**
 * What a command does, to whom and for how long, in one sentence to stand beside its button. `isLimited`: by an interim
 * limit, which every decision ends.
 */
export function effectOfCommand(
  command: OfferedCommand,
  facts: Facts,
  { needsApproval = false, isLimited = false }: { needsApproval?: boolean; isLimited?: boolean } = {},
): string {
  const who = nameOf(facts);
  const { graceHours, restrictionHours, undoWindowSeconds } = facts.policy.numbers;
  const models = modelsInWords(facts.policy.coveredModels);
  switch (command) {
    case "dismiss":
      return isLimited
        ? `${who} has access again at once, and the customer is told so. The case closes.`
        : `${who} is not limited and is told nothing. The case closes.`;
    case "warn":
      return `${who} is warned. ${isLimited ? "The interim limit ends at once." : "Nothing is limited."} If it goes on later than ${graceHours} hours after delivery, access can be limited for ${restrictionHours} hours.`;
    case "revoke":
    case "approve":
      return `${who} loses access to ${models} for ${restrictionHours} hours, beginning ${needsApproval ? `${undoWindowSeconds} seconds after the approval` : `in ${undoWindowSeconds} seconds`}.`;
    case "return":
      return "The proposal goes back with your question. Nothing is limited.";
    case "refuse":
      return "The proposal is refused with your reason. Nothing is limited, and the case is open again.";
    case "undo":
      return "The decision is taken back before it takes effect. Nobody is told.";
    case "reverse":
      return `${who}: what was decided is lifted at once, and the customer is told.`;
    case "restore":
      return `${who} has access again at once, and the customer is told why. The decision stands.`;
    case "assign":
      return "The case is theirs: it is nobody else's next. Others can still claim it.";
    case "snooze":
      return "The case leaves the queue until then, and is let go of.";
    case "wake":
      return "The case is in the queue again.";
    case "escalate":
      return "The case goes to the leads with your question, and comes back to you with the answer.";
    case "answer_question":
      return "The case goes back, with your answer, to whoever asked.";
    case "take_over":
      return "The claim is yours, and whoever held it is told why.";
    case "grant_appeal":
      return `${who} has access again at once, and the customer is told why.`;
    case "uphold_appeal":
      return "The decision stands, and the customer is told why.";
    case "note_on_appeal":
      return "Your colleagues read it. The customer never does.";
    case "assign_appeal":
      return "The appeal is theirs to decide. Others can still claim it.";
    case "take_over_appeal":
      return "The claim is yours, and whoever held it is told why.";
    case "ask_customer":
      return "The customer gets your question; the appeal waits for the answer and keeps its place.";
  }
}
