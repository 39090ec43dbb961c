import { Problem } from "./problem.js";
import type { Change } from "./wire.js";

/** What an enforcer says of itself. */
export type Events = {
  /** In step with Recourse: for the first time, or again after the feed failed. */
  ready: [];
  /** Recourse has not been heard for so many milliseconds; the last state is kept and enforced. */
  stale: [forMs: number];
  /** A change was applied; `snapshot` stands for the whole state. */
  change: [change: Change | { type: "snapshot"; entries: number }];
  /** Something in the background went wrong. Nothing stops. */
  error: [problem: Problem];
};

export type Listener<Name extends keyof Events> = (...given: Events[Name]) => void;

export type Listeners = { [Name in keyof Events]?: Listener<Name> };

/** Calls listeners. One that throws harms neither the others nor the enforcer, and an error needs none. */
export class Emitter {
  private readonly listeners: { [Name in keyof Events]: Set<Listener<Name>> } = {
    ready: new Set(),
    stale: new Set(),
    change: new Set(),
    error: new Set(),
  };

  constructor(listeners: Listeners = {}) {
    for (const [name, listener] of Object.entries(listeners))
      this.on(name as keyof Events, listener as Listener<keyof Events>);
  }

  on<Name extends keyof Events>(name: Name, listener: Listener<Name>): () => void {
    this.listeners[name].add(listener);
    return () => this.listeners[name].delete(listener);
  }

  emit<Name extends keyof Events>(name: Name, ...given: Events[Name]): void {
    for (const listener of this.listeners[name])
      try {
        listener(...given);
      } catch (cause) {
        if (name !== "error")
          this.emit("error", new Problem("listener_failed", `A listener of "${name}" threw.`, {}, { cause }));
      }
  }
}
