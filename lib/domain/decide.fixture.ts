import { CYBER, cyberPolicy } from "@/lib/domain/policy/default-policy";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Traffic } from "@/lib/domain/triage/traffic";
import type { Actor, StaffRole } from "./actor";
import type { Command } from "./command";
import { decide } from "./decide";
import type { Context } from "./decider";
import { HOUR, MINUTE, plus } from "./duration";
import { evolve } from "./evolve";
import type { Case } from "./records";
import { isRefusal } from "./refusal";
import type { JudgedFacts, StandingState } from "./state";

/** A standing to decide on, as the tests of the ladder need it. */
export const START = new Date("2026-03-20T12:00:00.000Z");

export const POLICY: Policy = { ...cyberPolicy, key: CYBER, version: 1, versionId: "policy-1" };

export function staff(role: StaffRole, id: string = role): Actor {
  return { kind: "staff", id, name: id, role };
}

/** Of the organization whose user, or who itself, is judged. */
export const owner: Actor = {
  kind: "member",
  id: "owner",
  name: "owner",
  organizationId: "o",
  role: "owner",
};

/** An appeal as its owner files one in the portal. */
export const appealOf = (decisionId: string): Command => ({
  ...{ kind: "file_appeal", decisionId, situation: "mistake", text: "Ours." },
  ...{ requestIds: [], channel: "portal" },
});

export const WORDS = {
  clause: "2.1",
  facts: "Requests for working exploits.",
  rationale: "Clear.",
  proportionality: { gravity: "moderate", intent: "likely" },
} as const;

export function traffic(given: Partial<Traffic> = {}): Traffic {
  return {
    hours: 168,
    requests: 10_000,
    requestsWithIdentifier: 10_000,
    distinctIdentifiers: 100,
    largestIdentifier: null,
    largestIdentifierShare: 0.02,
    ...given,
  };
}

export function openCase(id: string, openedAt: Date, claimedBy: string | null = "reviewer"): Case {
  return {
    id,
    version: 1,
    reference: `C-${id}`,
    policyVersionId: "policy-1",
    status: "open",
    outcome: null,
    severity: "high",
    repeat: false,
    interim: false,
    previousCaseId: null,
    narrowedFrom: null,
    openedAt,
    dueAt: plus(openedAt, 24 * HOUR),
    actBy: plus(openedAt, 24 * HOUR),
    settlesAt: null,
    closedAt: null,
    claimedBy,
    claimTab: claimedBy === null ? null : "tab",
    claimedAt: claimedBy === null ? null : openedAt,
    claimUntil: claimedBy === null ? null : plus(openedAt, 10 * MINUTE),
    assigneeId: null,
    snoozedUntil: null,
    snoozedUntilSignal: false,
    openQuestionId: null,
  };
}

/** Plays commands against one standing; each at an instant of its own. */
export class Ladder {
  state: StandingState;
  facts: JudgedFacts;
  private ids = 0;

  constructor(kind: "end_user" | "organization" = "end_user") {
    this.state = {
      id: "standing",
      version: 1,
      cases: [openCase("one", START)],
      decisions: [],
      approvals: [],
      warnings: [],
      restrictions: [],
      quiets: [],
      appeals: [],
      messages: [],
      remarks: [],
      notes: [],
      files: [],
    };
    this.facts = {
      subject: {
        id: "s",
        kind,
        organizationId: "o",
        safetyIdentifier: kind === "end_user" ? "user-1" : null,
      },
      organization: {
        id: "o",
        externalId: "org",
        name: "Northwind",
        zdr: false,
        timezone: "UTC",
        locale: "en",
        tier: null,
      },
      policy: POLICY,
      traffic:
        kind === "end_user" ? traffic() : traffic({ requestsWithIdentifier: 0, distinctIdentifiers: 0 }),
      activity: { count: 3, from: START, to: START, models: ["m"], requestIds: ["r1", "r2", "r3"] },
      lastSignalAt: null,
      monitors: [{ monitorId: "m", severities: ["high"] }],
      criticalSignals: 0,
      evidence: { signals: [], count: 0, from: "", to: "", requestIds: [], hash: "" },
      trustedAccessMembers: 0,
      trustedAccess: { atFlag: null, now: null },
      noticesDelivered: new Map(),
      organizationLimitedUntil: null,
      deciders: new Set(["reviewer", "colleague", "lead"]),
      appealDeciders: new Set(["support", "colleague", "lead", "reviewer"]),
    };
    this.signal(START);
  }

  /** A signal that has occurred, later than those before it. */
  signal(lastSignalAt: Date): this {
    this.facts = { ...this.facts, lastSignalAt };
    return this;
  }

  /** The refusal's code, or the kinds of the events, which are applied. */
  give(command: Command, now: Date, actor: Actor = staff("reviewer")): string | string[] {
    const context: Context = {
      actor,
      now,
      newId: () => `id-${++this.ids}`,
      newReference: (prefix) => `${prefix}-${++this.ids}`,
    };
    const outcome = decide(this.state, this.facts, command, context);
    if (isRefusal(outcome)) return outcome.code;
    this.state = evolve(this.state, outcome);
    return outcome.map(({ kind }) => kind);
  }

  reopen(id: string, at: Date, claimedBy = "reviewer"): this {
    this.state = { ...this.state, cases: [...this.state.cases, openCase(id, at, claimedBy)] };
    return this;
  }

  get lastDecision(): string {
    return this.state.decisions.at(-1)?.id ?? "";
  }

  /** Warned, delivered, gone on after the grace, and a second case open and claimed. Returns that instant. */
  toSecondCase(): Date {
    this.give({ kind: "warn", ...WORDS }, START);
    const deliveredAt = plus(START, MINUTE);
    this.give({ kind: "confirm_delivery", decisionId: this.lastDecision, deliveredAt }, deliveredAt);
    const later = plus(deliveredAt, 24 * HOUR);
    this.signal(later).reopen("two", later);
    return later;
  }

  /** As far as a restriction in effect. Returns an instant within it. */
  toRestriction(): Date {
    const later = this.toSecondCase();
    this.give({ kind: "revoke", ...WORDS }, later);
    return plus(later, MINUTE);
  }
}
