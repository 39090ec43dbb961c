import { type ChildProcess, fork } from "node:child_process";
import { createDatabase, startApp } from "@/e2e/app";
import { inRoot } from "@/scripts/setup/paths.mjs";
import { atLeast, type Measured } from "./figure";
import type { Load } from "./gateway-load";
import type { Asked, Listening } from "./gateway-process";
import { fillLimits } from "./limits-rows";
import { openSite } from "./site";
import { median } from "./statistics";

const CONNECTIONS = 64;
const REQUESTS = 500;
const ROUNDS = 30;
const WARM_UP = 3;
const LIMITS = 10_000;

const start = (file: string): ChildProcess =>
  fork(inRoot(`bench/${file}.ts`), { execArgv: ["--import", "tsx"] });

const ask = <Answer>(child: ChildProcess, asked: Asked | Load): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a process of the bench ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (answer: Answer) => {
      child.off("exit", ended);
      resolve(answer);
    });
    child.send(asked);
  });

type Rates = Record<string, number[]>;

/** Requests per second through each gateway, in turns that begin with another one each time. */
async function ratesOf(
  load: ChildProcess,
  urls: [name: string, url: string][],
  stream: boolean,
): Promise<Rates> {
  const rates: Rates = {};
  for (let round = 0; round < WARM_UP + ROUNDS; round++)
    for (let turn = 0; turn < urls.length; turn++) {
      const [name, url] = urls[(round + turn) % urls.length] as [string, string];
      const asked = { url, key: "sk-bench", connections: CONNECTIONS, requests: REQUESTS, stream };
      const rate = await ask<number>(load, asked);
      if (round >= WARM_UP) rates[name] = [...(rates[name] ?? []), rate];
    }
  return rates;
}

/** The ratio of each pair, since what else the machine does falls on both of one: many short ones, for the same reason. */
const paired = (rates: Rates, name: string) =>
  median((rates[name] ?? []).map((rate, round) => rate / (rates.plain?.[round] ?? 0)));

function figuresOf(rates: Rates, how: string) {
  const plain = { what: "without Recourse", value: median(rates.plain ?? []) };
  const figure = (name: string, what: string) => ({
    what: `${what}, ${how}`,
    value: paired(rates, name) * plain.value,
    unit: "requests/s",
    comparedTo: plain,
  });
  return [
    atLeast(0.9, figure("enforcing", "gateway with Recourse")),
    figure("monitoring", "and with the example's monitor"),
  ];
}

/** What enforcing costs a gateway in throughput, whole answers and streams. */
export async function measureGateway(): Promise<Measured> {
  const databaseUrl = await createDatabase();
  const site = openSite(databaseUrl);
  const { key, organizations } = await site.install(20);
  await site.end();
  await fillLimits(databaseUrl, LIMITS);
  const app = await startApp({ databaseUrl });
  const children = ["gateway-process", "gateway-process", "gateway-load"].map(start);
  const [model, gateway, load] = children as [ChildProcess, ChildProcess, ChildProcess];
  try {
    const listening = await ask<Listening>(model, "upstream");
    if (!("upstream" in listening)) throw new Error("there is no model to ask");
    const [organization = ""] = organizations.slice(-1);
    const urls = Object.entries(
      await ask<Listening>(gateway, { upstream: listening.upstream, url: app.url, key, organization }),
    );
    return {
      figures: [
        ...figuresOf(await ratesOf(load, urls, false), "whole answers"),
        ...figuresOf(await ratesOf(load, urls, true), "streams"),
      ],
      circumstances: {
        connections: CONNECTIONS,
        "requests in a round": REQUESTS,
        rounds: ROUNDS,
        limits: LIMITS,
      },
    };
  } finally {
    for (const child of children) if (child.connected) child.disconnect();
    await app.stop();
  }
}
