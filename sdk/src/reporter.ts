import type { Api } from "./api.js";
import { newBlockReference } from "./block-reference.js";
import { type Denial, requestDenial } from "./denial.js";
import { Outbox } from "./outbox.js";
import type { Problem } from "./problem.js";
import { type Signal, signalToWire } from "./signals.js";
import type { BlockingPolicy } from "./state.js";
import { type CountedRequest, Traffic } from "./traffic.js";

export type Dropped = { signals: number; counters: number };

type Limits = { gateway: string; queueBytes: number; trafficWindowMs: number };

const SIGNALS_EVERY_MS = 1_000;

/** What the gateway tells Recourse: signals, blocks, and how much traffic there is. */
export class Reporter {
  private readonly signals: Outbox;
  private readonly counters: Outbox;
  private readonly traffic: Traffic;

  constructor(
    api: Api,
    private readonly clock: { now(): number },
    { gateway, queueBytes: mostBytes, trafficWindowMs }: Limits,
    tell: (problem: Problem) => void,
  ) {
    const common = { mostBytes, everyMs: SIGNALS_EVERY_MS };
    this.signals = new Outbox(api, { ...common, path: "/signals", member: "signals" }, tell);
    this.counters = new Outbox(api, { ...common, path: "/traffic", member: "counters" }, tell);
    this.traffic = new Traffic(clock, gateway, trafficWindowMs, (counter) => this.counters.add(counter));
  }

  report(signal: Signal): boolean {
    return this.signals.add(this.written(signal, null));
  }

  count(request: CountedRequest): void {
    this.traffic.count(request);
  }

  /** Reports a blocked request at once, in the background; where there is no room for it, it has no reference. */
  block(signal: Signal, { code, appealUrl }: BlockingPolicy): Denial {
    const id = newBlockReference();
    const isTaken = this.signals.add(this.written(signal, id), { atOnce: true });
    return requestDenial(code, isTaken ? { id, appealUrl: appealUrl?.replace("{id}", id) ?? null } : null);
  }

  get dropped(): Dropped {
    return { signals: this.signals.dropped, counters: this.counters.dropped };
  }

  get queued(): number {
    return this.signals.queued + this.counters.queued;
  }

  async close(withinMs: number): Promise<void> {
    this.traffic.close();
    await Promise.all([this.signals.close(withinMs), this.counters.close(withinMs)]);
  }

  private written(signal: Signal, blockId: string | null): string {
    return JSON.stringify(signalToWire(signal, this.clock.now(), blockId));
  }
}
