import type { AffectedSubject, OwnStanding } from "@/lib/contract/portal/standing";
import type { Actor } from "@/lib/domain/actor";
import { appealWindowEnd, missingToAppeal, type WindowFacts } from "@/lib/domain/appeal/appeal-window";
import { type Concern, concernsOf } from "@/lib/domain/history/concerns";
import type { StandingState } from "@/lib/domain/state";
import { adoptionOf } from "@/lib/domain/triage/traffic";
import { notFound } from "@/lib/errors";
import { readInstants } from "@/lib/store/appeals/appeal-reading";
import type { Db } from "@/lib/store/database";
import {
  type ConcernedStanding,
  concernedStandings,
  noticesTelling,
  organizationById,
  visibleNotices,
} from "@/lib/store/organizations/portal";
import { policyInEffect } from "@/lib/store/policies/policies";
import { trafficOf } from "@/lib/store/signals/traffic-summary";
import { noticesDelivered } from "@/lib/store/standing/facts";
import { loadStates } from "@/lib/store/standing/standing";
import { snapshot } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { customerAppealOf } from "./customer-appeal";
import { noticeRowOf } from "./portal-notices";
import { organizationOf } from "./safety";

/** Whoever has more limited users than this reads them over the API. */
const SUBJECTS_SHOWN = 200;
const NOTICES_SHOWN = 100;

/** What concerns the actor's organization now: whole or in some of its users, until when, and what it was told. */
export async function readPortal(actor: Actor, now: Date): Promise<OwnStanding> {
  authorize(actor, "see_own_standing");
  const organizationId = organizationOf(actor);
  return snapshot(async (tx) => {
    const organization = await organizationById(tx, organizationId);
    if (!organization) throw notFound("organization");
    const affected = await affectedSubjects(tx, organizationId, now);
    const whole = affected.find(({ kind, standing }) => kind === "organization" && standing !== "clear");
    const notices = await visibleNotices(tx, organizationId, now, NOTICES_SHOWN);
    return {
      organization: {
        name: organization.name,
        standing: whole?.standing ?? "clear",
        until: whole?.until ?? null,
      },
      affected,
      adoption: adoptionOf(await trafficOf(tx, organizationId, now)),
      notices: notices.map(noticeRowOf),
      now,
    };
  });
}

/** What all of them are looked up in, read once. */
type Known = {
  facts: ReadonlyMap<string, WindowFacts>;
  notices: ReadonlyMap<string, { id: string; acknowledgedAt: Date | null }>;
  read: ReadonlyMap<string, Date>;
};

async function affectedSubjects(tx: Db, organizationId: string, now: Date): Promise<AffectedSubject[]> {
  const concerned = await concernedStandings(tx, organizationId, now, SUBJECTS_SHOWN);
  const ids = concerned.map(({ id }) => id);
  const states = new Map((await loadStates(tx, ids)).map((state) => [state.id, state]));
  const all = [...states.values()];
  const decisionIds = all.flatMap(({ decisions }) => decisions.map(({ id }) => id));
  const delivered = await noticesDelivered(tx, ids);
  const facts = new Map<string, WindowFacts>();
  for (const key of new Set(concerned.map(({ policyKey }) => policyKey)))
    facts.set(key, { policy: await policyInEffect(tx, key), noticesDelivered: delivered });
  const known = {
    facts,
    notices: await noticesTelling(tx, organizationId, decisionIds, now),
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
    const { caseId, decisionId, status: standing, since, until, models } = concern;
    const notice = decisionId ? known.notices.get(decisionId) : undefined;
    return {
      kind,
      safetyIdentifier,
      standing,
      since,
      until,
      models,
      caseReference: state.cases.find(({ id }) => id === caseId)?.reference ?? "",
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
