import { spawn, spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { codeSamples } from "./code-samples";

// Each starts a program of its own.
vi.setConfig({ testTimeout: 60_000 });

const SECRET = "a secret of the customer's";
const identifier = createHmac("sha256", SECRET).update("user-4711").digest("hex");

const received: Record<string, unknown>[] = [];
const api = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  received.push(JSON.parse(body));
  response.writeHead(200, { "content-type": "application/json" }).end("{}");
});

beforeAll(async () => {
  api.listen(0, "127.0.0.1");
  await once(api, "listening");
});
afterAll(() => {
  api.close();
});

const codeOf = (language: string) => codeSamples.find(({ value }) => value === language)?.code ?? "";

/** Runs a program as a customer would, against a server that stands in for the API. Returns its exit code. */
async function run(program: string, args: string[]): Promise<number | null> {
  const base = `http://127.0.0.1:${(api.address() as AddressInfo).port}/v1`;
  const env = { ...process.env, OPENAI_BASE_URL: base, OPENAI_API_KEY: "none", IDENTIFIER_SECRET: SECRET };
  const [code] = await once(spawn(program, args, { env, stdio: "ignore" }), "close");
  return code;
}

const isMissing = (program: string) => spawnSync(program, ["--version"]).error !== undefined;

it("sends the identifier from Node", async () => {
  expect(await run(process.execPath, ["--input-type=module", "-e", codeOf("node")])).toBe(0);
  expect(received.at(-1)).toMatchObject({ safety_identifier: identifier });
});

it.skipIf(isMissing("python3"))("makes the same identifier in Python", async () => {
  const code = codeOf("python");
  const [imports = "", , ...rest] = code.split("\n");
  expect(code).toContain("safety_identifier=identifier_of(");
  const check = `import sys; sys.exit(0 if identifier_of("user-4711") == ${JSON.stringify(identifier)} else 1)`;
  const helper = rest.join("\n").split("response =")[0]?.replace("client = OpenAI()", "") ?? "";
  const ended = await run("python3", ["-c", `${imports}\n${helper}\n${check}`]);
  expect(ended).toBe(0);
});

it.skipIf(isMissing("curl") || isMissing("openssl"))("sends the same from curl", async () => {
  expect(await run("sh", ["-ec", codeOf("curl")])).toBe(0);
  expect(received.at(-1)).toMatchObject({ safety_identifier: identifier });
});
