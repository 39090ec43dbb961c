/** Why the domain says no: a stable code and one sentence a person can read. */
export type RefusalCode =
  | "no_open_case"
  | "case_not_open"
  | "case_settling"
  | "not_claimed"
  | "claimed_by_other"
  | "missing_clause"
  | "missing_facts"
  | "placeholder_left"
  | "too_many_messages"
  | "too_many_files"
  | "file_sent"
  | "missing_rationale"
  | "missing_gravity"
  | "missing_intent"
  | "missing_reason"
  | "question_open"
  | "no_open_question"
  | "not_a_decider"
  | "not_snoozed"
  | "not_that_long"
  | "nobody_holds_it"
  | "no_warning_delivered"
  | "no_signal_after_warning"
  | "already_restricted"
  | "identifiers_in_use"
  | "override_needs_lead"
  | "nothing_to_approve"
  | "own_proposal"
  | "undo_window_over"
  | "not_last_signer"
  | "nothing_to_undo"
  | "nothing_to_reverse"
  | "nothing_to_void"
  | "not_overturned"
  | "not_narrowed"
  | "not_narrowable"
  | "missing_identifiers"
  | "no_signals"
  | "nothing_to_restore"
  | "appeal_pending"
  | "already_reversed"
  | "appeal_exists"
  | "appeal_window_over"
  | "not_in_effect"
  | "not_appealable"
  | "appeal_closed"
  | "own_decision"
  | "proposal_open"
  | "proposal_closed"
  | "proposal_outdated"
  | "nothing_changed"
  | "not_author"
  | "not_permitted"
  | "own_account"
  | "last_admin"
  | "last_owner"
  | "last_contact"
  | "shut_out"
  | "belongs_elsewhere"
  | "not_invited"
  | "application_open"
  | "application_closed"
  | "already_verified"
  | "not_verified"
  | "not_applied_for"
  | "not_narrower"
  | "no_grant"
  | "term_over"
  | "dispute_exists"
  | "too_many_disputes"
  | "dispute_window_over"
  | "dispute_answered"
  | "dispute_open"
  | "no_such_record";

/** What a command lacks to be carried out. */
export type MissingFact = { code: RefusalCode; message: string };

export function missingFact(code: RefusalCode, message: string): MissingFact {
  return { code, message };
}

export type Refusal = { refused: true } & MissingFact;

/** The answer of the domain that says no. */
export function refuse(code: RefusalCode, message: string): Refusal {
  return { refused: true, code, message };
}

/** The first missing fact as a refusal, if there is one. */
export function refuseFirst([first]: readonly MissingFact[]): Refusal | undefined {
  return first && refuse(first.code, first.message);
}

/** Whether the domain said no. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}
