import type { Actor } from "@/lib/domain/actor";
import { DAY, plus } from "@/lib/domain/duration";
import { permits } from "@/lib/domain/permissions";
import { type MissingFact, missingFact } from "@/lib/domain/refusal";
import type { AccessCommand, AccessCommandKind } from "./access-command";
import { type AccessState, type AccessTerms, isAlive, isWaiting, isWithin } from "./application";

const MISSING = {
  staff: missingFact("not_permitted", "Leads and support grant trusted access."),
  owner: missingFact("not_permitted", "Only an owner of its organization does this."),
  closed: missingFact("application_closed", "This application was answered already."),
  asked: missingFact("question_open", "A question to the applicant is open already."),
  notAsked: missingFact("no_open_question", "Nothing was asked that waits for an answer."),
  verified: missingFact("already_verified", "It is verified already; another person confirms or refuses it."),
  unverified: missingFact("not_verified", "Nobody has verified it yet."),
  own: missingFact("own_proposal", "You verified this; another person confirms it."),
  over: missingFact("no_grant", "No trusted access of this application is in force or ahead."),
  text: missingFact("missing_facts", "Write what you want to say."),
  reason: missingFact("missing_reason", "Say why, in words the customer reads."),
  method: missingFact("missing_facts", "Say how and by what the holder was verified."),
  scope: missingFact("missing_facts", "Say what work it covers."),
  models: missingFact("not_applied_for", "Name models, and only such as were applied for."),
  ceiling: missingFact("missing_facts", "The volume ceiling is a whole number of signals, 0 or more."),
  past: missingFact("term_over", "The end must be later than the beginning."),
  wider: missingFact("not_narrower", "Narrowing takes away: no more models, no more volume, no later end."),
  same: missingFact("nothing_changed", "Nothing is different from what is granted."),
} as const satisfies Record<string, MissingFact>;

const isStaff = (actor: Actor): boolean => actor.kind === "staff" && permits(actor, "grant_trusted_access");

const isOwner = (actor: Actor, { application }: AccessState): boolean =>
  actor.kind === "member" &&
  permits(actor, "apply_for_trusted_access") &&
  actor.organizationId === application.organizationId;

const unless = (holds: boolean, missing: MissingFact): MissingFact[] => (holds ? [] : [missing]);

/** When a grant that was confirmed at `now` would begin: what is renewed ends first. */
export function startOf({ continuesFrom }: Pick<AccessState, "continuesFrom">, now: Date): Date {
  return continuesFrom && continuesFrom > now ? continuesFrom : now;
}

/** What this person lacks to do this, whatever they write. */
export function missingToAct(
  state: AccessState,
  kind: AccessCommandKind,
  actor: Actor,
  now: Date,
): MissingFact[] {
  const { application, grant } = state;
  const { status, verification } = application;
  if (kind === "answer" || kind === "take_back") {
    const role = unless(isOwner(actor, state), MISSING.owner);
    if (kind === "take_back") return [...role, ...unless(isWaiting(status), MISSING.closed)];
    return [...role, ...unless(status === "asked", MISSING.notAsked)];
  }
  const role = unless(isStaff(actor), MISSING.staff);
  if (kind === "narrow" || kind === "withdraw")
    return [...role, ...unless(grant !== null && isAlive(grant, now), MISSING.over)];
  if (!isWaiting(status)) return [...role, MISSING.closed];
  switch (kind) {
    case "ask":
      return [...role, ...unless(status !== "asked", MISSING.asked)];
    case "verify":
      return [...role, ...unless(status !== "verified", MISSING.verified)];
    case "confirm":
      return [
        ...role,
        ...unless(verification !== null, MISSING.unverified),
        ...unless(verification?.verifiedBy !== actor.id, MISSING.own),
        ...unless(!verification || verification.endsAt > startOf(state, now), MISSING.past),
      ];
    case "verify_anew":
      return [...role, ...unless(verification !== null, MISSING.unverified)];
    case "refuse":
      return role;
  }
}

const isWritten = (text: string): boolean => /\S/.test(text);

function missingOfTerms(
  terms: AccessTerms,
  state: AccessState,
  from: Date,
  within: readonly string[],
): MissingFact[] {
  const latest = plus(from, state.longestDays * DAY);
  const tooLong = missingFact(
    "not_that_long",
    `By the policy, trusted access lasts ${state.longestDays} days at most; renew it before it ends.`,
  );
  return [
    ...unless(isWritten(terms.scope), MISSING.scope),
    ...unless(terms.models.length > 0 && isWithin(terms.models, within), MISSING.models),
    ...unless(Number.isInteger(terms.volumeCeiling) && terms.volumeCeiling >= 0, MISSING.ceiling),
    ...unless(terms.endsAt > from, MISSING.past),
    ...unless(terms.endsAt <= latest, tooLong),
  ];
}

function missingToNarrow({ grant }: AccessState, terms: AccessTerms): MissingFact[] {
  if (!grant) return [];
  const isWider =
    !isWithin(terms.models, grant.models) ||
    terms.volumeCeiling > grant.volumeCeiling ||
    terms.endsAt > grant.endsAt;
  const isSame =
    isWithin(grant.models, terms.models) &&
    terms.volumeCeiling === grant.volumeCeiling &&
    terms.endsAt.getTime() === grant.endsAt.getTime() &&
    terms.scope.trim() === grant.scope;
  return [...unless(!isWider, MISSING.wider), ...unless(!isSame, MISSING.same)];
}

/** What is missing in the words and numbers of a command. */
export function missingInCommand(state: AccessState, command: AccessCommand, now: Date): MissingFact[] {
  switch (command.kind) {
    case "ask":
    case "answer":
      return unless(isWritten(command.text), MISSING.text);
    case "refuse":
    case "withdraw":
      return unless(isWritten(command.reason), MISSING.reason);
    case "verify":
      return [
        ...unless(isWritten(command.method) && isWritten(command.reference), MISSING.method),
        ...missingOfTerms(command.terms, state, startOf(state, now), state.application.models),
      ];
    case "narrow": {
      const from = state.grant && state.grant.startsAt > now ? state.grant.startsAt : now;
      return [
        ...missingToNarrow(state, command.terms),
        ...missingOfTerms(command.terms, state, from, state.application.models),
        ...unless(isWritten(command.reason), MISSING.reason),
      ];
    }
    default:
      return [];
  }
}
