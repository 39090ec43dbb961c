import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { postToChat } from "./chat";

let server: Server;
let url = "";
let status = 200;
const seen: { headers: IncomingMessage["headers"]; body: string; path?: string | undefined }[] = [];

beforeEach(async () => {
  seen.length = 0;
  status = 200;
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    seen.push({ headers: request.headers, body, path: request.url });
    response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end("ok");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/T0/B0/secret`;
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const post = { id: "the-delivery", text: "*Approval waiting*" };

it("posts JSON in the format of Slack's webhooks, under the delivery's id", async () => {
  expect(await postToChat(url, post)).toEqual({ kind: "accepted" });
  expect(seen).toMatchObject([{ body: '{"text":"*Approval waiting*"}', path: "/services/T0/B0/secret" }]);
  expect(seen[0]?.headers).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "idempotency-key": "the-delivery",
  });
});

it.each([
  [404, "refused"],
  [302, "refused"],
  [429, "later"],
  [500, "later"],
])("takes %i for %s, and follows nothing", async (answer, kind) => {
  status = answer;
  expect(await postToChat(url, post)).toEqual({ kind, reason: `the chat answered ${answer}` });
  expect(seen).toHaveLength(1);
});

it("tries again where nobody answers, and says nothing of the address", async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const outcome = await postToChat(url, post);
  expect(outcome).toEqual({ kind: "later", reason: "the chat did not answer: ECONNREFUSED" });
});

it("gives up when told to", async () => {
  const outcome = await postToChat(url, post, AbortSignal.abort());
  expect(outcome).toMatchObject({ kind: "later" });
});
