import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { sayContentCoding } from "./say-content-coding";
import { sayWithoutScripts } from "./words-without-scripts";

const limits = {
  maxHeaderSize: 16_384,
  headersTimeout: 15_000,
  /** For the whole request to arrive; an answer may stream for as long as it likes. */
  requestTimeout: 60_000,
  /** Above the minute after which proxies drop a connection, so that none is reused as we close it. */
  keepAliveTimeout: 65_000,
};

/** How long the reader of an event stream may take nothing while something waits for it. */
const READER_PATIENCE_MS = 30_000;

const isEndless = (response: ServerResponse) =>
  String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");

/** Cuts event streams whose reader takes nothing: what is kept for it would never leave. It comes back, or is gone. */
function cutStalled(running: ReadonlySet<ServerResponse>, ms: number): NodeJS.Timeout {
  const since = new WeakMap<ServerResponse, number>();
  return setInterval(() => {
    const now = performance.now();
    for (const response of running) {
      if (!isEndless(response) || !response.writableNeedDrain) continue;
      const begun = since.get(response);
      if (begun === undefined) {
        since.set(response, now);
        response.once("drain", () => since.delete(response));
      } else if (now - begun >= ms) response.socket?.destroy();
    }
  }, ms / 4).unref();
}

/** Whether the escapes of a request's path stand for characters. */
function isReadable(address = ""): boolean {
  try {
    decodeURIComponent(address.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

export type HttpServer = {
  server: Server;
  listen(port: number, host: string): Promise<void>;
  /**
   * Accepts nothing more and lets running requests finish, `ms` at most. Event streams are cut at once: their
   * readers come back by themselves.
   */
  drain(ms: number): Promise<void>;
};

/**
 * The server that everything is served by, its limits set. `upgrades` is for the development server alone: with it,
 * a request that merely offers an upgrade (`h2c`, as Java's client does) is no request any more.
 */
export function createHttpServer(
  handle: RequestListener,
  { upgrades = false, readerPatienceMs = READER_PATIENCE_MS } = {},
): HttpServer {
  const running = new Set<ServerResponse>();
  const upgraded = new Set<Duplex>();
  const cutting = cutStalled(running, readerPatienceMs);
  let isDraining = false;

  const server = createServer(limits, (request, response) => {
    running.add(response);
    response.once("close", () => running.delete(response));
    if (isDraining) response.setHeader("connection", "close");
    if (!isReadable(request.url)) {
      // Next answers it with 500, as if the fault were its own.
      response.writeHead(400, { "content-type": "text/plain" }).end("This address is not valid.");
      return;
    }
    const { "x-forwarded-for": forwardedFor } = request.headers;
    // The last hop as we saw it: what stands before it may be the caller's own word.
    request.headers["x-forwarded-for"] = [forwardedFor, request.socket.remoteAddress]
      .filter(Boolean)
      .join(", ");
    sayContentCoding(response);
    sayWithoutScripts(response);
    handle(request, response);
  });

  if (upgrades) server.on("upgrade", (_request, socket) => upgraded.add(socket));

  return {
    server,
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          resolve();
        });
      }),
    drain: (ms) =>
      new Promise((resolve) => {
        isDraining = true;
        const overdue = setTimeout(() => server.closeAllConnections(), ms);
        // A connection that is kept alive becomes idle some time after its last answer.
        const sweep = setInterval(() => server.closeIdleConnections(), 100);
        server.close(() => {
          clearInterval(cutting);
          clearTimeout(overdue);
          clearInterval(sweep);
          resolve();
        });
        for (const socket of upgraded) socket.destroy();
        for (const response of running) if (isEndless(response)) response.socket?.destroySoon();
      }),
  };
}
