import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, expect, it } from "vitest";
import { isRunning } from "@/scripts/setup/process.mjs";
import {
  areGone,
  type Launched,
  launch,
  makeDataDirectory,
  processesOf,
  removeDataDirectory,
} from "./launch";

const directory = makeDataDirectory("stopping");
const started: Launched[] = [];

async function start() {
  const launched = await launch({ DATA_DIRECTORY: directory });
  started.push(launched);
  await launched.serving();
  return launched;
}

afterAll(async () => {
  for (const { signal, exited } of started) {
    signal("SIGTERM");
    await exited;
  }
  removeDataDirectory(directory);
});

/** Sends a request but for the last byte of its body. It is running: the app has asked for that body. */
async function beginRequest(url: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname);
  await once(socket, "connect");
  const head = [
    "POST /api/auth/signin/email HTTP/1.1",
    "host: localhost",
    "content-type: application/json",
    "content-length: 2",
    "expect: 100-continue",
  ];
  let answer = "";
  socket.setEncoding("utf8").on("data", (text: string) => {
    answer += text;
  });
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  await once(socket, "data");
  socket.write("{");
  return {
    answer: () => answer.replace("HTTP/1.1 100 Continue\r\n\r\n", ""),
    async finish() {
      socket.write("}");
      await once(socket, "close");
    },
  };
}

it("finishes a running request, and then stops everything in order", async () => {
  const { url, signal, exited, output } = await start();
  expect((await fetch(url)).status).toBe(200);
  const processes = processesOf(directory);
  expect(areGone(processes)).toBe(false);

  const request = await beginRequest(url);
  signal("SIGINT");
  signal("SIGINT");
  await expect.poll(() => fetch(url).catch(() => "refused"), { timeout: 10_000 }).toBe("refused");
  expect(isRunning(processes.database, "postgres")).toBe(true);
  expect(request.answer()).toBe("");
  await request.finish();
  expect(request.answer()).toMatch(/^HTTP\/1.1 \d{3}/);

  expect(await exited).toBe(0);
  expect(output()).toContain("stopped");
  expect(areGone(processes)).toBe(true);
});

it("starts again after everything was killed", async () => {
  const { pid, exited } = await start();
  const { app, database } = processesOf(directory);
  for (const victim of [pid, app, database]) process.kill(victim, "SIGKILL");
  await exited;

  const again = await start();
  expect((await fetch(again.url)).status).toBe(200);
  expect(again.output()).not.toContain("Writing the demo data");
});

it("starts again after the start script alone was killed, and leaves one database", async () => {
  const running = started.at(-1);
  const { app, database } = processesOf(directory);
  running?.signal("SIGKILL");
  await running?.exited;

  const again = await start();
  expect(processesOf(directory).database).toBe(database);
  expect(isRunning(app, "serve.ts")).toBe(false);
  again.signal("SIGTERM");
  expect(await again.exited).toBe(0);
  expect(isRunning(database, "postgres")).toBe(false);
});

it("refuses a second start on the same database", async () => {
  const first = await start();
  const second = await launch({ DATA_DIRECTORY: directory });
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain(`Recourse is running here already (process ${first.pid})`);
  expect((await fetch(first.url)).status).toBe(200);
});
