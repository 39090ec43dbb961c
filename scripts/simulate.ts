// Plays a gateway against a running app, so that the queue moves while one watches. npm run simulate -- --help
import { Command, InvalidArgumentError } from "commander";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { connect } from "@/lib/services/connection";
import { createKey, revokeKey } from "@/lib/services/identity/keys";
import { listOrganizations } from "@/lib/services/organizations/organization-list";
import { currentPolicy } from "@/lib/services/policies/policies";
import { operator } from "./admin/run";
import { explain } from "./serve/start-failure";
import { gather } from "./simulate/crowd";
import { GatewayFailure, gateway } from "./simulate/gateway";
import { play } from "./simulate/play";

type Options = { rate: number; minutes: number; url?: string; key?: string; policy: string };

function positive(most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!(value > 0 && value <= most))
      throw new InvalidArgumentError(`Give a number above 0, at most ${most}.`);
    return value;
  };
}

/** A key of its own for as long as it is needed, unless one was given. */
async function withKey(given: string | undefined, work: (key: string) => Promise<void>): Promise<void> {
  if (given) return work(given);
  const { id, key } = await createKey(operator, { kind: "operator", label: "npm run simulate" }, now());
  try {
    await work(key);
  } finally {
    await revokeKey(operator, id, now());
  }
}

async function simulate({ rate, minutes, url = env().baseUrl, key, policy }: Options): Promise<void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop.abort());
  const [first, ...others] = await listOrganizations(operator, now());
  if (!first)
    throw new GatewayFailure(
      "There is no organization yet. Start the demo, or register one: PUT /v1/organizations.",
    );
  const crowd = gather([first, ...others], await currentPolicy(operator, policy));
  console.log(`Sending ${rate} signals per second to ${url} for ${minutes} min. Ctrl-C ends it.`);
  await withKey(key, (own) =>
    play({
      crowd,
      at: gateway(url, own),
      signalsPerSecond: rate,
      seconds: minutes * 60,
      stop: stop.signal,
    }),
  );
}

async function main(options: Options): Promise<void> {
  let disconnect: (() => Promise<void>) | undefined;
  try {
    disconnect = await connect();
    await simulate(options);
  } catch (error) {
    if (error instanceof GatewayFailure) console.error(error.message);
    else explain(error);
    process.exitCode = 1;
  } finally {
    await disconnect?.();
  }
}

await new Command("simulate")
  .description(
    "Sends plausible signals and traffic of the registered organizations to a running app, then stops.",
  )
  .option("--rate <number>", "signals per second", positive(10_000), 5)
  .option("--minutes <number>", "how long", positive(24 * 60), 5)
  .option("--url <address>", "where the app listens, unless it is BASE_URL")
  .option("--key <key>", "an operator's key; one is made, and revoked at the end, unless given")
  .option("--policy <key>", "what the signals are about", "cyber")
  .action(main)
  .parseAsync();
