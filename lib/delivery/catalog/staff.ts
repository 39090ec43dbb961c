import type { StaffMessageFacts, StaffMessageKind } from "@/lib/domain/staff/staff-message";

type Facts = Pick<StaffMessageFacts, "by" | "caseCount">;
type Words = {
  /** The kind itself, where somebody chooses what to be told of. */
  name: string;
  when: string;
  title: (facts: Facts) => string;
  detail: (facts: Facts) => string;
};

const somebody = ({ by }: Facts) => by ?? "Somebody";
const always = (text: string) => () => text;

/** Every word that staff are told in: what happened and by whom, never what stands in the record. */
export const staffWords: Record<StaffMessageKind, Words> = {
  approval_waiting: {
    name: "Approval waiting",
    when: "A proposal needs a second person.",
    title: always("Approval waiting"),
    detail: (facts) => `${somebody(facts)} proposed a decision that a second person must sign.`,
  },
  proposal_approved: {
    name: "Proposal approved",
    when: "What you proposed was signed and took effect.",
    title: always("Proposal approved"),
    detail: (facts) => `${somebody(facts)} signed what you proposed. It is in effect.`,
  },
  proposal_returned: {
    name: "Proposal returned",
    when: "What you proposed came back with a question.",
    title: always("Proposal returned"),
    detail: (facts) => `${somebody(facts)} returned your proposal with a question. The case is open again.`,
  },
  proposal_refused: {
    name: "Proposal refused",
    when: "What you proposed was refused.",
    title: always("Proposal refused"),
    detail: (facts) => `${somebody(facts)} refused your proposal. The case is open again.`,
  },
  question_asked: {
    name: "Question to a lead",
    when: "Somebody needs a lead's answer before deciding.",
    title: always("Question to a lead"),
    detail: (facts) => `${somebody(facts)} needs an answer before this case can be decided.`,
  },
  question_answered: {
    name: "Question answered",
    when: "Your question about a case was answered.",
    title: always("Question answered"),
    detail: (facts) => `${somebody(facts)} answered your question. The case is yours again.`,
  },
  claim_taken_over: {
    name: "Claim taken over",
    when: "A lead took over a case that you held.",
    title: always("Claim taken over"),
    detail: (facts) => `${somebody(facts)} took over the case that you held.`,
  },
  case_assigned: {
    name: "Case assigned to you",
    when: "Somebody gave you a case to decide.",
    title: always("Case assigned to you"),
    detail: (facts) => `${somebody(facts)} assigned this case to you.`,
  },
  case_due_soon: {
    name: "Case about to be late",
    when: "A case that you hold, or that nobody holds, is due soon.",
    title: ({ caseCount }) =>
      caseCount > 1 ? `${caseCount.toLocaleString("en")} cases about to be late` : "Case about to be late",
    detail: ({ caseCount }) =>
      caseCount > 1 ? "They are due soon, and nobody has decided them." : "It is due soon, and not decided.",
  },
  delivery_dead: {
    name: "Notice not delivered",
    when: "A notice to a customer was given up.",
    title: always("Notice not delivered"),
    detail: always("A notice to a customer did not arrive, and is not tried again by itself."),
  },
  policy_waiting: {
    name: "Policy waiting for confirmation",
    when: "Another lead changed a policy.",
    title: always("Policy waiting for confirmation"),
    detail: (facts) => `${somebody(facts)} changed a policy. It takes effect when a second lead confirms it.`,
  },
  appeal_urgent: {
    name: "Urgent appeal",
    when: "A whole organization that is limited appeals, or less than a day is left to save.",
    title: always("Urgent appeal"),
    detail: always("A whole organization is without access, or less than a day is left to save."),
  },
  appeal_late: {
    name: "Late appeal",
    when: "An appeal was not answered by the time it was due.",
    title: always("Late appeal"),
    detail: always("Its answer is overdue."),
  },
  appeal_assigned: {
    name: "Appeal assigned to you",
    when: "A lead gave you an appeal to decide.",
    title: always("Appeal assigned to you"),
    detail: (facts) => `${somebody(facts)} assigned this appeal to you.`,
  },
  appeal_taken_over: {
    name: "Appeal taken over",
    when: "A lead took over an appeal that you held.",
    title: always("Appeal taken over"),
    detail: (facts) => `${somebody(facts)} took over the appeal that you held.`,
  },
  appeal_answered: {
    name: "Customer answered",
    when: "The customer wrote on an appeal that you hold, or in which you asked.",
    title: always("Customer answered"),
    detail: always("The customer wrote on an appeal of yours."),
  },
  access_waiting: {
    name: "Application for trusted access",
    when: "An organization applies, or answered a question about it.",
    title: always("Application for trusted access"),
    detail: always("Somebody must verify it before a second person can confirm it."),
  },
  access_to_confirm: {
    name: "Trusted access to confirm",
    when: "Somebody verified an application.",
    title: always("Trusted access to confirm"),
    detail: (facts) =>
      `${somebody(facts)} verified an application. It is granted when a second person confirms it.`,
  },
  lift_unapplied: {
    name: "Lift not applied everywhere",
    when: "A limit was lifted, and a gateway has not confirmed it in time.",
    title: always("Lift not applied everywhere"),
    detail: always("A limit was lifted, and a gateway has not confirmed it: it may still refuse requests."),
  },
  ground_lost: {
    name: "Limit without its warning",
    when: "The warning that a running limit rests on came back undelivered.",
    title: always("A limit's warning bounced"),
    detail: always("The warning that this limit rests on came back. Look whether the limit can stand."),
  },
  interim_limit: {
    name: "Interim limit",
    when: "An organization is limited before anybody has decided.",
    title: always("An organization is limited without a decision"),
    detail: always("An interim limit began by itself. Its case is at the top of the queue: decide it first."),
  },
  block_disputed: {
    name: "Blocked request disputed",
    when: "A customer says that a request was blocked for nothing.",
    title: always("Blocked request disputed"),
    detail: always("A customer says that this request was blocked for nothing, and waits for an answer."),
  },
};

export const staffMail = {
  reference: "Reference",
  due: "Due",
  firstDue: "First due",
  choose: "You choose what you are told of, and where, on this page:",
  footer: "Recourse sends this to the people who work on cases and appeals.",
};
