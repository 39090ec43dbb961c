import { once } from "node:events";
import { type IncomingMessage, request, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { until } from "@/sdk/src/entry.fixture";
import { MODEL, openGateway, type Place } from "./gateway.fixture";

const ask = (place: Place, body: unknown, path = "/responses") =>
  fetch(place.url + path, {
    method: "POST",
    headers: { authorization: "Bearer sk-zava", "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const question = { model: MODEL, input: "Say hello" };

/** A client that reads as it likes. */
async function open(place: Place, path = "/responses"): Promise<IncomingMessage> {
  const asking = request(place.url + path, { method: "POST", headers: { authorization: "Bearer sk-zava" } });
  asking.end(JSON.stringify({ ...question, stream: true }));
  const [answer] = await once(asking, "response");
  return answer.on("error", () => {});
}

test("what is of the model's connection stays there, and its coding is undone", async () => {
  const place = await openGateway((_request, response) => {
    const zipped = { "content-encoding": "gzip", "x-model": "1", "x-hop": "1", trailer: "x-sum" };
    response.writeHead(200, { ...zipped, connection: "X-Hop", "content-type": "application/json" });
    response.write(gzipSync('{"output":[]}'));
    response.end();
  });
  const answer = await ask(place, question);
  expect([answer.status, await answer.text()]).toEqual([200, '{"output":[]}']);
  expect(answer.headers.get("x-model")).toBe("1");
  for (const name of ["content-encoding", "trailer", "x-hop"]) expect(answer.headers.has(name)).toBe(false);
});

test.each(["null", "[]", "1", "{"])("a body that is no object (%s) is the client's to mend", async (body) => {
  const place = await openGateway();
  const answer = await ask(place, body);
  expect([answer.status, (await answer.json()).error.code]).toEqual([400, "invalid_json"]);
});

test.each(["", "it is late", "null", '{"choices":null}', '{"choices":{},"output":[null,{"content":5}]}'])(
  "an answer of another shape (%j) passes as it is",
  async (text) => {
    const place = await openGateway((_request, response) => response.end(text));
    for (const path of ["/responses", "/chat/completions"])
      expect(await (await ask(place, question, path)).text()).toBe(text);
  },
);

test("so do a stream's events", async () => {
  const text = ["{", "null", "{}", '{"choices":5}', '{"type":"response.output_text.delta","delta":{}}']
    .map((data) => `data: ${data}\n\n`)
    .join("");
  const place = await openGateway((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).end(text);
  });
  for (const path of ["/responses", "/chat/completions"])
    expect(await (await ask(place, question, path)).text()).toBe(text);
});

test("a slow client keeps nothing but its own bytes waiting", async () => {
  const event = `data: {"choices":[{"delta":{"content":"${"x".repeat(100_000)}"}}]}\n\n`;
  let given = 0;
  const place = await openGateway((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const write = () => {
      while (response.write(event)) given++;
    };
    response.on("drain", write);
    write();
  });
  const answers: ServerResponse[] = [];
  place.gateway.on("request", (_request, response) => answers.push(response));
  const slow = await open(place, "/chat/completions");
  let taken = 0;
  let waits = 0;
  answers[0]?.on("drain", () => waits++);
  for await (const chunk of slow) {
    taken += chunk.length;
    if (waits > 50) break;
  }
  expect(answers[0]?.listenerCount("close")).toBeLessThan(10);
  expect(answers[0]?.listenerCount("error")).toBeLessThan(10);
  // What the buffers of two connections hold at most, and some more.
  expect(given * event.length - taken).toBeLessThan(32 * 1_024 * 1_024);
});

test("whoever leaves lets the model go, before its answer or in the midst of it", async () => {
  const asked = new Set<ServerResponse>();
  let count = 0;
  const place = await openGateway((request, response) => {
    count++;
    asked.add(response.once("close", () => asked.delete(response)));
    // On the other path it thinks.
    if (request.url?.endsWith("/responses"))
      response.writeHead(200, { "content-type": "text/event-stream" }).write("data: {}\n\n");
  });
  (await open(place)).destroy();
  const leaving = new AbortController();
  const body = JSON.stringify(question);
  const headers = { authorization: "Bearer sk-zava" };
  const { signal } = leaving;
  const asking = fetch(`${place.url}/chat/completions`, { method: "POST", headers, body, signal });
  await until(() => count === 2);
  leaving.abort();
  await expect(asking).rejects.toThrow();
  await until(() => asked.size === 0);
});

test("a model that breaks off in mid-stream breaks off for the client", async () => {
  const place = await openGateway((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).write("data: {}\n\n");
    setTimeout(() => response.destroy(), 20);
  });
  await expect((await ask(place, question)).text()).rejects.toThrow();
});
