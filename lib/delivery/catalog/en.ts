import { modelsInWords } from "@/lib/domain/notice/model-words";
import type { AppealResult, NoticeKind, Remedy } from "@/lib/domain/notice/statement";
import type { RestrictionEnd } from "@/lib/domain/records";
import { entryWords } from "./entry";
import { interimWords } from "./interim";

type Subject = { kind: "organization" | "end_user"; safetyIdentifier: string | null; organization: string };
type About = "warning" | "limit";

const count = (amount: number, one: string, many: string) =>
  `${amount.toLocaleString("en")} ${amount === 1 ? one : many}`;

const who = ({ kind, safetyIdentifier, organization }: Subject) =>
  kind === "organization" ? `all of ${organization}` : `your user "${safetyIdentifier ?? ""}"`;

/**
 * Every word that customers are written in, in English: of notices, and of the mails that
 * lead into the portal. The words are an interface: a change makes a new template version.
 */
export const en = {
  locale: "en",
  version: 3,
  /** How dates and times are written. */
  dates: "en-GB",
  models: modelsInWords,

  title: {
    warning: (subject: Subject, reference: string) =>
      subject.kind === "organization"
        ? `A warning to ${subject.organization}, case ${reference}`
        : `A warning about one of your users, case ${reference}`,
    limit: (subject: Subject, reference: string, until: string) =>
      subject.kind === "organization"
        ? `Your organization's access is limited until ${until}, case ${reference}`
        : `Access of one of your users is limited until ${until}, case ${reference}`,
    restored: (reference: string) => `Access is back, case ${reference}`,
    warning_voided: (reference: string) => `A warning no longer counts, case ${reference}`,
    appeal_received: (appeal: string) => `We received your appeal ${appeal}`,
    appeal_question: (appeal: string) => `A question about your appeal ${appeal}`,
    about_to_end: (reference: string, until: string) => `A limit ends on ${until}, case ${reference}`,
    interim_limit: (subject: Subject, reference: string, until: string) =>
      interimWords.title(subject.organization, reference, until),
    interim_lifted: interimWords.liftedTitle,
    appeal_decided: (appeal: string, result: AppealResult) =>
      ({
        overturned: `Your appeal ${appeal} was granted`,
        restored_early: `Your appeal ${appeal}: access is back early`,
        narrowed: `Your appeal ${appeal}: the limit of your organization is lifted`,
        upheld: `Your appeal ${appeal}: the decision stands`,
        withdrawn: `Your appeal ${appeal} is closed`,
        moot: `Your appeal ${appeal}: we took the decision back`,
      })[result],
  } satisfies Record<NoticeKind, unknown>,

  lead: {
    warning: (subject: Subject) => [
      `This is a warning about requests of ${who(subject)}. Nothing is limited now.`,
      "Please read why below, and look into it with the people concerned.",
    ],
    limit: (subject: Subject, names: readonly string[], until: string) => [
      `Access to ${modelsInWords(names)} is limited for ${who(subject)} until ${until}.`,
      subject.kind === "organization"
        ? "Requests to these models are refused until then. The limit ends by itself; you need not do anything for that."
        : "Requests of this user to these models are refused until then; your other users are not affected. The limit ends by itself; you need not do anything for that.",
    ],
    restored: (subject: Subject, names: readonly string[], since: string) => [
      `Access to ${modelsInWords(names)} for ${who(subject)} is no longer limited by this decision, as of ${since}.`,
    ],
    warning_voided: (subject: Subject, since: string) => [
      `The warning about requests of ${who(subject)} no longer counts, as of ${since}. You need not do anything.`,
    ],
    about_to_end: (subject: Subject, names: readonly string[], until: string) => [
      `The limit on access to ${modelsInWords(names)} for ${who(subject)} ends by itself on ${until}. You need not do anything for that.`,
    ],
    interim_limit: (subject: Subject, names: readonly string[], until: string) =>
      interimWords.lead(who(subject), names, until),
    interim_lifted: (subject: Subject, names: readonly string[], since: string) =>
      interimWords.lifted(who(subject), names, since),
    appeal_received: (about: About) => [
      about === "limit"
        ? "We received your appeal against the limit. A person who did not take that decision will look at it and answer you."
        : "We received your appeal against the warning. A person who did not take that decision will look at it and answer you.",
      "You can follow it, and add to it when we ask, at the address below.",
    ],
    appeal_question: () => [
      "The person who looks at your appeal has a question. Your answer helps us to decide; please give it at the address below.",
    ],
    appeal_decided: {
      overturned: (about: About) =>
        about === "limit"
          ? "We looked at your appeal and found that the limit was wrong. We are sorry for it."
          : "We looked at your appeal and found that the warning was wrong. We are sorry for it.",
      restored_early: (about: About) =>
        about === "limit"
          ? "We looked at your appeal and give access back before the limit would have ended."
          : "We looked at your appeal, and the warning counts no longer.",
      narrowed: () =>
        "We looked at your appeal and found that limiting the whole organization went further than it had to.",
      upheld: () => "A person who did not take the decision looked at your appeal. The decision stands.",
      withdrawn: () => "The appeal was withdrawn, and we closed it. The decision stands.",
      moot: () =>
        "We took the decision back ourselves, so your appeal needs no answer any more and is closed.",
    },
    narrowed_to: (identifiers: readonly string[]) =>
      `Instead, a person looks at the requests of ${identifiers.length === 1 ? "your user" : "your users"} ${identifiers.map((identifier) => `"${identifier}"`).join(", ")}. Nothing is limited for them now, and you are told before anything is.`,
  },

  ended: {
    reversed: "We looked at the decision again and took it back.",
    warning_voided: "It rested on a warning that no longer counts.",
    dismissed: "The review it was made for ended without a decision against you.",
    restored_early: "We gave access back before the limit would have ended.",
    overturned: "The decision was wrong.",
    restored:
      "We looked at it again on our own initiative and give access back before the limit would have ended.",
  } as Partial<Record<RestrictionEnd, string>>,

  runsUntil: (until: string) => `The limit ends at ${until}.`,
  stillLimited: {
    end_user: (until: string) =>
      `Access is still limited for another reason until ${until}; you have a notice of its own about it.`,
    organization: (until: string) =>
      `Access is still limited, because access of the whole organization is limited until ${until}; you have a notice of its own about it.`,
  },

  headings: {
    limited: "What is limited",
    warned: "What this means",
    decision: "The decision",
    reasons: "Why",
    means: "How this was found and decided",
    remedies: "What you can do",
    appeal: "If you think this is wrong",
    heard: "How you are heard",
    follow: "Your appeal",
    ourReasons: "Our reasons",
    question: "Our question",
  },

  labels: {
    reference: "Reference",
    appeal: "Appeal",
    appliesTo: "Applies to",
    models: "Models",
    from: "From",
    until: "Until",
    period: "Period",
    requests: "Requests",
    requestIds: "Request ids",
  },

  appliesTo: ({ kind, safetyIdentifier, organization }: Subject) =>
    kind === "organization"
      ? `${organization}, the whole organization`
      : `the user of ${organization} with the safety identifier "${safetyIdentifier ?? ""}"`,
  period: (from: string, to: string) => `${from} to ${to}`,
  requests: (amount: number) => count(amount, "request", "requests"),
  furtherIds: (amount: number) => `and ${count(amount, "more", "more")}, listed in the portal`,

  consequence: (
    given: { graceHours: number; restrictionHours: number; lapsesDays: number },
    names: readonly string[],
  ) => [
    `If such requests go on later than ${count(given.graceHours, "hour", "hours")} after this notice reached you, access to ${modelsInWords(names)} can be limited for up to ${count(given.restrictionHours, "hour", "hours")}. A person looks at it again before that.`,
    `If they do not, the warning stops counting ${count(given.lapsesDays, "day", "days")} after it reached you.`,
  ],

  clause: (policy: string, id: string, title: string) => `${policy}, clause ${id}, ${title}, as it stood:`,
  facts: "What we saw, in the words of the person who decided:",
  lookUp: "You can look these requests up in your own logs by their ids.",
  detection: {
    automated: "Automated monitors brought these requests to our attention.",
    person: "A person brought these requests to our attention.",
  },
  decided: {
    automated: "The decision was taken automatically.",
    person: "A person looked at them and took this decision; no decision was taken automatically.",
  },
  /** Each in the reader's own words for its work; null where there was none. */
  trustedAccess: (atFlag: string | null, now: string | null) => {
    const none = "none was in force";
    if (!atFlag && !now)
      return "Trusted access: none was in force, neither when the requests were flagged nor when this was decided.";
    if (atFlag === now)
      return `Trusted access: ${atFlag} was in force when the requests were flagged and when this was decided. What is critical, or beyond its volume, is reviewed all the same.`;
    return `Trusted access: when the requests were flagged, ${atFlag ? `${atFlag} was in force` : none}; when this was decided, ${now ? `${now} was in force` : none}.`;
  },
  access: (reference: string, scope: string) => `${reference} (${scope})`,
  priorWarnings: {
    none: "There was no earlier warning that still counts.",
    some: "Earlier warnings that still count:",
    one: (reference: string, delivered: string) => `${reference}, delivered ${delivered}`,
  },
  remedies: {
    review_requests: "Look up the requests above in your logs, and talk to whoever sent them.",
    send_identifiers:
      "Send a unique safety identifier for each of your end users with every request. A limit can then be kept to the one user it concerns.",
    apply_for_trusted_access:
      "If this is authorised security work, apply for trusted access, so that it is known for what it is.",
  } satisfies Record<Remedy, string>,

  appeal: {
    how: (deadline: string) =>
      `You can appeal until ${deadline}, at this address. You need not be able to sign in for it:`,
    who: "A person who did not take this decision will look at it and answer you. If the decision was wrong, access comes back at once.",
    /** Above, where only the way to it is said. */
    isBelow: "If you think this is wrong, you can appeal without signing in. The address is at the end.",
    answer: "Answer at this address. You need not be able to sign in for it:",
    follow: "Follow your appeal at this address. You need not be able to sign in for it:",
  },
  reminder: "A reminder: we have not heard from you yet.",

  /** How a policy's own words write what its variables stand for. */
  variables: {
    subject: who,
    hours: (amount: number) => count(amount, "hour", "hours"),
    days: (amount: number) => count(amount, "day", "days"),
    measure: { warning: "the warning", limit: "the limit" } satisfies Record<About, string>,
    result: {
      overturned: "the decision was wrong, and we took it back",
      restored_early: "access is back early",
      narrowed: "the limit of your organization is lifted",
      upheld: "the decision stands",
      withdrawn: "it was withdrawn",
      moot: "we took the decision back ourselves",
    } satisfies Record<AppealResult, string>,
  },

  /** Of a limit that begins before anybody decided. */
  interim: interimWords,

  footer: (reference: string) => `When you write to us about this, please name ${reference}.`,

  /** Of the mails that lead into the portal. */
  entry: entryWords,
};

/** What every language must have words for. */
export type Catalog = typeof en;
