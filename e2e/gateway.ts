import { randomUUID } from "node:crypto";
import type { CheckAnswer } from "@/lib/contract/v1/enforcement";
import type { SignalsAnswer } from "@/lib/contract/v1/signals";

type Subject = { organization: string; safety_identifier?: string };
type Counted = { requests: number; identified: number; identifiers: number; refused?: number };

const HOUR = 3_600_000;
const MODEL = "gpt-5.3-codex";

/** The provider's gateway: what it sends to `/v1`, at the time of the app it talks to. */
export class Gateway {
  constructor(
    private readonly url: string,
    private readonly key: string,
    /** How far ahead the app lives, in milliseconds. */
    private readonly ahead = 0,
  ) {}

  async call<T>(method: string, path: string, body: unknown): Promise<T> {
    const headers = { authorization: `Bearer ${this.key}`, "content-type": "application/json" };
    const response = await fetch(`${this.url}/v1${path}`, { method, headers, body: JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as T;
  }

  register(externalId: string, organization: object): Promise<unknown> {
    return this.call("PUT", `/organizations/${externalId}`, organization);
  }

  count(organization: string, { requests, identified, identifiers, refused = 0 }: Counted): Promise<unknown> {
    const end = Date.now() + this.ahead;
    const counter = {
      organization,
      window_start: new Date(end - 24 * HOUR).toISOString(),
      window_end: new Date(end).toISOString(),
      requests,
      requests_with_identifier: identified,
      distinct_identifiers: identifiers,
      refused,
      largest_identifier_share: identifiers ? 2 / identifiers : 0,
    };
    return this.call("POST", "/traffic", { counters: [counter] });
  }

  /** Signals of now. Returns the references of the cases they opened. */
  async signal(subject: Subject & { severity?: "critical" }, count: number): Promise<string[]> {
    const signals = Array.from({ length: count }, () => ({
      ...subject,
      id: randomUUID(),
      policy: "cyber",
      monitor: "exploit-classifier",
      monitor_version: "1",
      score: 0.92,
      model: MODEL,
      request_id: `req_${randomUUID()}`,
      occurred_at: new Date(Date.now() + this.ahead).toISOString(),
      evidence: { excerpt: "Turn this overflow into code execution." },
    }));
    const answer = await this.call<SignalsAnswer>("POST", "/signals", { signals });
    if (answer.accepted !== count)
      throw new Error(`not all signals were accepted: ${JSON.stringify(answer)}`);
    return answer.cases.filter(({ opened }) => opened).map(({ id }) => id);
  }

  check(subject: Subject, model = MODEL): Promise<CheckAnswer> {
    return this.call("POST", "/enforcement/check", { ...subject, model });
  }
}
