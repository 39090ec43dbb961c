import { expect, it } from "vitest";
import { minus, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { enrol, openDesk, stop } from "@/lib/services/desk.fixture";
import { createKey, type NewKey, revokeKey } from "@/lib/services/identity/keys";
import { toAppealed } from "@/lib/services/ladder.fixture";
import { ADMIN } from "@/prisma/scenarios/world";
import { call } from "./v1/call.fixture";
import { openApiDocument } from "./v1/openapi";

const WHO = ["nobody", "revoked", "operator", "own", "reading", "appealing", "stranger"] as const;
const keys = new Map<string, string>();

/** A key's instant is the clock's, so what it asks about happened in the days before. */
const begin = minus(new Date(), 27 * 3_600_000);

const make = async (name: (typeof WHO)[number], wanted: NewKey) => {
  const { id, key } = await createKey(ADMIN, wanted, begin);
  keys.set(name, key);
  return id;
};

const desk = await openDesk();
const owner = await enrol("Northwind");
await enrol("Fabrikam");
const places = await toAppealed(desk, owner, "Northwind", "user-1", begin);
const block = await stop("Northwind", "user-2", begin);
const own = { kind: "organization", label: "Key", externalId: "org_northwind" } as const;
await revokeKey(ADMIN, await make("revoked", { kind: "operator", label: "Old" }), plus(begin, 1));
await make("operator", { kind: "operator", label: "Gateway" });
await make("own", own);
await make("reading", { ...own, scopes: ["api.safety.read"] });
await make("appealing", { ...own, scopes: ["api.safety.appeal"] });
await make("stranger", { ...own, externalId: "org_fabrikam" });

const fabrikam = () => ({ name: "Fabrikam", zdr: false, contacts: [] });
const appeal = () => ({ situation: "other", text: "It is wrong." });

/** + goes on to the record, - is 403, 0 is 404, ! is 401. In the order of WHO. */
const table: [endpoint: string, row: string, path: () => string, body?: () => object][] = [
  ["PUT /organizations/{external_id}", "! ! + - - - -", () => "/organizations/org_fabrikam", fabrikam],
  ["POST /signals", "! ! + - - - -", () => "/signals", () => ({ signals: [] })],
  ["POST /traffic", "! ! + - - - -", () => "/traffic", () => ({ counters: [] })],
  [
    "POST /bounces",
    "! ! 0 - - - -",
    () => "/bounces",
    () => ({ message_id: "<none@recourse.example>", reason: "550" }),
  ],
  [
    "POST /enforcement/check",
    "! ! + - - - -",
    () => "/enforcement/check",
    () => ({ organization: "o", model: "m" }),
  ],
  ["GET /enforcement/snapshot", "! ! + - - - -", () => "/enforcement/snapshot"],
  ["GET /enforcement/stream", "! ! + - - - -", () => "/enforcement/stream?cursor=0123456789ab.0"],
  ["GET /enforcement/changes", "! ! + - - - -", () => "/enforcement/changes?cursor=0123456789ab.0"],
  [
    "POST /enforcement/gateways",
    "! ! + - - - -",
    () => "/enforcement/gateways",
    () => ({ gateway: "edge-1", cursor: "0123456789ab.0", stale: false }),
  ],
  ["GET /safety/cases", "! ! - + + - +", () => "/safety/cases"],
  ["GET /safety/cases/{id}", "! ! - + + - 0", () => `/safety/cases/${places.reference}`],
  ["GET /safety/standing", "! ! - + + - +", () => "/safety/standing?safety_identifier=user-1"],
  ["GET /safety/blocks", "! ! - + + - +", () => "/safety/blocks"],
  ["GET /safety/blocks/{id}", "! ! - + + - 0", () => `/safety/blocks/${block}`],
  [
    "POST /safety/blocks/{id}/dispute",
    "! ! - + - + 0",
    () => `/safety/blocks/${block}/dispute`,
    () => ({ text: "It is ours." }),
  ],
  ["GET /safety/appeals/{id}", "! ! - + + - 0", () => `/safety/appeals/${places.appeal}`],
  [
    "POST /safety/appeals/{id}/messages",
    "! ! - + - + 0",
    () => `/safety/appeals/${places.appeal}/messages`,
    () => ({ text: "It is ours." }),
  ],
  ["POST /safety/appeals/{id}/withdraw", "! ! - + - + 0", () => `/safety/appeals/${places.appeal}/withdraw`],
  [
    "POST /safety/cases/{id}/appeals",
    "! ! - + - + 0",
    () => `/safety/cases/${places.reference}/appeals`,
    appeal,
  ],
];

const MARKS: Record<number, string> = {
  401: "!",
  403: "-",
  404: "0",
  200: "+",
  201: "+",
  202: "+",
  204: "+",
  409: "+",
};

it.each(table)("%s", async (endpoint, row, path, body) => {
  const [method = ""] = endpoint.split(" ");
  const marks: string[] = [];
  for (const who of WHO) {
    const { status } = await call(keys.get(who) ?? null, method, `/v1${path()}`, {
      ...(body ? { body: body() } : {}),
      headers: { "idempotency-key": newId() },
    });
    marks.push(`${who} ${MARKS[status] ?? status}`);
  }
  expect(marks).toEqual(row.split(" ").map((mark, index) => `${WHO[index]} ${mark}`));
});

it("tells a stranger nothing of another organization's users", async () => {
  const ask = async (who: string, path: string) =>
    (await call(keys.get(who) ?? null, "GET", `/v1${path}`)).body;
  const standing = "/safety/standing?safety_identifier=user-1";
  expect(await ask("own", standing)).toMatchObject({ status: "limited" });
  expect(await ask("stranger", standing)).toMatchObject({ status: "clear", policies: [] });
  expect(await ask("stranger", "/safety/cases")).toMatchObject({ data: [], has_more: false });
  expect(await ask("stranger", `/safety/cases?after=${places.reference}`)).toMatchObject({
    error: { code: "not_found" },
  });
});

it("describes for each endpoint which keys open it", async () => {
  const { paths } = await openApiDocument();
  const opens = (mark: string | undefined) => mark === "+" || mark === "0";
  for (const [endpoint, row] of table) {
    const [method = "", path = ""] = endpoint.split(" ");
    const marks = row.split(" ");
    const operation = paths?.[`/v1${path}`]?.[method.toLowerCase() as "get" | "post" | "put"];
    const expected = opens(marks[WHO.indexOf("operator")])
      ? { operatorKey: [] }
      : {
          organizationKey: [
            ...(opens(marks[WHO.indexOf("reading")]) ? ["api.safety.read"] : []),
            ...(opens(marks[WHO.indexOf("appealing")]) ? ["api.safety.appeal"] : []),
          ],
        };
    expect([endpoint, operation?.security]).toEqual([endpoint, [expected]]);
  }
});

it("leaves no endpoint of the contract out", async () => {
  const { paths } = await openApiDocument();
  const described = Object.entries(paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path.replace("/v1", "")}`),
  );
  expect(described.sort()).toEqual(table.map(([endpoint]) => endpoint).sort());
});
