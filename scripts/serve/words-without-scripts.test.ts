import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createHttpServer } from "./http-server";

const SHELL = '<!DOCTYPE html><html id="__next_error__"><head></head><body>';
const pages: Record<string, [status: number, type: string, chunks: (string | Buffer)[]]> = {
  "/403": [403, "text/html; charset=utf-8", [Buffer.from(SHELL), SHELL, "</body></html>"]],
  "/404": [404, "text/html; charset=utf-8", [`${SHELL}</body></html>`]],
  "/whole": [404, "text/html", ['<!DOCTYPE html><html lang="en"><body>There is nothing here</body></html>']],
  "/fine": [200, "text/html", [`${SHELL}</body></html>`]],
  "/json": [404, "application/json", [JSON.stringify(SHELL)]],
};

const http = createHttpServer((request, response) => {
  const [status, type, chunks] = pages[request.url ?? ""] ?? [204, "", []];
  response.statusCode = status;
  response.setHeader("content-type", type);
  for (const chunk of chunks.slice(0, -1)) response.write(chunk);
  response.end(chunks.at(-1));
});
beforeAll(() => http.listen(0, "127.0.0.1"));
afterAll(() => http.drain(1_000));

const read = async (path: string) =>
  (await fetch(`http://127.0.0.1:${(http.server.address() as AddressInfo).port}${path}`)).text();
const asSent = (path: string) => pages[path]?.[2].join("");

it("says within an empty shell what it will become, once", async () => {
  const forbidden = await read("/403");
  expect(forbidden.match(/<noscript>/g)).toHaveLength(1);
  expect(forbidden).toContain("<body><noscript><h1>Your role does not open this page</h1>");
  expect(forbidden.replace(/<noscript>.*<\/noscript>/, "")).toBe(asSent("/403"));
  expect(await read("/404")).toContain("<h1>There is nothing here</h1>");
});

it("leaves alone what says something itself, and what is no refused page", async () => {
  for (const path of ["/whole", "/fine", "/json"]) expect(await read(path)).toBe(asSent(path));
});
