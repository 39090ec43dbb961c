import { randomUUID } from "node:crypto";
import type { BrowserClient } from "@/lib/contract/browser";
import { timed } from "./statistics";

const WARN = {
  kind: "warn",
  clause: "2.1",
  facts: "Several requests asked for a working exploit against a named product.",
  rationale: "Consistent attempts; no sign of authorised testing.",
  proportionality: { gravity: "serious", intent: "likely" },
} as const;

export type Reviewed = {
  ms: number;
  /** The ids of the decisions that were answered. */
  decisions: string[];
  claimMs: number[];
  warnMs: number[];
};

type Tally = Omit<Reviewed, "ms">;

async function claimNext(person: BrowserClient, tab: string, tally: Tally): Promise<string> {
  const { ms, result } = await timed(() => person.console.queue.next({ tab }));
  if (!result.reference) throw new Error("no case was left");
  tally.claimMs.push(ms);
  return result.reference;
}

async function decideNext(person: BrowserClient, tab: string, tally: Tally): Promise<void> {
  const reference = await claimNext(person, tab, tally);
  const { version } = await person.console.case.get({ reference });
  const command = { reference, version, tab, commandId: randomUUID(), decision: WARN };
  const { ms, result } = await timed(() => person.console.case.decide(command));
  tally.warnMs.push(ms);
  tally.decisions.push(result.decisionId ?? "");
}

/** Lets these people warn so many cases of one queue, all at once; each takes the next case as soon as they can. */
export async function review(people: readonly BrowserClient[], cases: number): Promise<Reviewed> {
  const tally: Tally = { decisions: [], claimMs: [], warnMs: [] };
  let left = cases;
  const work = async (person: BrowserClient) => {
    const tab = randomUUID();
    while (left-- > 0) await decideNext(person, tab, tally);
  };
  const { ms } = await timed(() => Promise.all(people.map(work)));
  return { ...tally, ms };
}
