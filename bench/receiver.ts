import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Customers' servers behind one port, told apart by the number at the end of the address. */
export async function openReceiver() {
  let silent: (endpoint: number) => boolean = () => false;
  let answered: number[] = [];
  let unanswered = 0;
  const server = createServer(async (request, response) => {
    for await (const _ of request);
    if (silent(Number(request.url?.slice(1)))) {
      unanswered++;
      return;
    }
    answered.push(performance.now());
    response.writeHead(204).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Forgets what came, and from now on answers none of these. */
    begin(silentOnes: (endpoint: number) => boolean): void {
      silent = silentOnes;
      answered = [];
      unanswered = 0;
    },
    /** When each post that was answered came, in milliseconds, and how many were not. */
    received: () => ({ answered, unanswered }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
