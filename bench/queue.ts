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

const READS = { first: "first page", next: "next page", counts: "counts beside it" };

/** One quantile of one read at each size, compared to the smallest. */
function figuresOf(queues: readonly Queue[], read: keyof Times, quantile: "p50" | "p95"): Figure[] {
  const of = quantile === "p50" ? median : p95;
  const figures = queues.map(({ size, times }) => ({
    what: `${READS[read]} at ${size.toLocaleString("en")} cases, ${quantile}`,
    value: of(times[read]),
    unit: "ms",
  }));
  const [smallest, ...larger] = figures;
  if (!smallest) return [];
  const comparedTo = { what: `at ${SIZES[0]?.toLocaleString("en")}`, value: smallest.value };
  const compared = larger.map((figure) => ({ ...figure, comparedTo }));
  const isPromised = read !== "counts" && quantile === "p95";
  return [
    smallest,
    ...compared.map((figure) => (isPromised && figure === compared.at(-1) ? atMost(1.5, figure) : figure)),
  ];
}

/** How long the server takes for a page of the queue, with ever more open cases in it. */
export async function measureQueue(): Promise<Measured> {
  const queues: Queue[] = [];
  try {
    for (const size of SIZES) queues.push(await fill(size));
    // In turns, so that what else the machine does falls on all of them.
    for (let round = 0; round < WARM_UP + SAMPLES; round++) {
      for (const queue of queues) await sample(queue);
      if (round === WARM_UP - 1)
        for (const queue of queues) queue.times = { first: [], next: [], counts: [] };
    }
    for (let round = 0; round < COUNT_SAMPLES; round++)
      for (const { site, times } of queues) times.counts.push((await site.timeCounts()).ms);
    const figures = (["first", "next", "counts"] as const).flatMap((read) => [
      ...figuresOf(queues, read, "p50"),
      ...figuresOf(queues, read, "p95"),
    ]);
    return { figures, circumstances: { "samples of each": SAMPLES, "rows of a page": 50 } };
  } finally {
    for (const { site } of queues) site.close();
  }
}
