// Runs the gateway beside the app. Usage: RECOURSE_KEY=rk_op_… npm run gateway; see README.md for the settings.
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEnforcer } from "@recourse/enforcer";
import { connectionLog } from "./connection-log";
import { createFakeUpstream } from "./fake-upstream";
import { createGateway } from "./gateway";
import { exampleRules, ruleMonitor } from "./monitor";

const {
  RECOURSE_URL = "http://localhost:3000",
  RECOURSE_KEY = "",
  RECOURSE_STATE = join(tmpdir(), "recourse-gateway-state"),
  GATEWAY_NAME = "gateway-1",
  GATEWAY_HOST = "127.0.0.1",
  GATEWAY_PORT = "8080",
  CUSTOMERS = "sk-northwind=org_northwind,sk-contoso=org_contoso,sk-zava=org_zava",
  UPSTREAM_URL,
  UPSTREAM_KEY = "",
} = process.env;

async function fakeUpstream(): Promise<string> {
  const server = createFakeUpstream();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

if (!RECOURSE_KEY) {
  console.error("Set RECOURSE_KEY to an operator key: npm run admin -- create-key operator --label Gateway");
  process.exit(1);
}

const customers = new Map(CUSTOMERS.split(",").map((pair) => pair.split("=") as [string, string]));
const enforcer = await createEnforcer({
  url: RECOURSE_URL,
  key: RECOURSE_KEY,
  gateway: GATEWAY_NAME,
  cacheFile: RECOURSE_STATE,
  listeners: connectionLog(RECOURSE_URL, console),
});
const gateway = createGateway({
  enforcer,
  monitor: ruleMonitor(exampleRules),
  upstream: { url: UPSTREAM_URL ?? (await fakeUpstream()), key: UPSTREAM_KEY },
  organizationOf: (apiKey) => customers.get(apiKey) ?? null,
});

gateway.once("error", ({ message }) => {
  console.error(`The gateway cannot listen: ${message}. Another port is set by GATEWAY_PORT.`);
  process.exit(1);
});
gateway.listen(Number(GATEWAY_PORT), GATEWAY_HOST, () => {
  const model = UPSTREAM_URL ?? "a fake model that says the input again";
  console.log(`The gateway listens at http://localhost:${GATEWAY_PORT}/v1, before ${model}.`);
});

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, async () => {
    if (isStopping) return;
    isStopping = true;
    gateway.close();
    gateway.closeIdleConnections();
    await enforcer.close();
    process.exit();
  });
