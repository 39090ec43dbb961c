import { setTimeout as sleep } from "node:timers/promises";
import { createEnforcer, type Enforcer } from "@recourse/enforcer";
import { createDatabase, startApp } from "@/e2e/app";
import { Gateway } from "@/e2e/gateway";
import type { SignalsAnswer } from "@/lib/contract/v1/signals";
import { Baseline } from "./baseline";
import { atLeast, type Measured, none } from "./figure";
import { openSite } from "./site";
import { median, p95, timed } from "./statistics";
import { type SentSignal, trafficOf } from "./traffic";

const ORGANIZATIONS = 20;
const WARM_UP = 15;
const BATCHES = 60;

/** Reports a batch as a gateway does, and waits until Recourse has answered for all of it. */
async function report(enforcer: Enforcer, batch: readonly SentSignal[]): Promise<void> {
  for (const { safety_identifier, monitor_version, request_id, occurred_at, ...signal } of batch)
    enforcer.report({
      ...signal,
      safetyIdentifier: safety_identifier,
      monitorVersion: monitor_version,
      requestId: request_id,
      occurredAt: new Date(occurred_at),
    });
  while (enforcer.status().queued > 0) await sleep(1);
}

/** Times signals through the app, through the client's report, and straight into the table, batch by batch in turns. */
async function inTurns(
  { gateway, enforcer }: { gateway: Gateway; enforcer: Enforcer },
  baseline: Baseline,
  organizations: readonly string[],
) {
  const nextBatch = trafficOf(organizations);
  const times = { app: [] as number[], report: [] as number[], baseline: [] as number[] };
  const cases = { opened: 0, joined: 0 };
  for (let batch = -WARM_UP; batch < BATCHES; batch++) {
    const signals = nextBatch();
    const app = await timed(() => gateway.call<SignalsAnswer>("POST", "/signals", { signals }));
    if (app.result.accepted !== signals.length) throw new Error("a signal was not accepted");
    const rows = await baseline.prepare(signals.map(({ id }) => id));
    if (rows.length !== signals.length) throw new Error("a signal was not kept");
    const straight = await timed(() => baseline.insert(rows));
    const next = nextBatch();
    const reported = await timed(() => report(enforcer, next));
    if (batch < 0) continue;
    times.app.push(app.ms);
    times.report.push(reported.ms);
    times.baseline.push(straight.ms);
    for (const { opened } of app.result.cases) cases[opened ? "opened" : "joined"]++;
  }
  return { times, cases };
}

/** How many signals a second one gateway gets rid of, against what the database alone takes in. */
export async function measureIntake(): Promise<Measured> {
  const databaseUrl = await createDatabase();
  const baseline = await Baseline.open(databaseUrl, await createDatabase());
  const site = openSite(databaseUrl);
  const { key, organizations } = await site.install(ORGANIZATIONS);
  site.close();
  const app = await startApp({ databaseUrl });
  const enforcer = await createEnforcer({ url: app.url, key });
  try {
    const senders = { gateway: new Gateway(app.url, key), enforcer };
    const { times, cases } = await inTurns(senders, baseline, organizations);
    const { signals: dropped } = enforcer.status().dropped;
    const perSecond = (ms: readonly number[]) => 1_000_000 / median(ms);
    return {
      figures: [
        atLeast(0.3, {
          what: "through POST /v1/signals",
          value: perSecond(times.app),
          unit: "signals/s",
          comparedTo: { what: "multi-row INSERT", value: perSecond(times.baseline) },
        }),
        atLeast(0.3, {
          what: "through the client's report",
          value: perSecond(times.report),
          unit: "signals/s",
          comparedTo: { what: "multi-row INSERT", value: perSecond(times.baseline) },
        }),
        none("signals that the client dropped", dropped),
        {
          what: "a batch, p95",
          value: p95(times.app),
          unit: "ms",
          comparedTo: { what: "multi-row INSERT", value: p95(times.baseline) },
        },
      ],
      circumstances: {
        "batches of 1,000": BATCHES,
        "cases opened per batch": cases.opened / BATCHES,
        "open cases joined per batch": cases.joined / BATCHES,
      },
    };
  } finally {
    await enforcer.close();
    await app.stop();
    await baseline.close();
  }
}
