import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Post = { id: string | undefined; text: string; status: number | "silence" };

/** A chat's incoming webhook on loopback. It keeps what it read and answers as it is told, then 200. */
export async function openChatServer() {
  const posts: Post[] = [];
  const answers: (number | "silence")[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const status = answers.shift() ?? 200;
    posts.push({ id: request.headers["idempotency-key"]?.toString(), text: JSON.parse(body).text, status });
    if (status !== "silence") response.writeHead(status).end("ok");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/services/T0/B0/a-secret`,
    posts,
    answers,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
