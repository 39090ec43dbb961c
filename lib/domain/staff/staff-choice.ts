import type { StaffChannel, StaffMessageKind } from "./staff-message";

/** What somebody chose for one kind and channel, where they did. */
export type StaffChoice = { kind: StaffMessageKind; channel: StaffChannel; wanted: boolean };

const everywhere = { app: true, mail: true, chat: true };
/** For one person, who may be away from the console. */
const personal = { app: true, mail: true, chat: false };
const inApp = { app: true, mail: false, chat: false };

/** Until somebody chooses: what others wait for reaches its people everywhere, what can be many comes without mails. */
const DEFAULTS: Record<StaffMessageKind, Record<StaffChannel, boolean>> = {
  approval_waiting: everywhere,
  proposal_approved: inApp,
  proposal_returned: personal,
  proposal_refused: personal,
  question_asked: everywhere,
  question_answered: personal,
  claim_taken_over: inApp,
  case_assigned: personal,
  case_due_soon: everywhere,
  delivery_dead: everywhere,
  policy_waiting: everywhere,
  // Somebody is locked out, whatever the hour.
  appeal_urgent: everywhere,
  appeal_late: everywhere,
  appeal_assigned: personal,
  appeal_taken_over: inApp,
  appeal_answered: personal,
  access_waiting: everywhere,
  access_to_confirm: everywhere,
  lift_unapplied: everywhere,
  ground_lost: everywhere,
  // A whole organization is locked out, and nobody decided it.
  interim_limit: everywhere,
  // Nobody is locked out by it.
  block_disputed: inApp,
};

/** Whether somebody with these choices is told of `kind` over `channel`. */
export function wants(
  choices: readonly StaffChoice[],
  kind: StaffMessageKind,
  channel: StaffChannel,
): boolean {
  const chosen = choices.find((choice) => choice.kind === kind && choice.channel === channel);
  return chosen?.wanted ?? DEFAULTS[kind][channel];
}
