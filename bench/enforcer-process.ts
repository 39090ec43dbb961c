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
  /** Once every subject was asked for, and before: what nobody asks for is not read. */
  bytesPerEntry: number;
  bytesPerEntryUnread: number;
  /** Calls per second. */
  rates: {
    arriving: Record<"check" | "mapGet" | "mapGetJoining", number>;
    recurring: Record<"check" | "mapGet", number>;
  };
};

const MODEL = "gpt-5.3-codex";
const BATCH = 500;
const BATCHES = 800;
const RECURRING = 1_000;

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const joined = ({ organization, safetyIdentifier }: Subject) => `${organization}\n${safetyIdentifier}`;

/** A string of its own, as from a request's body: nobody has seen it, and it must be compared, not only pointed at. */
const anew = (text: string) => Buffer.from(text).toString();

type Request = Subject & { model: string; key: string };

/** A request that has just arrived, of a subject that is limited, or of another in the same organization. */
function arrive({ organization, safetyIdentifier }: Subject, isLimited: boolean): Request {
  const asked = { organization, safetyIdentifier: isLimited ? safetyIdentifier : `free-${safetyIdentifier}` };
  return {
    organization: anew(organization),
    safetyIdentifier: asked.safetyIdentifier && anew(asked.safetyIdentifier),
    model: MODEL,
    key: anew(joined(asked)),
  };
}

type Way = (request: Request) => boolean;

function timeBatch(requests: readonly Request[], way: Way): { ms: number; refused: number } {
  let refused = 0;
  const begin = performance.now();
  for (const request of requests) if (way(request)) refused++;
  return { ms: performance.now() - begin, refused };
}

/** Calls per second of each way, in turns, so that what else the machine does falls on all. */
function ratesOf<Name extends string>(
  ways: Record<Name, Way>,
  requestsOf: (turn: number) => Request[],
): Record<Name, number> {
  const names = Object.keys(ways) as Name[];
  const times = names.map((): number[] => []);
  const refused = names.map(() => 0);
  for (let batch = 0; batch < BATCHES; batch++)
    for (const [place, name] of names.entries()) {
      const requests = requestsOf(batch * names.length + place);
      const timed = timeBatch(requests, ways[name]);
      times[place]?.push(timed.ms / requests.length);
      refused[place] = (refused[place] ?? 0) + timed.refused;
    }
  if (Math.min(...refused) === 0) throw new Error(`refused: ${refused}`);
  const rates = names.map((name, place) => [name, 1_000 / median(times[place] ?? [])]);
  return Object.fromEntries(rates);
}

/**
 * Requests as they arrive: no string of theirs was seen before, half are of limited subjects, and no subject comes
 * twice, so that its entry is in no cache of the processor. And a thousand that come again and again, of which one in
 * a hundred is refused.
 */
function measureRates(enforcer: Enforcer, subjects: readonly Subject[]): Answered["rates"] {
  const map = new Map(subjects.map((subject) => [anew(joined(subject)), subject]));
  const check: Way = (request) => enforcer.check(request) !== null;
  const mapGet: Way = ({ key }) => map.get(key) !== undefined;
  const mapGetJoining: Way = (request) => map.get(joined(request)) !== undefined;
  const subjectAt = (place: number) => subjects[(place * 7_919) % subjects.length] as Subject;
  const numbered = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
  const recurring = numbered(0, RECURRING).map((place) => arrive(subjectAt(place), place % 100 === 0));
  return {
    arriving: ratesOf({ check, mapGet, mapGetJoining }, (turn) =>
      numbered(turn * BATCH, BATCH).map((place) => arrive(subjectAt(place), place % 2 === 0)),
    ),
    recurring: ratesOf({ check, mapGet }, () => recurring),
  };
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
  const bytesPerEntryUnread = (memory() - before) / restrictions;
  for (const subject of subjects) enforcer.check({ ...subject, model: MODEL });
  const bytesPerEntry = (memory() - before) / restrictions;
  const rates = measureRates(enforcer, subjects);
  const answer: Answered = { firstCheckMs, restrictions, bytesPerEntry, bytesPerEntryUnread, rates };
  await enforcer.close();
  process.send?.(answer, () => process.exit());
});
