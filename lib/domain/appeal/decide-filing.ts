import type { Decider } from "@/lib/domain/decider";
import { HOUR, plus } from "@/lib/domain/duration";
import { appealOrder, peopleAffected } from "@/lib/domain/order";
import { refuse, refuseFirst } from "@/lib/domain/refusal";
import { endOf } from "@/lib/domain/standing";
import { appealWindowEnd, missingToAppeal } from "./appeal-window";
import { filesAdded, missingToAddFiles } from "./files";

/** Filing happens once per decision, by anybody the decision is about, until the window ends. */
export const fileAppeal: Decider<"file_appeal"> = (state, facts, command, context) => {
  const { actor, now, newId, newReference } = context;
  const decision = state.decisions.find(({ id }) => id === command.decisionId);
  if (!decision) return refuse("no_such_record", "There is no such decision.");
  const refusal = refuseFirst(missingToAppeal(state, facts, decision, now));
  if (refusal) return refusal;
  if (!command.text.trim()) return refuse("missing_reason", "Write why the decision is wrong.");
  const restriction = state.restrictions.find(({ decisionId }) => decisionId === decision.id);
  const savesUntil = restriction && endOf(restriction) > now ? restriction.expiresAt : null;
  const dueAt = plus(now, facts.policy.numbers.appealDueHours * HOUR);
  const people = peopleAffected(decision);
  const { kind: _kind, files = [], answers = [], ...words } = command;
  const id = newId();
  const tooMuch = refuseFirst(missingToAddFiles(state, id, files));
  if (tooMuch) return tooMuch;
  return [
    {
      kind: "appeal_filed",
      appeal: {
        ...words,
        answers,
        id,
        reference: newReference("A"),
        status: "open",
        outcome: null,
        filedBy: actor.id,
        filedAt: now,
        windowEndsAt: appealWindowEnd(facts, decision, now),
        dueAt,
        actBy: appealOrder({ savesUntil, dueAt, people }).actBy,
        savesUntil,
        decidedBy: null,
        decidedAt: null,
        reasons: null,
        claimedBy: null,
        claimTab: null,
        claimUntil: null,
        assigneeId: null,
        remindAt: null,
        returnsAt: null,
        monitorFault: null,
        monitorNote: null,
        narrowedTo: [],
        consentedAt: now,
        consentVersionId: facts.policy.versionId,
        purgedAt: null,
      },
    },
    ...filesAdded(files, { appealId: id, messageId: null, addedAt: now }),
  ];
};
