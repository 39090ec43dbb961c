import { DAY, HOUR, minus, plus } from "@/lib/domain/duration";
import { MOST_INTERIM_HOURS, type PolicyDocument } from "@/lib/domain/policy/policy";
import type { NoticeKind } from "./notice-kind";
import type { Statement } from "./statement";

const FOLLOWS = {
  clause: null,
  facts: null,
  activity: null,
  priorWarnings: [],
  remedies: [],
  trustedAccess: null,
} as const;
const ON_APPEAL = "A-0000-0000";

/** A statement of each kind under a policy, of an invented customer who is told of it at `now`: for a preview. */
export function sampleStatement(kind: NoticeKind, policy: PolicyDocument, now: Date, url: string): Statement {
  const { numbers } = policy;
  const appeal = { reference: null, deadline: plus(now, numbers.appealWindowDays * DAY), url };
  const measure: Statement = {
    kind,
    reference: "C-0000-0000",
    policy: policy.title,
    organization: "Example Organization",
    subject: { kind: "end_user", safetyIdentifier: "user-0001" },
    timezone: "Europe/Berlin",
    locale: "en",
    models: policy.coveredModels,
    effectiveAt: now,
    expiresAt: plus(now, numbers.restrictionHours * HOUR),
    clause: policy.clauses[0] ?? null,
    facts: "Three requests asked for a working exploit of a router.",
    activity: {
      from: minus(now, 5 * HOUR),
      to: minus(now, HOUR),
      count: 3,
      requestIds: ["req_0001", "req_0002", "req_0003"],
    },
    automatedDetection: true,
    automatedDecision: false,
    priorWarnings: [{ reference: "C-0000-0001", deliveredAt: minus(now, 8 * DAY) }],
    trustedAccess: { atFlag: null, now: null },
    remedies: ["review_requests", "send_identifiers", "apply_for_trusted_access"],
    consequence: null,
    appeal,
    review: null,
    result: null,
    narrowedTo: [],
    ended: null,
    about: "limit",
    stillLimited: null,
    remark: null,
    isReminder: false,
  };
  return { ...measure, ...particulars(measure, policy, now)[kind] };
}

function particulars(
  { expiresAt, appeal, activity, remedies }: Statement,
  { numbers }: PolicyDocument,
  now: Date,
): Record<NoticeKind, Partial<Statement>> {
  const onAppeal = {
    ...FOLLOWS,
    priorWarnings: [],
    remedies: [],
    appeal: appeal && { ...appeal, reference: ON_APPEAL },
  };
  const over = { ...FOLLOWS, priorWarnings: [], remedies: [], expiresAt: null, appeal: null };
  return {
    limit: {},
    warning: {
      expiresAt: null,
      priorWarnings: [],
      about: "warning",
      consequence: {
        graceHours: numbers.graceHours,
        restrictionHours: numbers.restrictionHours,
        lapsesDays: numbers.warningLapsesDays,
      },
    },
    about_to_end: {
      ...over,
      effectiveAt: minus(plus(now, numbers.aboutToEndHours * HOUR), numbers.restrictionHours * HOUR),
      expiresAt: plus(now, numbers.aboutToEndHours * HOUR),
    },
    interim_limit: {
      ...over,
      subject: { kind: "organization", safetyIdentifier: null },
      activity,
      remedies,
      expiresAt: plus(now, (numbers.interimHours || MOST_INTERIM_HOURS) * HOUR),
      automatedDecision: true,
      review: { dueAt: plus(now, numbers.dueHours.critical * HOUR) },
    },
    interim_lifted: {
      ...over,
      subject: { kind: "organization", safetyIdentifier: null },
      ended: "dismissed",
    },
    restored: { ...over, ended: "reversed" },
    warning_voided: { ...over, about: "warning" },
    appeal_received: { ...onAppeal, expiresAt },
    appeal_question: { ...onAppeal, remark: "Whose systems are these, and who asked you to test them?" },
    appeal_decided: {
      ...onAppeal,
      expiresAt: null,
      result: "overturned",
      remark: "The systems are your own, as your contract shows.",
    },
  };
}
