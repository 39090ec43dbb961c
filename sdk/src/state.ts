import { type ModelPatterns, patternsOf } from "./model-patterns.js";
import { Restrictions } from "./restrictions.js";
import { ServerClock } from "./server-clock.js";
import type { Snapshot } from "./snapshot.js";
import type { Blocking, Change } from "./wire.js";

type Blocks = {
  blocking: Blocking;
  told: BlockingPolicy;
  models: ModelPatterns;
  organizations: Set<string>;
};

/** A policy under which single requests are blocked. */
export type BlockingPolicy = {
  policy: string;
  code: string;
  /** Where a blocked request is disputed, with its reference in the place of `{id}`. */
  appealUrl: string | null;
};

/** A state as it was saved. Instants are milliseconds since 1970. */
export type SavedState = {
  cursor: string;
  inStepAt: number;
  correction: number;
  blocking: Blocking[];
  restrictions: Restrictions;
};

/** What Recourse has said so far: restrictions, for whom requests are blocked, and how far in the feed this is. */
export class State {
  restrictions = new Restrictions();
  cursor: string | null = null;
  /** When it was last in step with Recourse, in Recourse's time; 0 for never. */
  inStepAt = 0;
  private readonly blocks = new Map<string, Blocks>();

  readonly clock: ServerClock;

  constructor(saved: SavedState | null = null) {
    this.clock = new ServerClock(saved?.correction, saved?.inStepAt);
    if (!saved) return;
    this.restrictions = saved.restrictions;
    this.cursor = saved.cursor;
    this.inStepAt = saved.inStepAt;
    for (const one of saved.blocking) this.setBlocking(one);
  }

  /** Puts a snapshot in the place of everything before, in one step. */
  replace({ cursor, restrictions, blocking }: Snapshot): void {
    this.restrictions = restrictions;
    this.blocks.clear();
    for (const one of blocking) this.setBlocking(one);
    this.cursor = cursor;
  }

  apply(change: Change, cursor: string): void {
    if (change.type === "put") this.restrictions.put(change);
    else if (change.type === "delete") this.restrictions.remove(change);
    else if (change.type === "blocking") this.setBlocking(change);
    this.cursor = cursor;
  }

  /** Everything of before an instant of Recourse's time has been applied; `cursor` where that led further. */
  inStep(serverTime: string, cursor = this.cursor): void {
    this.clock.hear(serverTime);
    this.inStepAt = this.clock.now();
    this.cursor = cursor;
    this.restrictions.forgetEnded(this.inStepAt);
  }

  get blocking(): Blocking[] {
    return [...this.blocks.values()].map(({ blocking }) => blocking);
  }

  private setBlocking(blocking: Blocking): void {
    const { policy, code, models, applies_to, organizations, appeal_url } = blocking;
    this.blocks.set(policy, {
      blocking: { policy, code, models, applies_to, organizations, appeal_url },
      told: { policy, code, appealUrl: appeal_url ?? null },
      models: patternsOf(models),
      organizations: new Set(organizations),
    });
  }

  /** The policy under which a request of the organization to the model is blocked when a monitor says so. */
  blockingPolicy(organization: string, model: string): BlockingPolicy | null {
    for (const { blocking, told, models, organizations } of this.blocks.values()) {
      if (blocking.applies_to === "none" || !models.cover(model)) continue;
      if (blocking.applies_to === "all" || organizations.has(organization)) return told;
    }
    return null;
  }
}
