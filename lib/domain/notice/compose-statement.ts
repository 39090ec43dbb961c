import { isPendingStatus } from "@/lib/domain/appeal/appeal";
import { DAY, plus } from "@/lib/domain/duration";
import { clauseOf, type PolicyDocument } from "@/lib/domain/policy/policy";
import type { Appeal, Decision, Restriction } from "@/lib/domain/records";
import { endOf, isCounting, standingAt } from "@/lib/domain/standing";
import type { Facts, JudgedFacts, RecognisedAccess, StandingState } from "@/lib/domain/state";
import type { NoticeOwed } from "./owed";
import type { AppealResult, Remedy, Statement } from "./statement";

/** What a statement is made of. `state` is what the change led to. */
export type StatementSources = {
  state: StandingState;
  /** With the signals of the open case, where a change was judged by them. */
  facts: Facts & Partial<Pick<JudgedFacts, "evidence">>;
  owed: NoticeOwed;
  /** As it stood when it was decided. */
  policy: PolicyDocument;
  /** False where a person, not a monitor, brought every signal. */
  automatedDetection: boolean;
  /** The plain address by reference; no credential. */
  appealUrl: (caseReference: string) => string;
};

type Subjects = { decision: Decision; restriction: Restriction | undefined; appeal: Appeal | undefined };

function resultOf({ kind }: NoticeOwed, appeal: Appeal | undefined): AppealResult | null {
  if (kind !== "appeal_decided" || !appeal) return null;
  if (appeal.status === "granted") return appeal.outcome;
  return isPendingStatus(appeal.status) ? null : appeal.status;
}

function spanOf({ kind, visibleAt }: NoticeOwed, { decision, restriction }: Subjects, isLifted: boolean) {
  if (kind === "warning") return { effectiveAt: visibleAt, expiresAt: null };
  if (!restriction)
    return { effectiveAt: isLifted ? visibleAt : (decision.effectiveAt ?? visibleAt), expiresAt: null };
  if (isLifted)
    return { effectiveAt: endOf(restriction) < visibleAt ? endOf(restriction) : visibleAt, expiresAt: null };
  return { effectiveAt: restriction.effectiveAt, expiresAt: endOf(restriction) };
}

/** What limits the subject all the same at an instant from which this decision does not. */
export function stillLimited({ state, facts }: StatementSources, from: Date): Statement["stillLimited"] {
  const own = standingAt(state, from);
  if (own.status === "limited") return { scope: facts.subject.kind, until: own.until };
  const until = facts.organizationLimitedUntil;
  return until && until > from ? { scope: "organization", until } : null;
}

function remediesFor({ facts: { subject } }: StatementSources, { adoption }: Decision): Remedy[] {
  const lacksIdentifiers = adoption?.adoption === "none" || adoption?.adoption === "partial";
  return [
    "review_requests",
    ...(subject.kind === "organization" || lacksIdentifiers ? (["send_identifiers"] as const) : []),
    "apply_for_trusted_access",
  ];
}

function priorWarnings({ state, owed }: StatementSources): Statement["priorWarnings"] {
  return state.warnings
    .filter((warning) => warning.decisionId !== owed.decisionId && isCounting(warning, owed.visibleAt))
    .flatMap((warning) => {
      const decision = state.decisions.find(({ id }) => id === warning.decisionId);
      const reference = state.cases.find(({ id }) => id === decision?.caseId)?.reference;
      return reference && warning.deliveredAt ? [{ reference, deliveredAt: warning.deliveredAt }] : [];
    });
}

/** The name and the work alone: the facts may know more. */
function recognised({ trustedAccess: { atFlag, now } }: Facts): Statement["trustedAccess"] {
  const named = (grant: RecognisedAccess | null) =>
    grant && { reference: grant.reference, scope: grant.scope };
  return { atFlag: named(atFlag), now: named(now) };
}

/** The parts that only a warning and a limit carry: why, what to do, how to be heard. */
function reasons(sources: StatementSources, decision: Decision, caseReference: string) {
  const { kind, visibleAt } = sources.owed;
  const { numbers } = sources.policy;
  const { from, to, count, requestIds } = decision.evidence;
  return {
    facts: decision.facts,
    activity: count > 0 ? { from: new Date(from), to: new Date(to), count, requestIds } : null,
    priorWarnings: priorWarnings(sources),
    trustedAccess: recognised(sources.facts),
    remedies: remediesFor(sources, decision),
    consequence:
      kind === "warning"
        ? {
            graceHours: numbers.graceHours,
            restrictionHours: numbers.restrictionHours,
            lapsesDays: numbers.warningLapsesDays,
          }
        : null,
    appeal: {
      reference: null,
      // The window runs from delivery, which is later: what is promised here holds.
      deadline: plus(visibleAt, numbers.appealWindowDays * DAY),
      url: sources.appealUrl(caseReference),
    },
  };
}

export const NO_REASONS = {
  facts: null,
  activity: null,
  priorWarnings: [],
  trustedAccess: null,
  remedies: [],
  consequence: null,
  appeal: null,
  review: null,
} satisfies Partial<Statement>;

/** What every statement says of whom it is about, and what is so unless its kind says otherwise. */
export function statementBase(
  { facts, owed, policy, automatedDetection }: StatementSources,
  reference: string,
) {
  return {
    kind: owed.kind,
    reference,
    policy: policy.title,
    organization: facts.organization.name,
    subject: { kind: facts.subject.kind, safetyIdentifier: facts.subject.safetyIdentifier },
    timezone: facts.organization.timezone,
    locale: facts.organization.locale,
    clause: null,
    automatedDetection,
    // A person signs every decision (invariant 2).
    automatedDecision: false,
    result: null,
    narrowedTo: [],
    ended: null,
    about: "limit",
    stillLimited: null,
    remark: owed.remark,
    isReminder: owed.isReminder,
  } satisfies Partial<Statement>;
}

/** What an owed notice says. Throws when the state lacks what the notice is about. */
export function composeStatement(sources: StatementSources): Statement {
  const { state, owed, policy } = sources;
  const decision = state.decisions.find(({ id }) => id === owed.decisionId);
  const reference = state.cases.find(({ id }) => id === decision?.caseId)?.reference;
  if (!decision || !reference) throw new Error(`no decision or case for a ${owed.kind} notice`);
  const restriction = state.restrictions.find(({ id, decisionId }) =>
    owed.restrictionId ? id === owed.restrictionId : decisionId === decision.id,
  );
  const appeal = state.appeals.find(({ id }) => id === owed.appealId);
  const result = resultOf(owed, appeal);
  const isLifted =
    owed.kind === "restored" ||
    owed.kind === "warning_voided" ||
    (result !== null && result !== "upheld" && result !== "withdrawn");
  const span = spanOf(owed, { decision, restriction, appeal }, isLifted);
  const endsAt = owed.kind === "about_to_end" ? span.expiresAt : null;
  return {
    ...statementBase(sources, reference),
    models: restriction?.models ?? policy.coveredModels,
    ...span,
    clause: (decision.clause && clauseOf(policy, decision.clause)) || null,
    ...NO_REASONS,
    ...(appeal && {
      appeal: {
        reference: appeal.reference,
        deadline: appeal.windowEndsAt,
        url: sources.appealUrl(reference),
      },
    }),
    ...((owed.kind === "warning" || owed.kind === "limit") && reasons(sources, decision, reference)),
    result,
    narrowedTo: result === "narrowed" ? (appeal?.narrowedTo ?? []) : [],
    ended: owed.kind === "restored" ? (restriction?.endReason ?? null) : null,
    about: restriction || decision.kind === "revoke" ? "limit" : "warning",
    stillLimited: isLifted || endsAt ? stillLimited(sources, endsAt ?? owed.visibleAt) : null,
  };
}
