import { createDatabase } from "@/e2e/app";
import type { QueueFilter } from "@/lib/contract/console/queue-filter";
import { fillBacklog } from "./backlog-rows";
import { atMost, type Figure, type Measured, none } from "./figure";
import { sequentialScans } from "./sequential-scans";
import { openSite, type Site } from "./site";
import { p95 } from "./statistics";

const SMALL = 10_000;
const LARGE = process.argv.includes("--full") ? 10_000_000 : 1_000_000;
const REVIEWERS = 32;
const ROUNDS = 150;
const WARM_UP = 10;
/** Each takes a case for everybody, so fewer of them. */
const NEXT_ROUNDS = 12;
/** Beyond what a count is remembered for. */
const FORGOTTEN_MS = 120_000;

const SAVED_VIEWS = "saved views with their counts";
const COUNTED_ANEW = "saved views, all counted anew";
const BUILT_IN = "counts of the built-in views";

/** Every filter by itself, each with a value that is common or rare at both sizes alike. */
const FILTERS: Record<string, QueueFilter> = {
  "all open": {},
  policy: { policy: "bio" },
  "whole organizations": { scope: "organization" },
  "severity critical": { severity: "critical" },
  "severity low": { severity: "low" },
  "repeat after warning": { repeat: true },
  "zero data retention": { zdr: true },
  "trusted access": { trusted: true },
  "a common monitor": { monitor: "monitor-1" },
  "a rare monitor": { monitor: "monitor-12" },
  "a model": { model: "model-6" },
  "older than two days": { olderThanHours: 48 },
  "assigned to me": { assignee: "me" },
  "assigned to nobody": { assignee: "none" },
  "claimed by me": { claimed: "me" },
  late: { late: true },
  snoozed: { snoozed: true },
  "not reached": { unreached: true },
  "awaiting approval": { state: "awaiting_approval" },
  "text: a reference": { text: "C-0000-5000" },
  "text: an identifier": { text: "user-9999" },
  "text: an organization": { text: "customer 499" },
  "text: everybody's": { text: "user-" },
};

const SAVED: Record<string, QueueFilter> = {
  Critical: { severity: "critical" },
  "Late repeats": { repeat: true, late: true },
  "Zero data retention": { zdr: true },
  "Critical organizations": { scope: "organization", severity: "critical" },
  "Old and high": { severity: "high", olderThanHours: 48, policy: "bio" },
  "One customer": { text: "customer 499" },
  "A monitor": { monitor: "monitor-12" },
  "Trusted, critical": { trusted: true, severity: "critical" },
};

type Backlog = { size: number; url: string; site: Site; times: Map<string, number[]>; cursor: string | null };

async function fill(size: number): Promise<Backlog> {
  const url = await createDatabase();
  const site = openSite(url);
  await site.install(1);
  await site.hire(REVIEWERS);
  await fillBacklog(url, { cases: size, signals: size });
  await site.saveViews(SAVED);
  return { size, url, site, times: new Map(), cursor: null };
}

function keep({ times }: Backlog, what: string, ms: number | readonly number[]): void {
  times.set(what, [...(times.get(what) ?? []), ...[ms].flat()]);
}

type Reader = [what: string, read: (backlog: Backlog) => Promise<number>];

/** Each view's first page, one further page of a walk through the whole queue, and the counts beside them. */
const READERS: Reader[] = [
  ...Object.entries(FILTERS).map(
    ([name, filter]): Reader => [
      name,
      async ({ site }) => (await site.timeRead({ filter, order: "urgent" })).ms,
    ],
  ),
  ...(["due", "oldest", "blast"] as const).map(
    (order): Reader => [
      `ordered by ${order}`,
      async ({ site }) => (await site.timeRead({ filter: {}, order })).ms,
    ],
  ),
  ["next page", readOn],
  [SAVED_VIEWS, ({ site }) => site.timeSavedViews(0)],
  [BUILT_IN, ({ site }) => site.timeViews()],
];

async function readOn(backlog: Backlog): Promise<number> {
  const read = { filter: {}, order: "urgent", cursor: backlog.cursor ?? undefined } as const;
  const { ms, nextCursor } = await backlog.site.timeRead(read);
  backlog.cursor = nextCursor;
  return ms;
}

/** In turns, read by read, so that what else the machine does falls on both. */
async function sample(backlogs: readonly Backlog[]): Promise<void> {
  for (const [what, read] of READERS)
    for (const backlog of backlogs) keep(backlog, what, await read(backlog));
}

async function measureAll(backlogs: readonly Backlog[]): Promise<{ given: number; twice: number }> {
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    await sample(round % 2 ? backlogs : backlogs.toReversed());
    if (round === WARM_UP - 1) for (const { times } of backlogs) times.clear();
  }
  for (let round = 0; round < WARM_UP; round++)
    for (const backlog of backlogs)
      keep(backlog, COUNTED_ANEW, await backlog.site.timeSavedViews(round * FORGOTTEN_MS));
  const tally = { given: 0, twice: 0 };
  for (const backlog of backlogs) backlog.cursor = null;
  const seen = new Map(backlogs.map((backlog) => [backlog, new Set<string | null>()]));
  for (let round = 0; round < NEXT_ROUNDS; round++)
    for (const backlog of backlogs) {
      const { ms, references } = await backlog.site.timeNext();
      if (round > 0) keep(backlog, `Next, ${REVIEWERS} reviewers at once`, ms);
      for (const reference of references) {
        tally.given++;
        if (seen.get(backlog)?.has(reference)) tally.twice++;
        seen.get(backlog)?.add(reference);
      }
    }
  return tally;
}

/** Each read's p95 at the larger size against the smaller one. A count takes the longer the more it counts, to 10,000. */
function figuresOf(small: Backlog, large: Backlog): Figure[] {
  return [...large.times].map(([what, times]) => {
    const before = small.times.get(what) ?? [];
    const figure = {
      what: `${what}, p95`,
      value: p95(times),
      unit: "ms",
      comparedTo: { what: `at ${small.size.toLocaleString("en")}`, value: p95(before) },
    };
    return [BUILT_IN, COUNTED_ANEW].includes(what) ? figure : atMost(1.5, figure);
  });
}

/** How long the server takes for the queue with a million open cases in it, against ten thousand. */
export async function measureBacklog(): Promise<Measured> {
  const small = await fill(SMALL);
  const large = await fill(LARGE);
  const before = await sequentialScans(large.url);
  const tally = await measureAll([small, large]);
  for (const { site } of [small, large]) await site.end();
  const scans = (await sequentialScans(large.url)) - before;
  return {
    figures: [
      ...figuresOf(small, large),
      none(`sequential scans of cases or signals at ${LARGE.toLocaleString("en")}`, scans),
      none("cases given twice by Next", tally.twice),
    ],
    circumstances: {
      "open cases": LARGE,
      signals: LARGE,
      "samples of each": ROUNDS,
      "cases given by Next": tally.given,
    },
  };
}
