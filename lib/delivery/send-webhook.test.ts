import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, expect, it, vi } from "vitest";
import { sendWebhook } from "./send-webhook";

// What the name servers say, which are not ours.
const names = vi.hoisted(() => ({ lookup: vi.fn(), resolve4: vi.fn(), resolve6: vi.fn() }));
vi.mock("node:dns/promises", () => ({
  lookup: names.lookup,
  Resolver: class {
    resolve4 = names.resolve4;
    resolve6 = names.resolve6;
  },
}));

const SECRETS = ["whsec_bmV3IHNlY3JldCBuZXcgc2VjcmV0IG5ldw==", "whsec_b2xkIHNlY3JldCBvbGQgc2VjcmV0IG9sZA=="];
const body = JSON.stringify({ id: "evt_1", object: "event", type: "safety.warning_issued" });
const message = { id: "evt_1", body, secrets: SECRETS };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

const send = (url: string, stopping?: AbortSignal) =>
  sendWebhook(url, message, new Date(), { anywhere: true, ...(stopping ? { stopping } : {}) });

it("posts what the package of the standard verifies, by either secret", async () => {
  const received: { headers: Record<string, string>; text: string }[] = [];
  const url = await listen(async (request, response) => {
    let text = "";
    for await (const part of request) text += part;
    received.push({ headers: request.headers as Record<string, string>, text });
    response.end("thanks");
  });
  expect(await send(url)).toEqual({ kind: "accepted", status: 200, answer: "thanks" });
  const [event] = received;
  if (!event) throw new Error("nothing arrived");
  for (const secret of SECRETS)
    expect(new Webhook(secret).verify(event.text, event.headers)).toMatchObject({ id: "evt_1" });
  const stranger = new Webhook("whsec_c3RyYW5nZXIgc3RyYW5nZXIgc3RyYW5nZXI=");
  expect(() => stranger.verify(event.text, event.headers)).toThrow();
});

it("follows no redirect", async () => {
  let asked = 0;
  const url = await listen((_, response) => {
    asked += 1;
    response.writeHead(302, { location: "/elsewhere" }).end();
  });
  expect(await send(url)).toMatchObject({ kind: "later", status: 302 });
  expect(asked).toBe(1);
});

it("tells gone, refused and unreachable apart", async () => {
  expect(await send(await listen((_, response) => response.writeHead(410).end()))).toMatchObject({
    kind: "gone",
  });
  expect(await send(await listen((_, response) => response.writeHead(500).end("no")))).toMatchObject({
    kind: "later",
    status: 500,
    answer: "no",
  });
  expect(await send("http://127.0.0.1:1/")).toMatchObject({
    kind: "later",
    status: null,
    reason: "could not be reached (ECONNREFUSED)",
  });
});

it("keeps no more than the beginning of an endless answer", async () => {
  const url = await listen((_, response) => {
    const fill = () => {
      while (response.write("x".repeat(1_000)));
      response.once("drain", fill);
    };
    fill();
  });
  const outcome = await send(url);
  expect(outcome).toMatchObject({ kind: "accepted" });
  expect(outcome.answer).toHaveLength(4_096);
});

it("gives up an endpoint that never answers when the worker stops", async () => {
  const url = await listen(() => {});
  const stopping = new AbortController();
  const sent = send(url, stopping.signal);
  setTimeout(() => stopping.abort(), 50);
  expect(await sent).toMatchObject({ kind: "later", reason: "did not answer in time" });
});

it("waits no longer than ten seconds for an endpoint that never answers", async () => {
  const url = await listen(() => {});
  const { timeout } = AbortSignal;
  const limit = vi.spyOn(AbortSignal, "timeout").mockImplementationOnce(() => timeout.call(AbortSignal, 50));
  expect(await send(url)).toMatchObject({ kind: "later", status: null, reason: "did not answer in time" });
  expect(limit).toHaveBeenCalledWith(10_000);
});

it("never connects to a private address on its own", async () => {
  let asked = 0;
  const url = await listen((_, response) => {
    asked += 1;
    response.end();
  });
  const secure = url.replace("http:", "https:");
  for (const address of [url, secure, secure.replace("127.0.0.1", "localhost")])
    expect(await sendWebhook(address, message, new Date(), { anywhere: false })).toMatchObject({
      kind: "later",
      status: null,
    });
  expect(asked).toBe(0);
});

it("connects to the addresses it looked up, wherever the name leads the next time", async () => {
  const url = await listen((_, response) => response.end("thanks"));
  names.lookup.mockResolvedValueOnce([{ address: "127.0.0.1", family: 4 }]);
  expect(await send(url.replace("127.0.0.1", "rebinding.invalid"))).toMatchObject({ kind: "accepted" });
  expect(names.lookup).toHaveBeenCalledTimes(1);
});

it("posts nothing to a name that leads to a private address, be it beside a public one", async () => {
  names.resolve4.mockResolvedValue(["93.184.215.14", "10.0.0.7"]);
  names.resolve6.mockRejectedValue(new Error("ENODATA"));
  expect(
    await sendWebhook("https://rebinding.example/", message, new Date(), { anywhere: false }),
  ).toMatchObject({
    kind: "later",
    status: null,
    reason: "was not posted: its name leads to an address that is not on the public internet",
  });
});
