import { expect, test, vi } from "vitest";
import { enforce, openRecourse } from "./enforcer.fixture";
import { entryOf, northwind, until } from "./entry.fixture";
import { eventsOf } from "./event-source";

const STREAM = "/enforcement/stream";
const eventOf = (event: string, id: string, data: string) => `event: ${event}\nid: ${id}\ndata: ${data}\n\n`;

test.each([
  ["a cursor that is none of its own any more", 400, '{"error":{"param":"cursor"}}'],
  ["a change that is none", 200, eventOf("put", "e1.2", '{"id":"1","organization":"org_northwind"}')],
  ["a change that is no JSON", 200, eventOf("put", "e1.2", "{")],
])("where Recourse says %s, a new snapshot leads on", async (_, status, text) => {
  const recourse = await openRecourse();
  const entry = entryOf();
  recourse.put(entry);
  const { enforcer, problems } = await enforce(recourse);
  await until(() => recourse.streams.size === 1);
  recourse.instead = [{ path: STREAM, status, text }];
  for (const stream of recourse.streams) stream.end();
  await until(() => recourse.snapshots === 2);
  recourse.lift(entry);
  await until(() => enforcer.check(northwind()) === null);
  expect(recourse.snapshots).toBe(2);
  expect(problems.map(({ code }) => code)).toContain(status === 400 ? "refused" : "malformed");
});

test("an event without a cursor changes nothing", async () => {
  const recourse = await openRecourse();
  const { enforcer } = await enforce(recourse);
  await until(() => recourse.streams.size === 1);
  for (const stream of recourse.streams)
    stream.write(`event: put\nid:\ndata: ${JSON.stringify(entryOf({ safety_identifier: "u-nowhere" }))}\n\n`);
  recourse.put(entryOf());
  await until(() => enforcer.check(northwind()) !== null);
  expect(enforcer.check(northwind("u-nowhere"))).toBeNull();
  expect(enforcer.status().cursor).toBe("e1.1");
});

test("processes of two histories behind one address are not asked for snapshots without a pause", async () => {
  const recourse = await openRecourse();
  const { enforcer } = await enforce(recourse, { feed: { firstRetryMs: 60_000 } });
  await until(() => recourse.streams.size === 1);
  const random = vi.spyOn(Math, "random").mockReturnValue(1);
  const reset = eventOf("reset", "", '{"reason":"other_epoch"}');
  recourse.instead = Array.from({ length: 50 }, () => ({ path: STREAM, status: 200, text: reset }));
  for (const stream of recourse.streams) stream.end(reset);
  await until(() => recourse.instead.length < 50);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(recourse.instead.length).toBe(49);
  expect(recourse.snapshots).toBe(2);
  expect(enforcer.status().cursor).toBe("e1.0");
  random.mockRestore();
});

test.each(["99999999999", "Infinity", "-5", "soon"])(
  "to try again after %s it is not held to",
  async (after) => {
    const recourse = await openRecourse();
    const { problems } = await enforce(recourse);
    await until(() => recourse.streams.size === 1);
    recourse.instead = [{ path: STREAM, status: 503, headers: { "retry-after": after } }];
    for (const stream of recourse.streams) stream.end();
    await until(() => problems.some(({ answer }) => answer.status === 503));
    const told = problems.find(({ answer }) => answer.status === 503)?.answer.retryAfterMs;
    expect(told).toBe(after.startsWith("9") || after === "Infinity" ? 60_000 : undefined);
  },
);

test("limits that cannot be read are told of, harm no request, and nobody else's limits", async () => {
  const recourse = await openRecourse();
  const other = entryOf({ organization: "org_other" });
  const terms = JSON.stringify({
    terms: 0,
    scope: "end_user",
    models: ["*"],
    code: "c",
    message: "",
    appeal_url: "",
  });
  const group = (organization: string) => JSON.stringify({ organization, terms: 0, count: 1, latest: 4e12 });
  const columns = JSON.stringify({
    ...{
      ids: [other.id],
      safety_identifiers: ["u-1"],
      case_ids: ["C-1"],
      effective_at: [0],
      expires_at: [4e12],
    },
  });
  const lines = [
    ...['{"epoch":"e1","cursor":"e1.0","blocking":[]}', terms, group("org_northwind"), "no columns"],
    ...[
      group("org_northwind"),
      columns,
      group("org_other"),
      columns,
      '{"server_time":"2026-03-01T12:00:00Z"}',
    ],
  ];
  recourse.instead = [
    { path: "/enforcement/snapshot", status: 200, text: lines.map((line) => `${line}\n`).join("") },
  ];
  const { enforcer, problems } = await enforce(recourse);
  expect(enforcer.check({ ...northwind(), organization: "org_other" })).not.toBeNull();
  expect(enforcer.check(northwind("u-2"))).toBeNull();
  expect(problems.map(({ code }) => code)).toEqual(["malformed"]);
  expect(enforcer.check(northwind())).not.toBeNull();
  expect(problems).toHaveLength(1);
});

test("an event without an end is given up", async () => {
  const chunk = new Uint8Array(1_048_576);
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(chunk) });
  await expect(eventsOf(body).next()).rejects.toMatchObject({ code: "malformed" });
});
