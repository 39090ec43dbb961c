import type { Actor } from "./actor";
import type { CommandKind, CommandOf } from "./command";
import type { DomainEvent } from "./event";
import type { Refusal } from "./refusal";
import type { Facts, JudgedFacts, StandingState } from "./state";

/** Who asks and when, and where new names come from: the domain has neither clock nor chance of its own. */
export type Context = {
  actor: Actor;
  now: Date;
  newId: () => string;
  newReference: (prefix: "C" | "A") => string;
};

/**
 * What is asked whether a command lacks anything: `decide` refuses with the first missing fact and `offers` lists all
 * of them, so that a grey button and a refusal can never disagree.
 */
export type Question = { state: StandingState; facts: Facts } & Pick<Context, "actor" | "now">;

/** What a command makes happen, or why it does not. */
export type Outcome = DomainEvent[] | Refusal;

/** Judges one kind of command. */
export type Decider<K extends CommandKind> = (
  state: StandingState,
  facts: JudgedFacts,
  command: CommandOf<K>,
  context: Context,
) => Outcome;
