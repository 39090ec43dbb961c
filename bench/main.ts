// Measures what the project promises of its speed. Usage:
// npm run bench [-- intake queue backlog claims decision case inbox grant deliveries enforcer effect gateway start --full]
// Its results are compared within one run, since those of two machines, or of two hours, cannot be.
import { loadavg } from "node:os";
import { Failure, report } from "@/scripts/setup/failure.mjs";
import { measureBacklog } from "./backlog";
import { measureCase } from "./case";
import { measureClaims } from "./claims";
import { measureDecision } from "./decision";
import { measureDeliveries } from "./deliveries";
import { measureEffect } from "./effect";
import { measureEnforcer } from "./enforcer";
import type { Measured } from "./figure";
import { measureGateway } from "./gateway";
import { measureGrant } from "./grant";
import { measureInbox } from "./inbox";
import { measureIntake } from "./intake";
import { measureQueue } from "./queue";
import { missesOf, type Results, tableOf, writeResults } from "./report";
import { measureStart } from "./start";
import { timed } from "./statistics";

const measures: Record<string, () => Promise<Measured>> = {
  intake: measureIntake,
  queue: measureQueue,
  backlog: measureBacklog,
  claims: measureClaims,
  decision: measureDecision,
  case: measureCase,
  inbox: measureInbox,
  grant: measureGrant,
  deliveries: measureDeliveries,
  enforcer: measureEnforcer,
  effect: measureEffect,
  gateway: measureGateway,
  start: measureStart,
};

async function main() {
  const chosen = process.argv.slice(2).filter((argument) => argument !== "--full");
  const unknown = chosen.find((name) => !measures[name]);
  if (unknown)
    throw new Failure(`There is no measure "${unknown}". There are: ${Object.keys(measures).join(", ")}.`);

  const at = new Date();
  const results: Results = {};
  for (const [name, measure] of Object.entries(measures)) {
    if (chosen.length && !chosen.includes(name)) continue;
    const [load = 0] = loadavg();
    console.log(`Measuring ${name} …`);
    const { ms, result } = await timed(measure);
    results[name] = { ...result, circumstances: { ...result.circumstances, "load before": load } };
    console.log(`Measuring ${name}: done in ${(ms / 1_000).toFixed(0)} s`);
  }
  const file = writeResults(results, at);
  const misses = missesOf(results);
  console.log(`\n${tableOf(results)}\n\nWritten to ${file}`);
  console.log(
    misses.length
      ? `Missed its target:\n${misses.map((miss) => `  ${miss}`).join("\n")}`
      : "Every target holds.",
  );
  process.exitCode = misses.length ? 1 : 0;
}

main().catch((error) => {
  report(error);
  // Whatever a measure that failed still holds must not keep this process.
  process.exit(1);
});
