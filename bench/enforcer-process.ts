// A gateway's process with an enforcer in it, as bench/enforcer.ts asks for it. It answers once, and ends.
import { createEnforcer, type Enforcer } from "@recourse/enforcer";
import { median } from "./statistics";

export type Asked = {
  url: string;
  key: string;
  cacheFile: string;
  startWithinMs?: number;
  subjects: Subject[];
};
export type Subject = { organization: string; safetyIdentifier: string | null };
export type Answered = {
  /** From the call of `createEnforcer` to the first `check` that refuses, in milliseconds. */
  firstCheckMs: number;
  restrictions: number;
  bytesPerEntry: number;
  /** Calls per second. */
  rates: { check: number; mapGet: number; mapGetJoining: number };
};

const MODEL = "gpt-5.3-codex";
const ROUNDS = 9;

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const joined = ({ organization, safetyIdentifier }: Subject) => `${organization}\n${safetyIdentifier}`;

/** A string of its own, as from a request's body: the enforcer's keys must be compared, not only pointed at. */
const anew = (text: string) => Buffer.from(text).toString();

/** Half of the requests are of subjects that are limited, half of others in the same organizations; in no order. */
function requestsOf(subjects: readonly Subject[]) {
  return subjects
    .flatMap(({ organization, safetyIdentifier }) => [
      { organization: anew(organization), safetyIdentifier: safetyIdentifier && anew(safetyIdentifier) },
      { organization: anew(organization), safetyIdentifier: `free-${safetyIdentifier}` },
    ])
    .map((subject) => ({ ...subject, model: MODEL, key: anew(joined(subject)) }))
    .map((request, index) => ({ request, place: (index * 7_919) % (2 * subjects.length) }))
    .sort((a, b) => a.place - b.place)
    .map(({ request }) => request);
}

/** All requests by each in turns, so that what else the machine does falls on all. */
function ratesOf(enforcer: Enforcer, subjects: readonly Subject[]): Answered["rates"] {
  const requests = requestsOf(subjects);
  const map = new Map(subjects.map((subject) => [joined(subject), subject]));
  const found = { check: 0, mapGet: 0, mapGetJoining: 0 };
  const ways = {
    check: (index: number) => enforcer.check(requests[index] as (typeof requests)[number]) !== null,
    mapGet: (index: number) => map.get((requests[index] as (typeof requests)[number]).key) !== undefined,
    mapGetJoining: (index: number) =>
      map.get(joined(requests[index] as (typeof requests)[number])) !== undefined,
  };
  const times: Record<keyof typeof ways, number[]> = { check: [], mapGet: [], mapGetJoining: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const name of Object.keys(ways) as (keyof typeof ways)[]) {
      const way = ways[name];
      let refused = 0;
      const begin = process.cpuUsage().user;
      for (let index = 0; index < requests.length; index++) if (way(index)) refused++;
      times[name].push(process.cpuUsage().user - begin);
      found[name] = refused;
    }
  if (found.check < subjects.length || found.mapGet !== subjects.length)
    throw new Error(`refused ${found.check}, found ${found.mapGet} of ${subjects.length}`);
  const rate = (name: keyof typeof ways) => (requests.length * 1_000_000) / median(times[name]);
  return { check: rate("check"), mapGet: rate("mapGet"), mapGetJoining: rate("mapGetJoining") };
}

process.once("message", async ({ subjects, ...options }: Asked) => {
  const before = memory();
  const begin = performance.now();
  const listeners = { error: ({ message }: Error) => console.error(message) };
  const enforcer = await createEnforcer({ ...options, listeners });
  const first = enforcer.check({ ...(subjects[0] as Subject), model: MODEL });
  const firstCheckMs = performance.now() - begin;
  if (!first) throw new Error("the first of the limited was let through");
  const { restrictions } = enforcer.status();
  const bytesPerEntry = (memory() - before) / restrictions;
  const answer: Answered = { firstCheckMs, restrictions, bytesPerEntry, rates: ratesOf(enforcer, subjects) };
  await enforcer.close();
  process.send?.(answer, () => process.exit());
});
