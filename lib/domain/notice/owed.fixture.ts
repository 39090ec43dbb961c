import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { decide } from "@/lib/domain/decide";
import { type Ladder, staff } from "@/lib/domain/decide.fixture";
import { evolve } from "@/lib/domain/evolve";
import { isRefusal } from "@/lib/domain/refusal";
import { decisionsWithdrawn, noticesOwed } from "./owed";

let made = 0;

/** Plays one command and returns what it owes, and which decisions' notices it takes back. */
export function tell(ladder: Ladder, command: Command, now: Date, actor: Actor = staff("reviewer")) {
  const newName = () => `told-${++made}`;
  const events = decide(ladder.state, ladder.facts, command, {
    actor,
    now,
    newId: newName,
    newReference: newName,
  });
  if (isRefusal(events)) throw new Error(`refused: ${events.message}`);
  ladder.state = evolve(ladder.state, events);
  return {
    owed: noticesOwed(ladder.state, events, now),
    withdrawn: decisionsWithdrawn(ladder.state, events, now),
  };
}

export const member: Actor = { kind: "member", id: "olga", name: "Olga", organizationId: "o", role: "owner" };

/** Files an appeal against a decision and returns its id. */
export function fileAppeal(ladder: Ladder, decisionId: string, now: Date): string {
  const text = "This was our own test system.";
  tell(
    ladder,
    {
      kind: "file_appeal",
      decisionId,
      situation: "authorised_work",
      text,
      requestIds: [],
      channel: "portal",
    },
    now,
    member,
  );
  return ladder.state.appeals.at(-1)?.id ?? "";
}
