import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { copyDatabase, createDatabase, environmentFor } from "@/e2e/app";
import { atLeast, atMost, type Measured } from "./figure";
import { openReceiver } from "./receiver";
import { openSite } from "./site";
import { p95 } from "./statistics";

const OWED = { organizations: 100, endpoints: 10, events: 1 };
const ENDPOINTS = OWED.organizations * OWED.endpoints;
const ROUNDS = 2;
/** Nothing takes so long but a failure. */
const LONGEST_MS = 600_000;

/** One endpoint of each organization. */
const SILENT = ENDPOINTS / 10;
const isSilent = (endpoint: number) => endpoint % OWED.endpoints === 0;

const ANYWHERE = { WEBHOOKS_ANYWHERE: "on", LOG_LEVEL: "fatal" };

type Receiver = Awaited<ReturnType<typeof openReceiver>>;

/** Begins a worker on what is owed, and tells how long after the first post each was answered, in milliseconds. */
async function workOff(databaseUrl: string, receiver: Receiver, silent: boolean): Promise<number[]> {
  receiver.begin((endpoint) => silent && isSilent(endpoint));
  const expected = (silent ? ENDPOINTS - SILENT : ENDPOINTS) * OWED.events;
  const worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: environmentFor(databaseUrl, ANYWHERE),
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    const latest = performance.now() + LONGEST_MS;
    while (receiver.received().answered.length < expected) {
      if (performance.now() > latest)
        throw new Error(`only ${receiver.received().answered.length} of ${expected} events were posted`);
      await setTimeout(20);
    }
  } finally {
    worker.kill("SIGKILL");
    await once(worker, "exit");
  }
  const { answered, unanswered } = receiver.received();
  if (silent && unanswered < SILENT) throw new Error("not every silent endpoint was waited for");
  const [first = 0] = answered;
  return answered.map((at) => at - first);
}

const rateOf = (times: readonly number[]) => times.length / ((times.at(-1) ?? 0) / 1_000);

/** Events to a thousand endpoints, to nine hundred of them while a hundred never answer, and to all that answer. */
export async function measureDeliveries(): Promise<Measured> {
  const receiver = await openReceiver();
  const filled = await createDatabase();
  const site = openSite(filled, ANYWHERE);
  await site.install(0);
  await site.oweEvents(receiver.url, OWED);
  await site.end();
  const runs = { silent: [] as number[][], none: [] as number[][] };
  for (let round = 0; round < ROUNDS; round++)
    // In turns, so that what else the machine does falls on both.
    for (const silent of round % 2 ? [true, false] : [false, true])
      runs[silent ? "silent" : "none"].push(await workOff(await copyDatabase(filled), receiver, silent));
  receiver.close();
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const what = "while none is silent";
  return {
    figures: [
      atLeast(0.9, {
        what: `deliveries to the others while ${SILENT} never answer`,
        value: mean(runs.silent.map(rateOf)),
        unit: "/s",
        comparedTo: { what, value: mean(runs.none.map(rateOf)) },
      }),
      atMost(1.1, {
        what: "from due to answered, all due at once, p95",
        value: mean(runs.silent.map(p95)),
        unit: "ms",
        comparedTo: { what, value: mean(runs.none.map(p95)) },
      }),
    ],
    circumstances: { endpoints: ENDPOINTS, "events to each": OWED.events, "runs of each": ROUNDS },
  };
}
