import { Api } from "./api.js";
import { CacheKeeper } from "./cache-keeper.js";
import type { Denial } from "./denial.js";
import { Feed, type Follower } from "./feed.js";
import { Freshness } from "./freshness.js";
import { Emitter, type Events, type Listener } from "./listeners.js";
import { type EnforcerOptions, type Settings, settingsOf } from "./options.js";
import { Position } from "./position.js";
import { Problem } from "./problem.js";
import { type Dropped, Reporter } from "./reporter.js";
import type { Signal } from "./signals.js";
import { type BlockingPolicy, State } from "./state.js";
import type { CountedRequest } from "./traffic.js";
import { VERSION } from "./version.js";

/** A request as it arrives at the gateway. */
export type CheckedRequest = { organization: string; safetyIdentifier?: string | null; model: string };

export type Status = {
  /** How far in the feed the state is; null before the first word of Recourse. */
  cursor: string | null;
  restrictions: number;
  stale: boolean;
  staleForMs: number;
  /** Signals and counters that wait to be sent, and those that were dropped. */
  queued: number;
  dropped: Dropped;
};

/** Judges requests by what Recourse has decided. Made by {@link createEnforcer}. */
export class Enforcer {
  private readonly state: State;
  private readonly freshness: Freshness;
  private readonly reporter: Reporter;
  private readonly position: Position;
  private readonly cache: CacheKeeper | null;
  private readonly emitter: Emitter;
  private readonly stop = new AbortController();
  private isCut = false;
  private readonly following: Promise<void>;

  /** @internal */
  constructor(private readonly settings: Settings) {
    const { url, key, cacheFile, staleAfterMs } = settings;
    this.emitter = new Emitter(settings.listeners);
    const tell = (problem: Problem) => this.emitter.emit("error", problem);
    this.cache = cacheFile === null ? null : new CacheKeeper(cacheFile, url, tell);
    this.state = new State(this.cache?.read());
    this.freshness = new Freshness(this.savedAt(), staleAfterMs, (isStale) => this.turned(isStale));
    const api = new Api(url, key);
    this.reporter = new Reporter(api, this.state.clock, settings, tell);
    this.position = new Position(api, () => this.positionReport());
    const feed = new Feed(api, this.follower(tell), settings.feed);
    this.following = feed.follow(this.stop.signal);
  }

  /**
   * Why the request is refused; null where it may go through. Synchronous, in memory, and judged at this instant of
   * Recourse's time: nothing has to happen for a restriction to begin or to be over. Of several, the longest is told.
   */
  check(request: CheckedRequest): Denial | null {
    const { organization, safetyIdentifier, model } = request;
    try {
      const limit = this.state.restrictions.find(organization, safetyIdentifier, model, this.state.clock);
      return limit === null ? null : limit.denial;
    } catch (cause) {
      // What came unread is read here at first, and must not harm the request.
      const message = `Limits of ${organization} cannot be read: ${cause}`;
      this.emitter.emit("error", new Problem("malformed", message, {}, { cause }));
      return null;
    }
  }

  /** The policy under which a single request is blocked if a monitor says so; null where none applies. */
  blockingPolicy({ organization, model }: CheckedRequest): BlockingPolicy | null {
    return this.state.blockingPolicy(organization, model);
  }

  /** Reports a signal in the background. Returns whether there was room for it. */
  report(signal: Signal): boolean {
    return this.reporter.report(signal);
  }

  /**
   * Reports in the background that a monitor stopped this request, and returns what to tell its client: with the
   * reference under which it is found and disputed, whether or not Recourse can be reached now. Waits for nothing.
   */
  block(signal: Signal, policy: BlockingPolicy): Denial {
    return this.reporter.block(signal, policy);
  }

  /** Counts a request, whether it was let through or not. */
  count(request: CountedRequest): void {
    this.reporter.count(request);
  }

  /** Whether Recourse was not heard lately. What was last known is enforced nevertheless. */
  get stale(): boolean {
    return this.freshness.isStale;
  }

  /** For how many milliseconds the state has been behind; 0 where it is in step, infinite before the first word. */
  get staleForMs(): number {
    return this.freshness.staleForMs;
  }

  status(): Status {
    const { stale, staleForMs } = this;
    const { queued, dropped } = this.reporter;
    const restrictions = this.state.restrictions.count();
    return { cursor: this.state.cursor, restrictions, stale, staleForMs, queued, dropped };
  }

  /** Adds a listener; returns what removes it. */
  on<Name extends keyof Events>(name: Name, listener: Listener<Name>): () => void {
    return this.emitter.on(name, listener);
  }

  /**
   * Ends everything: sends what waits and says that it stops, within so many milliseconds, and saves the state. Returns
   * what was dropped.
   */
  async close({ withinMs = 5_000 }: { withinMs?: number } = {}): Promise<Dropped> {
    this.stop.abort();
    this.freshness.close();
    await Promise.all([this.reporter.close(withinMs), this.position.close(withinMs), this.following]);
    await this.cache?.close(this.state);
    return this.reporter.dropped;
  }

  /** @internal Until Recourse was heard, or so long. */
  async started(): Promise<this> {
    const { startWithinMs } = this.settings;
    const isSaved = this.state.cursor !== null;
    const { promise, resolve } = deferred();
    const timer = setTimeout(resolve, startWithinMs ?? (isSaved ? 100 : 5_000));
    const listening = [this.on("ready", resolve)];
    // With a saved state a start need not wait for a second attempt.
    if (isSaved && startWithinMs === null) listening.push(this.on("error", resolve));
    await promise;
    clearTimeout(timer);
    for (const forget of listening) forget();
    if (this.stale) this.turned(true);
    return this;
  }

  private applied(change: Events["change"][0]): void {
    this.position.changed();
    this.cache?.changed(this.state);
    this.emitter.emit("change", change);
  }

  private follower(problem: Follower["problem"]): Follower {
    return {
      problem: (told) => {
        this.isCut = true;
        problem(told);
      },
      cursor: () => this.state.cursor,
      snapshot: (snapshot) => {
        this.state.replace(snapshot);
        this.applied({ type: "snapshot", entries: snapshot.restrictions.count() });
      },
      change: (change, cursor) => {
        this.state.apply(change, cursor);
        this.applied(change);
      },
      inStep: (serverTime, cursor) => {
        this.state.inStep(serverTime, cursor);
        const isBack = this.isCut && !this.stale;
        this.isCut = false;
        this.freshness.hear();
        if (isBack) this.turned(false);
      },
    };
  }

  /** When a saved state was in step, on the monotonic clock. */
  private savedAt(): number | null {
    const { cursor, clock, inStepAt } = this.state;
    return cursor === null ? null : performance.now() - Math.max(0, clock.now() - inStepAt);
  }

  private turned(isStale: boolean): void {
    if (isStale) this.emitter.emit("stale", this.freshness.staleForMs);
    else this.emitter.emit("ready");
  }

  private positionReport() {
    const { cursor } = this.state;
    const { gateway } = this.settings;
    return cursor === null ? null : { gateway, version: VERSION, cursor, stale: this.stale };
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/**
 * Starts enforcing. Resolves once the state of Recourse is there; where Recourse cannot be reached in time, with the
 * saved state, or with none, which refuses nobody. It goes on trying, and says so by its events and its status.
 */
export function createEnforcer(options: EnforcerOptions): Promise<Enforcer> {
  return new Enforcer(settingsOf(options)).started();
}
