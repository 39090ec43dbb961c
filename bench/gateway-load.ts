// Clients of a gateway, in a process of their own, as bench/gateway.ts asks for them.
import { Agent, request } from "node:http";

export type Load = { url: string; key: string; connections: number; requests: number; stream: boolean };

const agents = new Map<number, Agent>();

function agentOf(connections: number): Agent {
  const agent = agents.get(connections) ?? new Agent({ keepAlive: true, maxSockets: connections });
  agents.set(connections, agent);
  return agent;
}

const body = (stream: boolean, index: number) =>
  JSON.stringify({
    model: "gpt-5.3-codex",
    input: "Explain what this function does, line by line, and name what could fail in it. ".repeat(3),
    safety_identifier: `user-${index % 1_000}`,
    stream,
  });

function ask({ url, key, connections, stream }: Load, index: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/v1/responses`,
      {
        method: "POST",
        agent: agentOf(connections),
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      },
      (response) => {
        if (response.statusCode !== 200) reject(new Error(`the gateway answered ${response.statusCode}`));
        response.resume();
        response.once("end", resolve);
      },
    );
    sent.once("error", reject);
    sent.end(body(stream, index));
  });
}

process.on("message", async (load: Load) => {
  let next = 0;
  const client = async () => {
    while (next < load.requests) await ask(load, next++);
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: load.connections }, client));
  process.send?.(load.requests / ((performance.now() - begin) / 1_000));
});
process.on("disconnect", () => process.exit());
