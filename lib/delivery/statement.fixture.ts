import type { NoticeKind, Statement } from "@/lib/domain/notice/statement";

const appeal = {
  reference: null,
  deadline: new Date("2027-04-18T23:30:00Z"),
  url: "https://recourse.example/a/C-7KQ4-M2TX",
};

const limit: Statement = {
  kind: "limit",
  reference: "C-7KQ4-M2TX",
  policy: "Cyber safeguards",
  organization: "Northwind",
  subject: { kind: "end_user", safetyIdentifier: "user-9f3a" },
  timezone: "Europe/Berlin",
  locale: "en",
  models: ["gpt-5.3-codex", "gpt-6-cyber*"],
  // Berlin's clocks go back on 25 October 2026, within these 168 hours.
  effectiveAt: new Date("2026-10-20T12:05:00Z"),
  expiresAt: new Date("2026-10-27T12:05:00Z"),
  clause: {
    id: "2.1",
    title: "Exploit development",
    text: "Do not write working exploits.\nNot for others either.",
  },
  facts: "Three requests asked for a working exploit of a router.",
  activity: {
    from: new Date("2026-10-19T08:00:00Z"),
    to: new Date("2026-10-20T11:00:00Z"),
    count: 3,
    requestIds: ["req-1", "req-2", "req-3"],
  },
  automatedDetection: true,
  automatedDecision: false,
  priorWarnings: [{ reference: "C-2M8P-QX40", deliveredAt: new Date("2026-10-12T09:15:00Z") }],
  remedies: ["review_requests", "send_identifiers", "apply_for_trusted_access"],
  trustedAccess: { atFlag: null, now: null },
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

const followUp = { clause: null, facts: null, activity: null, priorWarnings: [], remedies: [] };
const filed = { ...followUp, appeal: { ...appeal, reference: "A-8H2Q-0VTN" } };

const changes: Record<NoticeKind, Partial<Statement>> = {
  warning: {
    expiresAt: null,
    about: "warning",
    consequence: { graceHours: 24, restrictionHours: 168, lapsesDays: 90 },
  },
  limit: {},
  about_to_end: followUp,
  interim_limit: {
    ...followUp,
    subject: { kind: "organization", safetyIdentifier: null },
    activity: limit.activity,
    appeal: null,
    automatedDecision: true,
    review: { dueAt: new Date("2026-10-20T16:05:00Z") },
  },
  interim_lifted: {
    ...followUp,
    subject: { kind: "organization", safetyIdentifier: null },
    expiresAt: null,
    appeal: null,
    ended: "dismissed",
  },
  restored: { ...followUp, expiresAt: null, appeal: null, ended: "reversed" },
  warning_voided: { ...followUp, expiresAt: null, appeal: null, about: "warning" },
  appeal_received: filed,
  appeal_question: { ...filed, remark: "Which system were you testing?" },
  appeal_decided: { ...filed, result: "upheld", remark: "The requests name a system that is not yours." },
};

/** A statement of each kind, as a customer in Berlin would get it. */
export function statementOf(kind: NoticeKind, change: Partial<Statement> = {}): Statement {
  return { ...limit, kind, ...changes[kind], ...change };
}
