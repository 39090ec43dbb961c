import type { AuditRow } from "@/lib/contract/console/operations";

/** Actions are named by the command that was given; a log says what was done. */
const done: Record<string, string> = {
  dismiss: "Case dismissed",
  warn: "Warned",
  revoke: "Access revoked",
  propose_revocation: "Limit proposed",
  approve: "Proposal approved",
  return: "Proposal returned",
  refuse: "Proposal refused",
  undo: "Decision undone",
  reverse: "Decision reversed",
  restore: "Access restored without an appeal",
  assign: "Case assigned",
  snooze: "Case snoozed",
  wake: "Case woken",
  escalate: "Lead asked",
  answer_question: "Question answered",
  take_over: "Claim taken over",
  confirm_delivery: "Delivery confirmed",
  take_back_delivery: "Delivery taken back",
  file_appeal: "Appeal filed",
  note_on_appeal: "Note on an appeal",
  assign_appeal: "Appeal assigned",
  take_over_appeal: "Appeal taken over",
  ask_customer: "Customer asked",
  remind_customer: "Customer reminded",
  resume_appeal: "Appeal open again without an answer",
  forget_appeal: "What was written on an appeal deleted, as the policy says",
  answer: "Customer answered",
  grant_appeal: "Appeal granted",
  uphold_appeal: "Decision upheld",
  withdraw_appeal: "Appeal withdrawn",
  set_policy: "Policy set",
  propose_policy: "Policy change proposed",
  confirm_policy: "Policy change confirmed",
  refuse_policy: "Policy change refused",
  withdraw_policy: "Policy change withdrawn",
  register_organization: "Organization registered",
  change_organization: "Organization changed",
  create_person: "Person created",
  change_role: "Role changed",
  disable_person: "Person shut out",
  enable_person: "Person let in again",
  end_sessions: "Sessions ended",
  set_password: "Password given",
  create_key: "Key created",
  revoke_key: "Key revoked",
  rotate_key: "Key replaced",
  apply_for_trusted_access: "Trusted access applied for",
  ask_about_trusted_access: "Applicant asked",
  answer_about_trusted_access: "Applicant answered",
  verify_trusted_access: "Trusted access verified",
  verify_trusted_access_anew: "Trusted access to be verified anew",
  confirm_trusted_access: "Trusted access confirmed",
  refuse_trusted_access: "Trusted access refused",
  take_back_application: "Application taken back",
  grant_trusted_access: "Trusted access granted",
  narrow_trusted_access: "Trusted access narrowed",
  withdraw_trusted_access: "Trusted access withdrawn",
  dispute_block: "Block disputed",
  answer_dispute: "Dispute of a block answered",
  forget_dispute: "What was written on a dispute deleted, as the policy says",
  create_webhook: "Webhook added",
  rotate_webhook_secret: "Webhook secret replaced",
  enable_webhook: "Webhook switched on",
  disable_webhook: "Webhook switched off",
  remove_webhook: "Webhook removed",
};

/** What was done, as a person reads it; a name without words of its own is shown with spaces. */
export function actionWords({ action }: Pick<AuditRow, "action">): string {
  return done[action] ?? nameWords(action);
}

/** A name as a person reads it: "trusted_access_grant" is a trusted access grant. */
export function nameWords(name: string): string {
  const words = name.replaceAll(/[._]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
