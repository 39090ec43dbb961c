// Clients of a gateway, in a process of their own, as bench/gateway.ts asks for them.
import { Agent, request } from "node:http";

export type Load = { url: string; key: string; connections: number; requests: number; stream: boolean };

const body = (stream: boolean, index: number) =>
  JSON.stringify({
    model: "gpt-5.3-codex",
    input: "Explain what this function does, line by line, and name what could fail in it. ".repeat(3),
    safety_identifier: `user-${index % 1_000}`,
    stream,
  });

function ask({ url, key, stream }: Load, agent: Agent, index: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/v1/responses`,
      {
        method: "POST",
        agent,
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
  // Of its own, since a server closes what was idle while another was asked.
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  let next = 0;
  const client = async () => {
    while (next < load.requests) await ask(load, agent, next++);
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: load.connections }, client));
  agent.destroy();
  process.send?.(load.requests / ((performance.now() - begin) / 1_000));
});
process.on("disconnect", () => process.exit());
