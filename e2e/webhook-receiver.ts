import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import OpenAI from "openai";
import { Webhook } from "standardwebhooks";

const PATH = "/recourse";

type Received = { headers: Record<string, string>; body: string };

/** A customer's own server, with the packages that customers use. */
export async function openReceiver() {
  const received: Received[] = [];
  /** What is answered at a path below the address, other than 200. */
  const answers = new Map<string, number>();
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    received.push({ headers: request.headers as Record<string, string>, body });
    const status = answers.get(request.url?.slice(PATH.length) ?? "") ?? 200;
    response.writeHead(status).end(`{"answered":${status}}`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;

  function latest(): Received {
    const last = received.at(-1);
    if (!last) throw new Error("nothing was received");
    return last;
  }

  /** The latest event, verified with each of the secrets; throws where one does not fit. */
  function event(...secrets: string[]) {
    const { headers, body } = latest();
    for (const secret of secrets) new Webhook(secret).verify(body, headers);
    return { webhookId: headers["webhook-id"], ...JSON.parse(body) };
  }

  /** Whether the client of the API takes the latest event for the same. */
  async function hasBothVerified(secret: string): Promise<boolean> {
    const { headers, body } = latest();
    const unwrapped = await new OpenAI({ apiKey: "none", webhookSecret: secret }).webhooks.unwrap(
      body,
      headers,
    );
    return JSON.stringify(unwrapped) === JSON.stringify(new Webhook(secret).verify(body, headers));
  }

  function close(): Promise<void> {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  }
  return { url, received, answers, event, hasBothVerified, close };
}
