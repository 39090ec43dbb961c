import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { linesOf } from "./entry.fixture";
import type { Blocking, Change, Entry } from "./wire";

export const KEY = "rk_op_test";

type Items = Record<string, unknown>[];
export type Received = {
  signals?: Items;
  counters?: Items;
  cursor?: string;
  stale?: boolean;
  stopped?: boolean;
};

/** A server that speaks Recourse's feed and intake over real HTTP, and fails as it is told to. */
export class FakeRecourse {
  epoch = "e1";
  key = KEY;
  entries = new Map<string, Entry>();
  blocking: Blocking[] = [];
  log: (Change & { cursor: string })[] = [];
  /** What came in: bodies by path. */
  received: { path: string; body: Received }[] = [];
  snapshots = 0;
  streams = new Set<ServerResponse>();
  heartbeatMs = 50;
  /** A network that holds streams back. */
  isBuffering = false;
  /** Whether it answers what gateways say of themselves. */
  answersReports = true;
  /** Bytes of the next stream's changes after which the connection is cut. */
  cutAfter: number | null = null;
  /** Called while a snapshot is on its way, after its state was taken. */
  duringSnapshot: (() => Promise<void>) | null = null;
  /** Milliseconds that Recourse's time is ahead of this machine's. */
  ahead = 0;
  answers: { status: number; body?: object }[] = [];
  /** What the next requests of a path are answered, in the place of what would be right. */
  instead: { path: string; status: number; headers?: Record<string, string>; text?: string }[] = [];
  private server: Server | null = null;
  private port = 0;
  private sequence = 0;
  private waiting = new Set<() => void>();

  static async start(): Promise<FakeRecourse> {
    const fake = new FakeRecourse();
    await fake.up();
    return fake;
  }

  of(path: string): Received[] {
    return this.received.filter((one) => one.path === path).map(({ body }) => body);
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  get cursor() {
    return `${this.epoch}.${this.sequence}`;
  }

  up(): Promise<void> {
    const server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });
    this.server = server;
    return new Promise((resolve) =>
      server.listen(this.port, "127.0.0.1", () => {
        this.port = (server.address() as AddressInfo).port;
        resolve();
      }),
    );
  }

  down(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server?.close(() => resolve()));
    this.server?.closeAllConnections();
    return closed;
  }

  put(entry: Entry): void {
    this.entries.set(entry.id, { ...entry, sequence: this.sequence + 1 });
    this.append({ type: "put", ...entry });
  }

  lift(entry: Entry): void {
    this.entries.delete(entry.id);
    const { id, sequence, organization, safety_identifier } = entry;
    this.append({ type: "delete", id, sequence, organization, safety_identifier });
  }

  setBlocking(blocking: Blocking): void {
    this.blocking = [blocking];
    this.append({ type: "blocking", ...blocking });
  }

  /** Another database in the place of this one, as after a restore. */
  beginEpoch(epoch: string): void {
    this.epoch = epoch;
    this.log = [];
    for (const stream of this.streams) stream.end();
  }

  /** The key is revoked: streams end, and whatever follows is refused. */
  revoke(): void {
    this.key = "another";
    for (const stream of this.streams) stream.end();
  }

  private append(change: Change): void {
    const entry = { ...change, cursor: `${this.epoch}.${++this.sequence}` };
    this.log.push(entry);
    for (const stream of this.streams) this.send(stream, entry);
    for (const wake of this.waiting) wake();
  }

  private send(stream: ServerResponse, { cursor, type, ...data }: Change & { cursor: string }): void {
    if (this.isBuffering) return;
    const bytes = Buffer.from(`event: ${type}\nid: ${cursor}\ndata: ${JSON.stringify(data)}\n\n`);
    if (this.cutAfter === null) stream.write(bytes);
    else {
      stream.write(bytes.subarray(0, this.cutAfter), () => stream.destroy());
      this.cutAfter = null;
    }
  }

  private since(cursor: string | null): (Change & { cursor: string })[] | null {
    const [epoch, sequence] = (cursor ?? "").split(".");
    return epoch === this.epoch
      ? this.log.filter((one) => Number(one.cursor.split(".")[1]) > Number(sequence))
      : null;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "", this.url);
    const path = pathname.replace("/v1", "");
    const json = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    const server_time = new Date(Date.now() + this.ahead).toISOString();
    if (request.headers.authorization !== `Bearer ${this.key}`)
      return void json(401, { error: { message: "no" } });
    if (path === "/enforcement/snapshot") this.snapshots++;
    const [instead] = this.instead;
    if (instead?.path === path) {
      this.instead.shift();
      response.writeHead(instead.status, instead.headers).end(instead.text);
    } else if (path === "/enforcement/snapshot") {
      const { epoch, cursor } = this;
      const entries = [...this.entries.values()];
      const head = { object: "enforcement.snapshot", epoch, cursor, blocking: this.blocking };
      const lines = [head, ...entries.flatMap(linesOf), { server_time }];
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
      response.writeHead(200, { "content-type": "application/jsonl" });
      response.write(text.slice(0, 40));
      await this.duringSnapshot?.();
      response.end(text.slice(40));
    } else if (path === "/enforcement/stream") this.stream(response, searchParams.get("cursor"));
    else if (path === "/enforcement/changes") {
      let changes = this.since(searchParams.get("cursor"));
      if (changes?.length === 0) {
        await Promise.race([
          new Promise<void>((resolve) => this.waiting.add(resolve)),
          new Promise((resolve) => setTimeout(resolve, 1_000 * Number(searchParams.get("wait")))),
        ]);
        changes = this.since(searchParams.get("cursor"));
      }
      const reset = changes ? null : "other_epoch";
      json(200, { cursor: this.cursor, server_time, changes: changes ?? [], reset });
    } else {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = JSON.parse(Buffer.concat(chunks).toString());
      this.received.push({ path, body });
      const told = path === "/enforcement/gateways" ? undefined : this.answers.shift();
      if (told) json(told.status, told.body ?? {});
      else if (path !== "/enforcement/gateways")
        json(202, { accepted: body.signals?.length ?? 0, rejected: [] });
      else if (this.answersReports) response.writeHead(204).end();
    }
  }

  private stream(response: ServerResponse, cursor: string | null): void {
    response.writeHead(200, { "content-type": "text/event-stream" });
    if (this.isBuffering) response.flushHeaders();
    const changes = this.since(cursor);
    if (!changes) {
      response.end('event: reset\ndata: {"reason":"other_epoch"}\n\n');
      return;
    }
    for (const change of changes) this.send(response, change);
    const beat = () => {
      if (this.isBuffering) return;
      const server_time = new Date(Date.now() + this.ahead).toISOString();
      response.write(`event: heartbeat\ndata: ${JSON.stringify({ cursor: this.cursor, server_time })}\n\n`);
    };
    beat();
    const timer = setInterval(beat, this.heartbeatMs);
    this.streams.add(response);
    response.once("close", () => {
      clearInterval(timer);
      this.streams.delete(response);
    });
  }
}
