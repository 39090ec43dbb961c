import { afterAll, expect, it } from "vitest";
import { waitUntil } from "@/scripts/setup/process.mjs";
import { type Launched, launch, makeDataDirectory, removeDataDirectory } from "./launch";

const directory = makeDataDirectory("first-start");
const started: Launched[] = [];

async function start() {
  const launched = await launch({ DATA_DIRECTORY: directory });
  started.push(launched);
  return launched;
}

afterAll(async () => {
  for (const { signal, exited } of started) {
    signal("SIGTERM");
    await exited;
  }
  removeDataDirectory(directory);
});

const signInsOf = (launched?: Launched) =>
  launched
    ?.output()
    .split("Recourse is running at")[1]
    ?.match(/\S+@\S+ +\S+/g) ?? [];

it("begins the demo data anew where the first start was killed in the midst of it", async () => {
  const first = await start();
  expect(await waitUntil(() => first.output().includes("Writing the demo data"), 60_000)).toBe(true);
  first.signal("SIGKILL");
  await first.exited;

  const second = await start();
  await second.serving();
  expect(second.output()).toContain("Writing the demo data: done");
  expect((await fetch(second.url)).status).toBe(200);
  expect(signInsOf(second).length).toBeGreaterThan(5);
});

it("comes back with the same data and sign-ins", async () => {
  const last = started.at(-1);
  last?.signal("SIGTERM");
  expect(await last?.exited).toBe(0);

  const again = await start();
  await again.serving();
  expect(again.output()).not.toContain("Writing the demo data");
  expect(signInsOf(again)).toEqual(signInsOf(last));
});
