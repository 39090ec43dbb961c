import type { Actor } from "@/lib/domain/actor";
import { type Refusal, refuseFirst } from "@/lib/domain/refusal";
import type { AccessCommand } from "./access-command";
import type { AccessNoticeKind } from "./access-notice";
import type { AccessApplication, AccessGrant, AccessState, AccessTerms } from "./application";
import { missingInCommand, missingToAct, startOf } from "./missing-access";

/** What a command leads to. */
export type AccessOutcome = {
  /** As the command leaves it; null where it stays as it is. */
  application: AccessApplication | null;
  message: { author: "customer" | "staff"; text: string } | null;
  /** The grant that ends by it. */
  ended: AccessGrant | null;
  /** The grant that begins by it. */
  made: AccessGrant | null;
  /** What whoever applied is told. */
  notice: AccessNoticeKind | null;
};

const NOTHING: AccessOutcome = { application: null, message: null, ended: null, made: null, notice: null };

type Context = { actor: Actor; now: Date /** Of the grant that may begin. */; grantId: string };

function granted(state: AccessState, { actor, now, grantId }: Context): AccessOutcome {
  const { application } = state;
  const { verification } = application;
  if (!verification) return NOTHING;
  const { verifiedAt: _, ...terms } = verification;
  const made: AccessGrant = {
    ...terms,
    id: grantId,
    version: 1,
    applicationId: application.id,
    followsId: null,
    subjectId: application.subjectId,
    policyKey: application.policyKey,
    confirmedBy: actor.id,
    startsAt: startOf(state, now),
    ...NOT_WITHDRAWN,
  };
  return { ...NOTHING, ...answered(application, "granted", null, { actor, now }), made, notice: "granted" };
}

const NOT_WITHDRAWN = { withdrawnAt: null, withdrawnBy: null, withdrawalReason: null };

function answered(
  application: AccessApplication,
  status: "granted" | "refused" | "withdrawn",
  reason: string | null,
  { actor, now }: Pick<Context, "actor" | "now">,
) {
  const answer = { status, answeredBy: actor.id, answeredAt: now, answerReason: reason };
  return { application: { ...application, ...answer } };
}

const latest = (...instants: Date[]): Date => new Date(Math.max(...instants.map(Number)));

const trimmed = (terms: AccessTerms): AccessTerms => ({ ...terms, scope: terms.scope.trim() });

function ended(grant: AccessGrant, reason: string, { actor, now }: Context): AccessGrant {
  return {
    ...grant,
    version: grant.version + 1,
    withdrawnAt: now,
    withdrawnBy: actor.id,
    withdrawalReason: reason,
  };
}

function carriedOut(state: AccessState, command: AccessCommand, context: Context): AccessOutcome {
  const { application, grant } = state;
  const { actor, now, grantId } = context;
  switch (command.kind) {
    case "ask":
      return {
        ...NOTHING,
        application: { ...application, status: "asked", verification: null },
        message: { author: "staff", text: command.text.trim() },
        notice: "asked",
      };
    case "answer":
      return {
        ...NOTHING,
        application: { ...application, status: "applied" },
        message: { author: "customer", text: command.text.trim() },
      };
    case "verify": {
      const { method, reference, terms } = command;
      const by = { verifiedBy: actor.id, verifiedAt: now };
      const how = { method: method.trim(), reference: reference.trim() };
      const verification = { ...trimmed(terms), ...how, ...by };
      return { ...NOTHING, application: { ...application, status: "verified", verification } };
    }
    case "confirm":
      return granted(state, context);
    case "refuse":
      return {
        ...NOTHING,
        ...answered(application, "refused", command.reason.trim(), context),
        notice: "refused",
      };
    case "take_back":
      return { ...NOTHING, ...answered(application, "withdrawn", null, context) };
    case "verify_anew":
      return { ...NOTHING, application: { ...application, status: "applied", verification: null } };
    case "narrow": {
      if (!grant) return NOTHING;
      const before = ended(grant, command.reason.trim(), context);
      const startsAt = latest(grant.startsAt, now);
      const next = { id: grantId, version: 1, followsId: grant.id, startsAt, ...NOT_WITHDRAWN };
      return {
        ...NOTHING,
        ended: before,
        made: { ...grant, ...trimmed(command.terms), ...next },
        notice: "narrowed",
      };
    }
    case "withdraw":
      if (!grant) return NOTHING;
      return { ...NOTHING, ended: ended(grant, command.reason.trim(), context), notice: "withdrawn" };
  }
}

/** Carries a command out, or says why not. Whoever verified never confirms; whatever is taken away, one person takes. */
export function decideAccess(
  state: AccessState,
  command: AccessCommand,
  context: Context,
): AccessOutcome | Refusal {
  const { actor, now } = context;
  const missing = [
    ...missingToAct(state, command.kind, actor, now),
    ...missingInCommand(state, command, now),
  ];
  return refuseFirst(missing) ?? carriedOut(state, command, context);
}
