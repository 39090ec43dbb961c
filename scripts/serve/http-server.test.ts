import { once } from "node:events";
import { Agent, get, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { CONTENT_CODING } from "@/lib/content-coding";
import { createHttpServer } from "./http-server";

async function start(handle: RequestListener, options = {}) {
  const http = createHttpServer(handle, options);
  await http.listen(0, "127.0.0.1");
  return { ...http, url: `http://127.0.0.1:${(http.server.address() as AddressInfo).port}` };
}

it("answers an address whose escapes stand for no characters, which Next calls a fault of its own", async () => {
  const { url, drain } = await start((_request, response) => response.end("handled"));
  for (const path of ["/a/%E0%A4%A", "/cases/%FF?x=1", "/%"]) {
    const response = await fetch(`${url}${path}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/address/);
  }
  for (const path of ["/a/%E2%82%AC", "/queue?q=100%"])
    expect(await (await fetch(`${url}${path}`)).text()).toBe("handled");
  await drain(1_000);
});

it("says how a body is coded where its route did, and nothing otherwise", async () => {
  const { url, drain } = await start((request, response) => {
    if (request.url === "/coded") response.setHeader(CONTENT_CODING, "gzip");
    response.end(gzipSync("coded"));
  });
  const coded = await fetch(`${url}/coded`);
  expect(await coded.text()).toBe("coded");
  expect(coded.headers.has(CONTENT_CODING)).toBe(false);
  expect((await fetch(url)).headers.has("content-encoding")).toBe(false);
  await drain(1_000);
});

describe("drain", () => {
  it("lets a running request finish and then takes no more", async () => {
    const { url, drain, server } = await start((_request, response) => {
      setTimeout(() => response.end("finished"), 200);
    });
    const arrived = once(server, "request");
    const answer = fetch(url).then((response) => response.text());
    await arrived;
    await drain(5_000);
    expect(await answer).toBe("finished");
    await expect(fetch(url)).rejects.toThrow();
  });

  it("does not wait for connections that are kept alive", async () => {
    const { url, drain } = await start((_request, response) => response.end("kept"));
    const agent = new Agent({ keepAlive: true });
    const [response] = await once(get(url, { agent }), "response");
    response.resume();
    await once(response, "end");
    const started = performance.now();
    await drain(5_000);
    expect(performance.now() - started).toBeLessThan(1_000);
    agent.destroy();
  });

  it("cuts event streams at once", async () => {
    const { url, drain } = await start((_request, response) => {
      response.setHeader("content-type", "text/event-stream");
      response.write("data: 1\n\n");
    });
    const [response] = await once(get(url), "response");
    const closed = new Promise((resolve) => response.on("error", () => {}).once("close", resolve));
    const started = performance.now();
    await Promise.all([closed, drain(5_000)]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("ends connections that became something else", async () => {
    const { url, drain, server } = await start(() => {}, { upgrades: true });
    const request = get(url, { headers: { connection: "upgrade", upgrade: "websocket" } });
    const closed = new Promise((resolve) => request.on("error", resolve));
    await once(server, "upgrade");
    await Promise.all([closed, drain(5_000)]);
  });

  it("ends a request that goes on for too long", async () => {
    const { url, drain, server } = await start(() => {});
    const arrived = once(server, "request");
    const refused = expect(fetch(url)).rejects.toThrow();
    await arrived;
    await drain(100);
    await refused;
  });
});

describe("a request that offers an upgrade", () => {
  it("is answered as any other", async () => {
    const { url, drain } = await start((_request, response) => response.end("plain"));
    const headers = { connection: "upgrade, http2-settings", upgrade: "h2c", "http2-settings": "AAMAAABk" };
    const [response] = await once(get(url, { headers }), "response");
    expect(response.statusCode).toBe(200);
    response.resume();
    await drain(1_000);
  });
});

describe("listen", () => {
  it("rejects where the port is taken", async () => {
    const first = await start((_request, response) => response.end());
    const { port } = first.server.address() as AddressInfo;
    const second = createHttpServer(() => {});
    await expect(second.listen(port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
    await first.drain(100);
  });
});

describe("an event stream", () => {
  const endless: RequestListener = (_request, response) => {
    response.setHeader("content-type", "text/event-stream");
    const write = () => {
      while (response.write(`data: ${"x".repeat(10_000)}\n\n`));
    };
    response.on("drain", write);
    write();
  };

  it("is cut where its reader takes nothing, and goes on for one who does", async () => {
    const { url, drain } = await start(endless, { readerPatienceMs: 200 });
    const [stalled] = await once(get(url), "response");
    const [reading] = await once(get(url), "response");
    const cut = new Promise((resolve) => stalled.on("error", () => {}).once("close", resolve));
    let isCut = false;
    reading
      .on("error", () => {})
      .once("close", () => {
        isCut = true;
      });
    reading.resume();
    // A reader that was paused learns of the end once it reads.
    setTimeout(() => stalled.resume(), 1_000);
    await cut;
    expect(isCut).toBe(false);
    await drain(100);
  });
});

it.each([
  ["nothing", {}, "127.0.0.1"],
  ["an address of its own", { "x-forwarded-for": "203.0.113.9" }, "203.0.113.9, 127.0.0.1"],
])("adds where a caller that says %s comes from", async (_, headers, seen) => {
  const { url, drain } = await start((request, response) => response.end(request.headers["x-forwarded-for"]));
  expect(await (await fetch(url, { headers })).text()).toBe(seen);
  await drain(1_000);
});
