import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Operation } from "./api-document";
import { type Call, curlOf, nodeOf } from "./call-code";

// Each starts a program of its own.
vi.setConfig({ testTimeout: 60_000 });

const received: { call: string; headers: IncomingHttpHeaders; body: string }[] = [];
const server = createServer(async (request, response) => {
  const { method, url, headers } = request;
  received.push({ call: `${method} ${url}`, headers, body: await text(request) });
  response.writeHead(200, { "content-type": "application/json" }).end(`{"said":"back"}`);
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => {
  server.close();
});

const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const operation = (given: Partial<Operation>): Operation => ({
  ...{ operationId: "o", summary: "s", tags: [], security: [], parameters: [] },
  responses: { 200: { description: "", content: { "application/json": {} } } },
  ...given,
});
const words = { text: `It's "our" test, for $5\nand \`more\`.` };
const read: Call = {
  method: "get",
  path: "/v1/cases/{id}",
  operation: operation({
    parameters: [
      { name: "id", in: "path", required: true, example: "C-7KQ4 M2TX" },
      { name: "cursor", in: "query", required: true, example: "a&b" },
      { name: "limit", in: "query", example: 20 },
    ],
    responses: { 200: { description: "", content: { "text/event-stream": {} } } },
  }),
};
const write: Call = {
  method: "post",
  path: "/v1/appeals",
  operation: operation({
    parameters: [{ $ref: "#/components/parameters/IdempotencyKey", name: "", in: "" }],
    requestBody: { content: { "application/json": { example: words } } },
  }),
};

/** Runs a program as whoever copies it would. Returns what it wrote. */
async function run(program: string, args: string[]): Promise<string> {
  const env = { ...process.env, RECOURSE_KEY: "rk_test" };
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  return text(child.stdout);
}

/** Makes both calls, whatever stands in their examples. */
async function holds(make: (call: Call) => Promise<string>): Promise<void> {
  received.length = 0;
  expect(await make(read)).toContain("back");
  expect(await make(write)).toContain("back");
  expect(received.map(({ call }) => call)).toEqual([
    "GET /v1/cases/C-7KQ4%20M2TX?cursor=a%26b",
    "POST /v1/appeals",
  ]);
  const [asked, told] = received;
  expect(asked?.headers).not.toHaveProperty("idempotency-key");
  expect(told?.headers).toMatchObject({
    authorization: "Bearer rk_test",
    "content-type": "application/json",
    "idempotency-key": expect.stringMatching(/\d/),
  });
  expect(JSON.parse(told?.body ?? "")).toEqual(words);
}

it.skipIf(spawnSync("curl", ["--version"]).error)("curl makes the calls", () =>
  holds((call) => run("sh", ["-c", `uuidgen() { echo 4711; }; ${curlOf(base(), call)}`])),
);

it("Node makes the calls", () =>
  holds((call) => run(process.execPath, ["--input-type=module", "-e", nodeOf(base(), call)])));
