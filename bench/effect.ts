import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createDatabase, type RunningApp, startApp } from "@/e2e/app";
import { signIn } from "@/e2e/person";
import type { BrowserClient } from "@/lib/contract/browser";
import { inRoot } from "@/scripts/setup/paths.mjs";
import type { Seen, Wanted, Watch } from "./effect-process";
import { below, type Measured } from "./figure";
import { openSite } from "./site";
import { median, p99 } from "./statistics";

const GATEWAYS = 1_000;
const LIFTS = 10;
const WARM_UP = 3;
/** Until each gateway has said that it has applied the change. */
const SETTLED_MS = 3_000;

type Limited = { appeal: string; identifier: string; organization: string };
type Gateways = ReturnType<typeof openGateways>;

/** A process of its own: what a thousand gateways do with a change is not the app's to do. */
function openGateways() {
  const child = fork(inRoot("bench/effect-process.ts"), { execArgv: ["--import", "tsx"] });
  const ask = (asked: Watch | Wanted) =>
    new Promise<Seen>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the gateways' process ended with ${code}`));
      child.once("exit", ended);
      child.once("message", (seen: Seen) => {
        child.off("exit", ended);
        resolve(seen);
      });
      child.send(asked);
    });
  return { ask, close: () => child.connected && child.disconnect() };
}

/** A reader that takes nothing of what it asked for. */
function stall({ url }: RunningApp, key: string, cursor: string): () => void {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.pause();
  socket.write(
    `GET /v1/enforcement/stream?cursor=${cursor} HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${key}\r\n\r\n`,
  );
  return () => socket.destroy();
}

/** From the press of the button until each gateway lets the next request through, in milliseconds. */
async function liftOne(support: BrowserClient, gateways: Gateways, limited: Limited): Promise<number[]> {
  const { appeal: reference, organization, identifier: safetyIdentifier } = limited;
  const { version } = await support.console.appeal.get({ reference });
  const seen = gateways.ask({ subject: { organization, safetyIdentifier }, refused: false });
  const decision = { kind: "grant_appeal", outcome: "overturned", reasons: "We were wrong." } as const;
  const begin = performance.timeOrigin + performance.now();
  await support.console.appeal.decide({ reference, version, commandId: randomUUID(), decision });
  const answer = await seen;
  await sleep(SETTLED_MS);
  return "seen" in answer ? answer.seen.map((at) => at - begin) : [];
}

async function liftAll(support: BrowserClient, gateways: Gateways, limited: readonly Limited[]) {
  const times: number[][] = [];
  for (const each of limited) times.push(await liftOne(support, gateways, each));
  return times.flat();
}

const figuresOf = (times: readonly number[], circumstance: string) => [
  { what: `lift to effect in ${GATEWAYS} streams${circumstance}, p50`, value: median(times), unit: "ms" },
  below(1_000, {
    what: `lift to effect in ${GATEWAYS} streams${circumstance}, p99`,
    value: p99(times),
    unit: "ms",
  }),
];

/** How soon a lift has taken effect in a thousand gateways, and whether one that reads nothing keeps the others waiting. */
export async function measureEffect(): Promise<Measured> {
  const databaseUrl = await createDatabase();
  const site = openSite(databaseUrl);
  const { key } = await site.install(1);
  const limited = await site.openAppeals(WARM_UP + 2 * LIFTS);
  await site.end();
  const app = await startApp({ databaseUrl });
  const gateways = openGateways();
  try {
    const support = await signIn(app.url, "support-agent");
    await gateways.ask({ gateways: GATEWAYS, url: app.url, key });
    await liftAll(support, gateways, limited.slice(0, WARM_UP));
    const alone = await liftAll(support, gateways, limited.slice(WARM_UP, WARM_UP + LIFTS));
    const snapshot = await fetch(`${app.url}/v1/enforcement/snapshot`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const { cursor } = (await snapshot.json()) as { cursor: string };
    const resume = stall(app, key, cursor);
    const besides = await liftAll(support, gateways, limited.slice(WARM_UP + LIFTS));
    resume();
    return {
      figures: [...figuresOf(alone, ""), ...figuresOf(besides, " and one that reads nothing")],
      circumstances: { gateways: GATEWAYS, lifts: LIFTS },
    };
  } finally {
    gateways.close();
    await app.stop();
  }
}
