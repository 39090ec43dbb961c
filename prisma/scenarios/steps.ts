import type { CaseDecision } from "@/lib/contract/console/case-decision";
import type { Actor } from "@/lib/domain/actor";
import { MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import { CYBER } from "@/lib/domain/policy/default-policy";
import type { Severity } from "@/lib/domain/triage/signal";
import { newId } from "@/lib/ids";
import { getCase } from "@/lib/services/cases/case";
import { decideCase } from "@/lib/services/cases/case-decision";
import { claimCase } from "@/lib/services/cases/claims";
import { deliverDue } from "@/lib/services/notices/deliver-due";
import { receiveSignals } from "@/lib/services/signals/signals";
import type { World } from "./world";

export type Flagged = { organization: string; identifier?: string };

export type FlagOptions = {
  count?: number;
  /** One for all, or one after the other, from the first again. */
  score?: number | readonly number[];
  severity?: Severity;
  monitor?: string;
  /** Of the monitor. */
  version?: string;
  model?: string;
  excerpt?: string | readonly string[];
  blocked?: boolean;
  minutesApart?: number;
};

const MODEL = "gpt-5.3-codex";

/** Each of `given` in its turn, or nothing where none is given. */
function inTurn<T>(given: readonly T[], index: number): T | undefined {
  return given[index % given.length];
}

async function send(
  { gateway }: Pick<World, "gateway">,
  { organization, identifier }: Flagged,
  options: FlagOptions,
  now: Date,
) {
  const { count = 3, severity, monitor = "exploit-classifier", version = "2026-10", blocked } = options;
  const apart = (options.minutesApart ?? 1) * MINUTE;
  const scores = [options.score ?? []].flat();
  const excerpts = [options.excerpt ?? []].flat();
  const numbered = Array.from({ length: count }, (_, index) => ({ index, excerpt: inTurn(excerpts, index) }));
  const items = numbered.map(({ index, excerpt }) => ({
    index,
    signal: {
      id: `sig_${newId()}`,
      organization,
      ...(identifier ? { safety_identifier: identifier } : {}),
      policy: CYBER,
      monitor,
      monitor_version: version,
      score: inTurn(scores, index) ?? 0.86,
      ...(severity ? { severity } : {}),
      model: options.model ?? MODEL,
      request_id: `req_${newId().replaceAll("-", "").slice(-16)}`,
      occurred_at: minus(now, (count - 1 - index) * apart).toISOString(),
      ...(blocked ? { request_blocked: true } : {}),
      ...(excerpt ? { evidence: { excerpt } } : {}),
    },
  }));
  const answer = await receiveSignals(gateway, items, now);
  if (answer.rejected[0]) throw new Error(`a signal was rejected: ${answer.rejected[0].message}`);
  return answer;
}

/** Signals of one subject, one after the other, the last one at `now`. Returns the case they opened or joined, if any. */
export async function flag(
  world: Pick<World, "gateway">,
  subject: Flagged,
  options: FlagOptions,
  now: Date,
): Promise<string | null> {
  const { cases } = await send(world, subject, options, now);
  return cases[0]?.id ?? null;
}

/** One request that a monitor stopped. Returns its block. */
export async function block(
  world: Pick<World, "gateway">,
  subject: Flagged,
  options: FlagOptions,
  now: Date,
): Promise<string> {
  const { blocks } = await send(world, subject, { ...options, count: 1, blocked: true }, now);
  if (!blocks[0]) throw new Error("a blocked request has its block");
  return blocks[0].id;
}

/** Like {@link flag}, where the signals must open or join a case. */
export async function openCase(
  world: World,
  subject: Flagged,
  options: FlagOptions,
  now: Date,
): Promise<string> {
  const reference = await flag(world, subject, options, now);
  if (!reference) throw new Error("these signals open no case");
  return reference;
}

/** Decides as a person does in the console: claims the case to review it, looks, decides on the version seen. */
export async function decideAs(person: Actor, reference: string, decision: CaseDecision, now: Date) {
  const { kind } = decision;
  if (kind === "dismiss" || kind === "warn" || kind === "revoke")
    await claimCase(person, { reference, tab: "scenario-tab" }, now);
  const { version } = await getCase(person, { reference }, now);
  const decided = await decideCase(person, { reference, version, commandId: newId(), decision }, now);
  return { ...decided, decisionId: decided.decisionId ?? "" };
}

/** Past the default undo window: what was decided at `now` is in effect and its mails are delivered. */
export async function takeEffect(now: Date): Promise<Date> {
  const later = plus(now, 31 * SECOND);
  await deliverDue(later);
  return later;
}

export const WARN = {
  kind: "warn",
  clause: "2.1",
  facts:
    "Several requests asked for a working exploit against a named product. Please look up the requests below.",
  rationale: "Consistent attempts across sessions; no sign of authorised testing.",
  proportionality: { gravity: "moderate", intent: "likely" },
} as const satisfies CaseDecision;

export const REVOKE = {
  kind: "revoke",
  clause: "2.1",
  facts: "Requests for working exploits went on after our warning, with the same target.",
  rationale: "Continued after a delivered warning and its grace; same pattern.",
  proportionality: { gravity: "serious", intent: "likely" },
} as const satisfies CaseDecision;
