import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createEnforcer, type Enforcer } from "@recourse/enforcer";
import OpenAI from "openai";
import { onTestFinished, vi } from "vitest";
import { FakeRecourse, KEY } from "@/sdk/src/fake-recourse.fixture";
import { createFakeUpstream } from "./fake-upstream";
import { createGateway } from "./gateway";
import { exampleRules, ruleMonitor } from "./monitor";

export const MODEL = "gpt-5.3-codex";

const customers: Record<string, string> = {
  "sk-northwind": "org_northwind",
  "sk-contoso": "org_contoso",
  "sk-zava": "org_zava",
};

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

export type Place = {
  recourse: FakeRecourse;
  enforcer: Enforcer;
  gateway: Server;
  url: string;
  upstream: string;
  /** The real client of a customer, and how many requests it has made. */
  client(apiKey?: string, options?: { maxRetries?: number }): { openai: OpenAI; calls: () => number };
};

/**
 * A gateway before a fake model, or one that answers as given, beside a fake Recourse. Zava retains nothing, so that its
 * requests are blocked.
 */
export async function openGateway(model?: RequestListener): Promise<Place> {
  const recourse = await FakeRecourse.start();
  onTestFinished(() => recourse.down());
  recourse.setBlocking({
    policy: "cyber",
    code: "cyber_policy",
    models: ["gpt-5.3*"],
    applies_to: "zero_data_retention",
    organizations: ["org_zava"],
    appeal_url: "https://recourse.example/a/{id}",
  });
  const enforcer = await createEnforcer({ url: recourse.url, key: KEY });
  onTestFinished(async () => {
    await enforcer.close({ withinMs: 0 });
  });
  const upstream = await listen(model ? createServer(model) : createFakeUpstream());
  const gateway = createGateway({
    enforcer,
    monitor: ruleMonitor(exampleRules),
    upstream: { url: upstream, key: "sk-upstream" },
    organizationOf: (apiKey) => customers[apiKey] ?? null,
  });
  const url = await listen(gateway);
  return {
    recourse,
    enforcer,
    gateway,
    url,
    upstream,
    client(apiKey = "sk-northwind", { maxRetries = 2 } = {}) {
      const counted = vi.fn(fetch);
      const openai = new OpenAI({ apiKey, baseURL: url, fetch: counted, maxRetries });
      return { openai, calls: () => counted.mock.calls.length };
    },
  };
}

/** What a call failed with. */
export const failureOf = (call: PromiseLike<unknown>) =>
  Promise.resolve(call).then(
    () => {
      throw new Error("the call did not fail");
    },
    (error: unknown) => error as InstanceType<typeof OpenAI.APIError>,
  );
