import { createDatabase, startApp } from "@/e2e/app";
import { withConnection } from "@/scripts/setup/connection.mjs";
import { measureInBrowser } from "./case-in-browser";
import { atMost, type Figure, type Measured } from "./figure";
import { openSite, type Site } from "./site";
import { median, p95 } from "./statistics";

const FEW = { signals: 10, earlier: 0 };
const MANY = { signals: 5_000, earlier: 50 };
const WARM_UP = 40;
const SAMPLES = 300;
const PAGES = 100;
const DECISIONS = 12;
/** Cases of others, so that there is always a next one. */
const WAITING = 60;

type Times = Record<"few" | "many", number[]>;
type Cases = Record<"few" | "many", string>;

const sizeWords = {
  few: `${FEW.signals} signals`,
  many: `${MANY.signals.toLocaleString("en")} signals and ${MANY.earlier} earlier cases`,
};

async function prepare(databaseUrl: string, site: Site): Promise<Cases> {
  await site.install(4, { openAt: 1, undoWindowSeconds: 5 });
  const few = await site.openLongCase("few", FEW);
  const many = await site.openLongCase("many", MANY);
  await site.fillQueue(WAITING);
  await withConnection(databaseUrl, (client) => client.query("vacuum (analyze)"));
  return { few, many };
}

/** In turns, so that what else the machine does falls on both. */
async function inTurns(
  cases: Cases,
  samples: number,
  warmUp: number,
  time: (reference: string) => Promise<number>,
) {
  const times: Times = { few: [], many: [] };
  for (let round = -warmUp; round < samples; round++)
    for (const size of ["few", "many"] as const) {
      const ms = await time(cases[size]);
      if (round >= 0) times[size].push(ms);
    }
  return times;
}

/** With few signals, and with many compared to it. */
function compared(what: string, { few, many }: Times): Figure[] {
  return (["p50", "p95"] as const).flatMap((name) => {
    const of = name === "p50" ? median : p95;
    const small = { what: `${what} with ${sizeWords.few}, ${name}`, value: of(few), unit: "ms" };
    const large = {
      what: `${what} with ${sizeWords.many}, ${name}`,
      value: of(many),
      unit: "ms",
      comparedTo: { what: `with ${sizeWords.few}`, value: small.value },
    };
    return [small, what === "the case" && name === "p95" ? atMost(2, large) : large];
  });
}

async function pagesOf(site: Site, reference: string): Promise<Figure[]> {
  const times: number[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const { ms, nextCursor } = await site.timeSignals(reference, cursor);
    times.push(ms);
    cursor = nextCursor;
  }
  return (["p50", "p95"] as const).map((name) => ({
    what: `a page of its signals, ${name}`,
    value: (name === "p50" ? median : p95)(times),
    unit: "ms",
  }));
}

/** How long the server and the browser take for a case, with few signals and no past, and with many of both. */
export async function measureCase(): Promise<Measured> {
  const databaseUrl = await createDatabase();
  const site = openSite(databaseUrl);
  try {
    const cases = await prepare(databaseUrl, site);
    const read = await inTurns(cases, SAMPLES, WARM_UP, (reference) => site.timeCase(reference));
    const pages = await pagesOf(site, cases.many);
    const app = await startApp({ databaseUrl });
    const inBrowser = await measureInBrowser(app.url, cases).finally(app.stop);
    // Last, since each decision stays with its case.
    const decided = await inTurns(cases, DECISIONS, 2, (reference) => site.timeDecision(reference));
    return {
      figures: [
        ...compared("the case", read),
        ...pages,
        ...compared("a decision", decided),
        ...inBrowser.figures,
      ],
      circumstances: { "samples of each": SAMPLES, decisions: DECISIONS, ...inBrowser.circumstances },
    };
  } finally {
    site.close();
  }
}
