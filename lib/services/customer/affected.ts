import type { AffectedSubject } from "@/lib/contract/portal/standing";
import { appealWindowEnd, missingToAppeal, type WindowFacts } from "@/lib/domain/appeal/appeal-window";
import { type Concern, concernsOf } from "@/lib/domain/history/concerns";
import type { StandingState } from "@/lib/domain/state";
import { readInstants } from "@/lib/store/appeals/appeal-reading";
import type { Db } from "@/lib/store/database";
import type { ConcernedStanding } from "@/lib/store/organizations/concerned";
import { noticesTelling } from "@/lib/store/organizations/portal";
import { policyInEffect } from "@/lib/store/policies/policies";
import { noticesDelivered } from "@/lib/store/standing/facts";
import { loadStates } from "@/lib/store/standing/standing";
import { customerAppealOf } from "./customer-appeal";

/** What all of them are looked up in, read once. */
type Known = {
  facts: ReadonlyMap<string, WindowFacts>;
  notices: ReadonlyMap<string, { id: string; acknowledgedAt: Date | null }>;
  read: ReadonlyMap<string, Date>;
};

/** What of these standings concerns their organization, in their order. */
export async function affectedBy(
  tx: Db,
  concerned: readonly ConcernedStanding[],
  organizationId: string,
  now: Date,
): Promise<AffectedSubject[]> {
  const ids = concerned.map(({ id }) => id);
  const states = new Map((await loadStates(tx, ids)).map((state) => [state.id, state]));
  const all = [...states.values()];
  const told = all.flatMap(({ decisions, restrictions }) =>
    [...decisions, ...restrictions].map(({ id }) => id),
  );
  const delivered = await noticesDelivered(tx, ids);
  const facts = new Map<string, WindowFacts>();
  for (const key of new Set(concerned.map(({ policyKey }) => policyKey)))
    facts.set(key, { policy: await policyInEffect(tx, key), noticesDelivered: delivered });
  const known = {
    facts,
    notices: await noticesTelling(tx, organizationId, told, now),
    read: await readInstants(
      tx,
      all.flatMap(({ appeals }) => appeals.map(({ id }) => id)),
    ),
  };
  return concerned.flatMap((standing) => {
    const state = states.get(standing.id);
    return state ? affectedSubject(standing, state, known, now) : [];
  });
}

function affectedSubject(
  { policyKey, subject }: ConcernedStanding,
  state: StandingState,
  known: Known,
  now: Date,
): AffectedSubject[] {
  const facts = known.facts.get(policyKey);
  if (!facts) return [];
  const { kind, safetyIdentifier } = subject;
  return concernsOf(state, now).map((concern) => {
    const { caseId, decisionId, interimId, status: standing, since, until, models } = concern;
    const notice = known.notices.get(decisionId ?? interimId ?? "");
    const about = state.cases.find(({ id }) => id === caseId);
    return {
      kind,
      safetyIdentifier,
      standing,
      since,
      until,
      models,
      caseReference: about?.reference ?? "",
      review: interimId && about ? { dueAt: about.dueAt } : null,
      noticeId: notice?.id ?? null,
      acknowledged: Boolean(notice?.acknowledgedAt),
      appeal: appealOf(state, concern, facts, known.read, now),
    };
  });
}

function appealOf(
  state: StandingState,
  { decisionId, until }: Concern,
  facts: WindowFacts,
  read: Known["read"],
  now: Date,
): AffectedSubject["appeal"] {
  const decision = state.decisions.find(({ id }) => id === decisionId);
  // An interim limit is nobody's decision yet; it ends by itself, or by one that can be appealed.
  if (!decision) return { possible: false, deadline: until ?? now, current: null };
  const appeal = state.appeals.find((item) => item.decisionId === decision.id);
  return {
    possible: missingToAppeal(state, facts, decision, now).length === 0,
    deadline: appeal?.windowEndsAt ?? appealWindowEnd(facts, decision, now),
    current: appeal ? customerAppealOf(state, facts.policy, appeal, read.get(appeal.id) ?? null, now) : null,
  };
}
