import { createDatabase } from "@/e2e/app";
import type { QueueFilter } from "@/lib/contract/console/queue-filter";
import { fillBacklog } from "./backlog-rows";
import { atMost, type Figure, type Measured, none } from "./figure";
import { sequentialScans } from "./sequential-scans";
import { openSite, type Site } from "./site";
import { median, p95 } from "./statistics";

const SMALL = 10_000;
const LARGE = process.argv.includes("--full") ? 10_000_000 : 1_000_000;
const REVIEWERS = 32;
const ROUNDS = 150;
const WARM_UP = 10;
/** Each takes a case for everybody, so fewer of them. */
const NEXT_ROUNDS = 12;
/** Beyond what a count is remembered for. */
const FORGOTTEN_MS = 120_000;

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

/** Reads everything once: each view's first page, and one further page of a walk through the whole queue. */
async function sample(backlog: Backlog): Promise<void> {
  const { site } = backlog;
  for (const [name, filter] of Object.entries(FILTERS))
    keep(backlog, name, (await site.timeRead({ filter, order: "urgent" })).ms);
  for (const order of ["due", "oldest", "blast"] as const)
    keep(backlog, `ordered by ${order}`, (await site.timeRead({ filter: {}, order })).ms);
  const next = await site.timeRead({ filter: {}, order: "urgent", cursor: backlog.cursor ?? undefined });
  backlog.cursor = next.nextCursor;
  keep(backlog, "next page", next.ms);
  keep(backlog, "counts of the built-in views", await site.timeViews());
  keep(backlog, "saved views with their counts", await site.timeSavedViews(0));
}

async function measureAll(backlogs: readonly Backlog[]): Promise<{ given: number; twice: number }> {
  // In turns, so that what else the machine does falls on both.
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const backlog of backlogs) await sample(backlog);
    if (round === WARM_UP - 1) for (const { times } of backlogs) times.clear();
  }
  for (let round = 0; round < WARM_UP; round++)
    for (const backlog of backlogs)
      keep(backlog, "saved views, counted anew", await backlog.site.timeSavedViews(round * FORGOTTEN_MS));
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

/** Each read's p95 at the larger size against the smaller one. Only what is counted anew is promised nothing of. */
function figuresOf(small: Backlog, large: Backlog): Figure[] {
  return [...large.times].map(([what, times]) => {
    const before = small.times.get(what) ?? [];
    const isPromised = what !== "saved views, counted anew";
    const of = isPromised ? p95 : median;
    const figure = {
      what: `${what}, ${isPromised ? "p95" : "p50"}`,
      value: of(times),
      unit: "ms",
      comparedTo: { what: `at ${small.size.toLocaleString("en")}`, value: of(before) },
    };
    return isPromised ? atMost(1.5, figure) : figure;
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
