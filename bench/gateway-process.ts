// The example gateway twice, with Recourse and without, as bench/gateway.ts asks for it.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createEnforcer } from "@recourse/enforcer";
import { createFakeUpstream } from "@/examples/gateway/fake-upstream";
import { createGateway } from "@/examples/gateway/gateway";
import { exampleRules, ruleMonitor } from "@/examples/gateway/monitor";

export type Asked = "upstream" | { upstream: string; url: string; key: string; organization: string };
export type Listening = { upstream: string } | { plain: string; enforcing: string; monitoring: string };

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function open(asked: Asked): Promise<Listening> {
  if (asked === "upstream") return { upstream: await listen(createFakeUpstream()) };
  const { url, key, organization } = asked;
  const enforcer = await createEnforcer({ url, key, startWithinMs: 60_000 });
  if (enforcer.stale) throw new Error("the gateway did not get in step");
  const common = {
    upstream: { url: `${asked.upstream}/v1`, key: "sk-upstream" },
    organizationOf: () => organization,
  };
  const monitor = ruleMonitor(exampleRules);
  return {
    plain: await listen(createGateway({ ...common, enforcer: null, monitor: null })),
    enforcing: await listen(createGateway({ ...common, enforcer, monitor: null })),
    monitoring: await listen(createGateway({ ...common, enforcer, monitor })),
  };
}

process.once("message", async (asked: Asked) => {
  process.send?.(await open(asked));
});
process.on("disconnect", () => process.exit());
