import { createDatabase } from "@/e2e/app";
import { atMost, type Measured } from "./figure";
import { fillInbox } from "./inbox-rows";
import { openSite, type Site } from "./site";
import { median, p95 } from "./statistics";

const SMALL = 1_000;
const LARGE = 100_000;
const ROUNDS = 300;
const WARM_UP = 30;

async function fill(size: number): Promise<Site> {
  const url = await createDatabase();
  const site = openSite(url);
  await site.install(20);
  await fillInbox(url, size);
  return site;
}

/** How long the server takes for the first page of the appeals with a hundred thousand open, against a thousand. */
export async function measureInbox(): Promise<Measured> {
  const small = { site: await fill(SMALL), times: [] as number[] };
  const large = { site: await fill(LARGE), times: [] as number[] };
  for (let round = 0; round < WARM_UP + ROUNDS; round++)
    // In turns, so that what else the machine does falls on both.
    for (const { site, times } of round % 2 ? [small, large] : [large, small]) {
      const { ms, rows } = await site.timeInbox();
      if (rows === 0) throw new Error("the inbox was empty");
      if (round >= WARM_UP) times.push(ms);
    }
  for (const { site } of [small, large]) await site.end();
  return {
    figures: [median, p95].map((of) =>
      atMost(1.5, {
        what: `first page of the appeals, ${of === median ? "p50" : "p95"}`,
        value: of(large.times),
        unit: "ms",
        comparedTo: { what: `at ${SMALL.toLocaleString("en")}`, value: of(small.times) },
      }),
    ),
    circumstances: { "open appeals": LARGE, "samples of each": ROUNDS },
  };
}
