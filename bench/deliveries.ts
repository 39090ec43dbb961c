import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { copyDatabase, createDatabase, environmentFor } from "@/e2e/app";
import { connect } from "@/scripts/setup/connection.mjs";
import { holdEvents, releaseEvents, untilIdle, untilSilent } from "./deliveries-rows";
import { atLeast, atMost, type Figure, type Measured } from "./figure";
import { openReceiver } from "./receiver";
import { openSite } from "./site";
import { median, p95 } from "./statistics";

const ORGANIZATIONS = 100;
/** Of each organization; where some are silent, its first one. */
const ENDPOINTS = 10;
const SILENT = ORGANIZATIONS;
const ANSWERING = ORGANIZATIONS * ENDPOINTS - SILENT;
const ROUNDS = 3;
/** Nothing takes so long but a failure. */
const LONGEST_MS = 120_000;

/** The first finds endpoints that never answer among the others; at the second they are known. */
const WAVES = [
  { number: 1, what: "of which nobody knows yet" },
  { number: 2, what: "as they did before" },
];

const ANYWHERE = { WEBHOOKS_ANYWHERE: "on", LOG_LEVEL: "fatal" };

type Receiver = Awaited<ReturnType<typeof openReceiver>>;

/** A database whose organizations have so many endpoints, each of which is owed an event for each wave. */
async function filledDatabase(receiver: Receiver, endpoints: number): Promise<string> {
  const databaseUrl = await createDatabase();
  const site = openSite(databaseUrl, ANYWHERE);
  await site.install(0);
  await site.oweEvents(receiver.url, { organizations: ORGANIZATIONS, endpoints, events: WAVES.length });
  await site.end();
  return databaseUrl;
}

/** How long after they were due the events of each wave were answered, in milliseconds. */
async function workOff(databaseUrl: string, receiver: Receiver, silent: number): Promise<number[][]> {
  const db = await connect(databaseUrl);
  await holdEvents(db);
  const worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: environmentFor(databaseUrl, ANYWHERE),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const waves: number[][] = [];
  try {
    await untilIdle(db);
    for (const { number } of WAVES) {
      await untilSilent(db, waves.length ? silent : 0);
      receiver.begin((endpoint) => silent > 0 && endpoint % ENDPOINTS === 0);
      const due = performance.now();
      await releaseEvents(db, number);
      while (receiver.received().answered.length < ANSWERING) {
        if (performance.now() > due + LONGEST_MS) throw new Error("not every event was posted");
        await setTimeout(20);
      }
      waves.push(receiver.received().answered.map((at) => at - due));
    }
  } finally {
    worker.kill("SIGKILL");
    await once(worker, "exit");
    await db.end();
  }
  return waves;
}

const rateOf = (times: readonly number[]) => times.length / ((times.at(-1) ?? 0) / 1_000);

type Pair = { silent: number[]; none: number[] };

function figuresOf(pairs: readonly Pair[], what: string): Figure[] {
  const none = `without these ${SILENT}`;
  // The ratio of each pair, since what else the machine does falls on both of one.
  const compared = (of: (times: readonly number[]) => number) => {
    const value = median(pairs.map((pair) => of(pair.none)));
    const ratio = median(pairs.map((pair) => of(pair.silent) / of(pair.none)));
    return { value: ratio * value, comparedTo: { what: none, value } };
  };
  return [
    atLeast(0.9, {
      what: `deliveries to the others while ${SILENT} never answer, ${what}`,
      unit: "/s",
      ...compared(rateOf),
    }),
    atMost(1.1, { what: "and from due to answered, all due at once, p95", unit: "ms", ...compared(p95) }),
  ];
}

/** Events to nine hundred endpoints that answer, beside a hundred that never do and without these. */
export async function measureDeliveries(): Promise<Measured> {
  const receiver = await openReceiver();
  const filled = {
    silent: await filledDatabase(receiver, ENDPOINTS),
    none: await filledDatabase(receiver, ENDPOINTS - 1),
  };
  const pairs: Pair[][] = WAVES.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    const run = async (name: keyof Pair) =>
      workOff(await copyDatabase(filled[name]), receiver, name === "silent" ? SILENT : 0);
    // In turns, so that neither is always the first.
    const [first, second] = round % 2 ? (["silent", "none"] as const) : (["none", "silent"] as const);
    const times = { [first]: await run(first), [second]: await run(second) } as Record<
      keyof Pair,
      number[][]
    >;
    for (const [index, wave] of pairs.entries())
      wave.push({ silent: times.silent[index] ?? [], none: times.none[index] ?? [] });
  }
  receiver.close();
  return {
    figures: pairs.flatMap((wave, index) => figuresOf(wave, WAVES[index]?.what ?? "")),
    circumstances: {
      "endpoints that answer": ANSWERING,
      "endpoints that do not": SILENT,
      organizations: ORGANIZATIONS,
      "runs of each": ROUNDS,
    },
  };
}
