import type { Actor } from "./actor";
import type { CommandKind, CommandOf } from "./command";
import type { DomainEvent } from "./event";
import type { Refusal } from "./refusal";
import type { Facts, StandingState } from "./state";

/** Who asks and when, and where new names come from: the domain has neither clock nor chance of its own. */
export type Context = {
  actor: Actor;
  now: Date;
  newId: () => string;
  newReference: (prefix: "C" | "A") => string;
};

/** What a command makes happen, or why it does not. */
export type Outcome = DomainEvent[] | Refusal;

/** Judges one kind of command. */
export type Decider<K extends CommandKind> = (
  state: StandingState,
  facts: Facts,
  command: CommandOf<K>,
  context: Context,
) => Outcome;
