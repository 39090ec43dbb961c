import { afterAll, describe, expect, it } from "vitest";
import { CONTENT_CODING } from "@/lib/content-coding";
import { DAY, minus } from "@/lib/domain/duration";
import { enrol, openDesk } from "@/lib/services/desk.fixture";
import { endFeed } from "@/lib/services/enforcement/feed";
import { createKey } from "@/lib/services/identity/keys";
import { toLimited } from "@/lib/services/ladder.fixture";
import { ADMIN } from "@/prisma/scenarios/world";
import { call } from "./call.fixture";
import { handle } from "./handler";

/** A key's instant is the clock's, so what it asks about happened in the days before. */
const begin = minus(new Date(), 2 * DAY);
const desk = await openDesk();
const owner = await enrol("Northwind");
const { key } = await createKey(ADMIN, { kind: "operator", label: "Gateway" }, begin);
const limit = (identifier: string) => toLimited(desk, owner, "Northwind", identifier, begin);
await limit("user-1");

afterAll(() => endFeed());

const snapshot = (headers: Record<string, string> = {}) =>
  call(key, "GET", "/v1/enforcement/snapshot", { headers });
const changes = (query: string) => call(key, "GET", `/v1/enforcement/changes?${query}`);

describe("GET /v1/enforcement/snapshot", () => {
  it("is the same, compressed or not, and not sent again to whoever has it", async () => {
    const plain = await snapshot();
    expect(plain.headers.get(CONTENT_CODING)).toBeNull();
    expect(plain.body).toMatchObject({
      object: "enforcement.snapshot",
      entries: [{ safety_identifier: "user-1" }],
    });
    const zipped = await snapshot({ "accept-encoding": "br, gzip;q=0.8" });
    expect(zipped.headers.get(CONTENT_CODING)).toBe("gzip");
    expect({ ...zipped.body, server_time: "" }).toEqual({ ...plain.body, server_time: "" });
    expect((await snapshot({ "accept-encoding": "gzip;q=0, br" })).headers.get(CONTENT_CODING)).toBeNull();

    const tags = [plain, zipped].map(({ headers }) => headers.get("etag") ?? "");
    expect(new Set(tags).size).toBe(2);
    for (const tag of tags) {
      expect(tag).toMatch(/^"[^"]+"$/);
      const { status, headers } = await snapshot({ "if-none-match": `"other", ${tag}` });
      expect([status, headers.get("etag")]).toEqual([304, tags[0]]);
    }
    const lines = await handle(
      new Request("http://localhost/v1/enforcement/snapshot", {
        headers: {
          authorization: `Bearer ${key}`,
          accept: "application/jsonl",
          "if-none-match": tags.join(),
        },
      }),
    );
    expect([lines.status, lines.headers.get("content-type")]).toEqual([200, "application/jsonl"]);
    expect(tags).not.toContain(lines.headers.get("etag"));
    expect((await lines.text()).split("\n").at(-2)).toMatch(/^\{"server_time":"/);
    await limit("user-2");
    const later = await snapshot({ "if-none-match": tags[0] ?? "" });
    expect(later.status).toBe(200);
    expect(later.body.entries).toHaveLength(2);
  });
});

describe("GET /v1/enforcement/changes", () => {
  it("answers at once with what happened, and later with nothing", async () => {
    const { body } = await snapshot();
    await limit("user-3");
    const { body: news } = await changes(`cursor=${body.cursor}&wait=55`);
    expect(news).toMatchObject({ reset: null, changes: [{ type: "put", safety_identifier: "user-3" }] });
    expect(news.cursor).toBe(news.changes.at(-1).cursor);
    expect((await changes(`cursor=${news.cursor}&wait=0`)).body).toMatchObject({
      cursor: news.cursor,
      changes: [],
      reset: null,
    });
  });

  it("answers whoever waits as soon as something happens", async () => {
    const { body } = await snapshot();
    const waiting = changes(`cursor=${body.cursor}&wait=55`);
    await limit("user-4");
    expect((await waiting).body.changes).toMatchObject([{ type: "put", safety_identifier: "user-4" }]);
  });

  it("says so where a new snapshot is to be taken", async () => {
    expect((await changes("cursor=0123456789ab.7")).body).toMatchObject({
      changes: [],
      reset: "other_epoch",
    });
  });

  it.each(["", "cursor=7", "cursor=0123456789ab.0&wait=56", "cursor=0123456789ab.0&wait=x"])(
    "refuses what it cannot answer: %s",
    async (query) => {
      expect((await changes(query)).status).toBe(400);
    },
  );
});

describe("GET /v1/enforcement/stream", () => {
  async function open(query: string, headers: Record<string, string> = {}) {
    const request = new Request(`http://recourse.test/v1/enforcement/stream${query}`, {
      headers: { authorization: `Bearer ${key}`, ...headers },
    });
    const response = await handle(request);
    let text = "";
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    return {
      response,
      async until(pattern: RegExp) {
        while (!pattern.test(text)) {
          const { value, done } = (await reader?.read()) ?? { done: true };
          if (done) break;
          text += value ?? "";
        }
        return text;
      },
      leave: () => reader?.cancel(),
    };
  }

  it("goes on from the last event rather than from its address, event by event", async () => {
    const { body } = await snapshot();
    const [epoch, sequence] = body.cursor.split(".");
    const before = `${epoch}.${Number(sequence) - 1}`;
    const stream = await open(`?cursor=${epoch}.0`, { "last-event-id": before });
    expect(stream.response.headers.get("content-type")).toBe("text/event-stream");
    const text = await stream.until(/event: heartbeat\n.*\n\n/);
    const [put = "", heartbeat = "", ...more] = text.trimEnd().split("\n\n");
    expect(more).toEqual([]);
    const [name, id, data = ""] = put.split("\n");
    expect([name, id]).toEqual(["event: put", `id: ${body.cursor}`]);
    const last = body.entries.find((entry: { sequence: number }) => entry.sequence === Number(sequence));
    expect(JSON.parse(data.replace("data: ", ""))).toEqual(last);
    expect(heartbeat).toMatch(
      new RegExp(`^event: heartbeat\ndata: {"cursor":"${body.cursor}","server_time":"[^"]+Z"}$`),
    );
    await stream.leave();
  });

  it("ends after it said that a new snapshot is to be taken", async () => {
    const stream = await open("?cursor=0123456789ab.7");
    expect(await stream.until(/never/)).toBe('event: reset\ndata: {"reason":"other_epoch"}\n\n');
  });

  it("is refused without a place to begin at", async () => {
    expect((await open("")).response.status).toBe(400);
    expect((await open("", { "last-event-id": "x" })).response.status).toBe(400);
  });

  it("ends when the process stops, as does a long poll, and a new one is turned away", async () => {
    const { body } = await snapshot();
    const stream = await open(`?cursor=${body.cursor}`);
    await stream.until(/heartbeat/);
    const poll = changes(`cursor=${body.cursor}&wait=55`);
    await endFeed();
    await stream.until(/never/);
    expect((await poll).body.changes).toEqual([]);
    expect(await (await open(`?cursor=${body.cursor}`)).until(/never/)).toBe("");
  });
});
