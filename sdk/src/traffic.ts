import { safetyIdentifierOf } from "./safety-identifier.js";

/** A request that arrived, for Recourse's traffic counters. */
export type CountedRequest = {
  organization: string;
  safetyIdentifier?: string | null;
  /** Whether the enforcer refused it. */
  refused?: boolean;
};

type Counter = { requests: number; identified: number; refused: number; identifiers: Map<string, number> };

const MOST_IDENTIFIERS = 100_000;

/** Counts requests per organization, window by window. A window ends early where it has seen very many identifiers. */
export class Traffic {
  private counters = new Map<string, Counter>();
  private identifiers = 0;
  private begunAt = performance.now();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly clock: { now(): number },
    private readonly gateway: string,
    windowMs: number,
    private readonly send: (counter: string) => void,
  ) {
    this.timer = setInterval(() => this.end(), windowMs).unref();
  }

  count({ organization, safetyIdentifier, refused = false }: CountedRequest): void {
    const identifier = safetyIdentifierOf(safetyIdentifier);
    let counter = this.counters.get(organization);
    if (!counter) {
      counter = { requests: 0, identified: 0, refused: 0, identifiers: new Map() };
      this.counters.set(organization, counter);
    }
    counter.requests++;
    if (refused) counter.refused++;
    if (identifier === null) return;
    counter.identified++;
    const seen = counter.identifiers.get(identifier) ?? 0;
    counter.identifiers.set(identifier, seen + 1);
    if (seen === 0 && ++this.identifiers >= MOST_IDENTIFIERS) this.end();
  }

  /** Ends the window and sends its counters. */
  end(): void {
    const { counters, begunAt } = this;
    this.begunAt = performance.now();
    // By the clock as it is now, which Recourse may have corrected meanwhile. Windows are of at least a millisecond.
    const until = this.clock.now();
    const since = until - Math.max(this.begunAt - begunAt, 1);
    this.counters = new Map();
    this.identifiers = 0;
    for (const [organization, counter] of counters)
      this.send(JSON.stringify({ gateway: this.gateway, ...toWire(organization, counter, since, until) }));
  }

  close(): void {
    clearInterval(this.timer);
    this.end();
  }
}

function toWire(organization: string, counter: Counter, start: number, end: number) {
  const { requests, identified, refused, identifiers } = counter;
  let largest: string | null = null;
  let most = 0;
  for (const [identifier, count] of identifiers)
    if (count > most) {
      most = count;
      largest = identifier;
    }
  return {
    organization,
    window_start: new Date(start).toISOString(),
    window_end: new Date(end).toISOString(),
    requests,
    requests_with_identifier: identified,
    distinct_identifiers: identifiers.size,
    largest_identifier: largest,
    largest_identifier_share: most / requests,
    refused,
  };
}
