import type { Api } from "./api.js";
import { type Denial, requestDenial } from "./denial.js";
import { Outbox } from "./outbox.js";
import type { Problem } from "./problem.js";
import { type Signal, signalToWire } from "./signals.js";
import { type CountedRequest, Traffic } from "./traffic.js";

export type Dropped = { signals: number; counters: number };

type Limits = { queueBytes: number; trafficWindowMs: number };
type Answer = { blocks?: { index: number; id: string; appeal_url?: string | null }[] };

const SIGNALS_EVERY_MS = 1_000;

/** What the gateway tells Recourse: signals, blocks, and how much traffic there is. */
export class Reporter {
  private readonly signals: Outbox;
  private readonly counters: Outbox;
  private readonly traffic: Traffic;

  constructor(
    private readonly api: Api,
    private readonly clock: { now(): number },
    { queueBytes: mostBytes, trafficWindowMs }: Limits,
    tell: (problem: Problem) => void,
  ) {
    const common = { mostBytes, everyMs: SIGNALS_EVERY_MS };
    this.signals = new Outbox(api, { ...common, path: "/signals", member: "signals" }, tell);
    this.counters = new Outbox(api, { ...common, path: "/traffic", member: "counters" }, tell);
    this.traffic = new Traffic(clock, trafficWindowMs, (counter) => this.counters.add(counter));
  }

  report(signal: Signal): boolean {
    return this.signals.add(this.written(signal, false));
  }

  count(request: CountedRequest): void {
    this.traffic.count(request);
  }

  /** Reports a blocked request; where Recourse gives no reference in time, it is reported again in the background. */
  async block(signal: Signal, code: string, withinMs: number): Promise<Denial> {
    const item = this.written(signal, true);
    const call = { method: "POST", body: `{"signals":[${item}]}`, timeoutMs: withinMs } as const;
    try {
      const { blocks = [] } = await this.api.json<Answer>("/signals", call);
      const [block] = blocks;
      return requestDenial(code, block ? { id: block.id, appealUrl: block.appeal_url ?? null } : null);
    } catch {
      this.signals.add(item);
      return requestDenial(code);
    }
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

  private written(signal: Signal, isBlocked: boolean): string {
    return JSON.stringify(signalToWire(signal, this.clock.now(), isBlocked));
  }
}
