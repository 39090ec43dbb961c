import { createDatabase } from "@/e2e/app";
import { withConnection } from "@/scripts/setup/connection.mjs";
import { atMost, type Figure, type Measured } from "./figure";
import { openSite, type Site } from "./site";
import { median, p95 } from "./statistics";

const SIZES = [1_000, 10_000, 100_000];
const SAMPLES = 400;
const WARM_UP = 40;
const COUNT_SAMPLES = 40;

type Times = { first: number[]; next: number[]; counts: number[] };
type Queue = { size: number; site: Site; times: Times; cursor: string | null };

async function fill(size: number): Promise<Queue> {
  const databaseUrl = await createDatabase();
  const site = openSite(databaseUrl);
  await site.install(40, { openAt: 1 });
  await site.fillQueue(size);
  await withConnection(databaseUrl, (client) => client.query("vacuum (analyze)"));
  return { size, site, times: { first: [], next: [], counts: [] }, cursor: null };
}

/** Reads the first page, and one further page of a walk through the whole queue. */
async function sample(queue: Queue): Promise<void> {
  const first = await queue.site.timePage(null);
  const next = await queue.site.timePage(queue.cursor ?? first.nextCursor);
  if (!first.rows || !next.rows) throw new Error("a page of the queue was empty");
  queue.times.first.push(first.ms);
  queue.times.next.push(next.ms);
  queue.cursor = next.nextCursor;
}

function figuresOf(queues: readonly Queue[], page: keyof Times): Figure[] {
  const [smallest] = queues;
  const largest = queues.at(-1);
  if (!smallest) return [];
  const what = { first: "first page", next: "next page", counts: "counts beside the list" }[page];
  const figure = ({ size, times }: Queue) => ({
    what: `${what} at ${size.toLocaleString("en")} cases, p95`,
    value: p95(times[page]),
    unit: "ms",
  });
  const { value } = figure(smallest);
  const comparedTo = { what: `at ${smallest.size.toLocaleString("en")}`, value };
  return queues.flatMap((queue) => {
    const compared = { ...figure(queue), comparedTo };
    const p50 = {
      ...figure(queue),
      what: `${what} at ${queue.size.toLocaleString("en")} cases, p50`,
      value: median(queue.times[page]),
    };
    if (queue === smallest) return [p50, figure(queue)];
    return [p50, queue === largest && page !== "counts" ? atMost(1.5, compared) : compared];
  });
}

/** How long the server takes for a page of the queue, with ever more open cases in it. */
export async function measureQueue(): Promise<Measured> {
  const queues: Queue[] = [];
  try {
    for (const size of SIZES) queues.push(await fill(size));
    // In turns, so that what else the machine does falls on all of them.
    for (let round = 0; round < WARM_UP + SAMPLES; round++) {
      for (const queue of queues) await sample(queue);
      if (round === WARM_UP - 1) for (const { times } of queues) times.first = times.next = [];
    }
    for (let round = 0; round < COUNT_SAMPLES; round++)
      for (const { site, times } of queues) times.counts.push((await site.timeCounts()).ms);
    const figures = (["first", "next", "counts"] as const).flatMap((page) => figuresOf(queues, page));
    return { figures, circumstances: { "samples of each": SAMPLES, "rows of a page": 50 } };
  } finally {
    for (const { site } of queues) site.close();
  }
}
