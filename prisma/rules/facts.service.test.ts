import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { insertDecision, openCase } from "./ladder";
import { ACCEPTED, at, insert, inTransaction, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, insertAudited, insertPolicy, newStanding, newWorld } from "./world";

// The facts that the rules read must themselves make sense.

const db = await openConnection();
const world = await newWorld(db);

describe("a policy", () => {
  const withNumbers = (numbers: Row) => ruleBrokenBy(inTransaction(db, () => insertPolicy(db, numbers)));

  it.each<[string, Row]>([
    ["lets end users be limited unwarned", { warningsRequired: { end_user: 0, organization: 0 } }],
    ["does not say how many warnings it takes", { warningsRequired: {} }],
    ["limits for longer than 168 hours", { restrictionHours: 168.5 }],
    ["limits for no time", { restrictionHours: 0 }],
    ["does not say how long", { restrictionHours: null }],
    ["has negative grace", { graceHours: -1 }],
  ])("is refused that %s", async (_, numbers) => {
    expect(await withNumbers(numbers)).toBe("policy_versions_numbers");
  });

  it("is refused that nobody says why", async () => {
    const silent = db.query(
      `insert into policy_versions (id, policy_key, version, document, author, reason, created_at)
       select gen_random_uuid(), policy_key, 2, document, author, ' ', created_at from policy_versions where id = $1`,
      [world.policyVersion],
    );
    expect(await ruleBrokenBy(silent)).toBe("policy_versions_reason");
  });

  it("may ask for no grace and no undo window, and is never changed", async () => {
    expect(await withNumbers({ graceHours: 0, undoWindowSeconds: 0 })).toBe(ACCEPTED);
    const loosened = db.query(
      `update policy_versions set document = jsonb_set(document, '{numbers,graceHours}', '0') where id = $1`,
      [world.policyVersion],
    );
    expect(await ruleBrokenBy(loosened)).toBe("policy_versions_frozen");
  });
});

it.each<[string, Row, string]>([
  ["more identified requests than requests", { requests_with_identifier: 11 }, "traffic_counters_requests"],
  ["less than none refused", { refused: -1 }, "traffic_counters_requests"],
  ["a share above one", { largest_identifier_share: 1.1 }, "traffic_counters_share"],
  ["a window that ends before it begins", { window_end: at(0) }, "traffic_counters_window"],
])("refuses counters with %s", async (_, row, rule) => {
  const { organization } = await newStanding(db, world);
  const whole: Row = {
    organization_id: organization,
    gateway: "west",
    window_start: at(0),
    window_end: at(1),
    requests: 10,
    requests_with_identifier: 5,
    distinct_identifiers: 2,
    largest_identifier_share: 0.5,
    refused: 0,
  };
  const count = (counters: Row) =>
    db.query(
      `insert into traffic_counters (${Object.keys(counters)}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      Object.values(counters),
    );
  expect(await ruleBrokenBy(count({ ...whole, ...row }))).toBe(rule);
  await count(whole);
  expect(await ruleBrokenBy(count(whole))).toBe("traffic_counters_pkey");
  await count({ ...whole, gateway: "east" });
});

it("gives organization keys an organization and operator keys none", async () => {
  const key = (kind: string, organization_id?: string) =>
    ruleBrokenBy(
      insert(db, "api_keys", { kind, organization_id, label: "key", hash: newId(), created_at: at(0) }),
    );
  const { organization } = await newStanding(db, world);
  expect(await key("organization")).toBe("api_keys_owner");
  expect(await key("operator", organization)).toBe("api_keys_owner");
});

it("lets a key open for what it was made for and never longer, and follow one that ends within 168 hours", async () => {
  const make = (over: object) => {
    const row = { kind: "operator", label: "key", scopes: "{}", hash: newId(), created_at: at(0), ...over };
    return inTransaction(db, () => insertAudited(db, "api_keys", "api_key", row));
  };
  expect(await ruleBrokenBy(make({ expires_at: at(-1) }))).toBe("api_keys_term");
  const old = await make({ expires_at: at(168) });
  const change = (column: string, value: unknown) =>
    ruleBrokenBy(update(db, "api_keys", old, { [column]: value }));
  expect(await change("expires_at", at(169))).toBe("api_keys_frozen");
  expect(await change("expires_at", null)).toBe("api_keys_frozen");
  expect(await change("scopes", "{api.safety.read}")).toBe("api_keys_frozen");
  const follow = (over: object) => ruleBrokenBy(make({ follows_id: old, ...over }));
  expect(await follow({ created_at: at(-1) })).toBe("api_keys_overlap");
  expect(await follow({ scopes: "{api.safety.read}" })).toBe("api_keys_overlap");
  expect(await follow({})).toBe(ACCEPTED);
  expect(await follow({})).toBe("api_keys_follows_id_key");
});

describe("a quiet", () => {
  const quiet = async (dismissal_reason: string, until: Date) => {
    const standing = await newStanding(db, world);
    const case_id = await openCase(db, standing, 0);
    return change(db, standing, async (version) => {
      const given = { case_id, kind: "dismiss", version, decided_at: at(1), dismissal_reason };
      const decision_id = await insertDecision(db, standing, given);
      const { monitor: monitor_id } = world;
      const row = { standing_id: standing.id, version, decision_id, monitor_id, from: at(1), until };
      return { standing, id: await insert(db, "quiets", row) };
    });
  };

  it("follows a dismissal that says nothing was wrong, for at most 30 days", async () => {
    expect(await ruleBrokenBy(quiet("duplicate", at(100)))).toBe("quiets_follow_dismissal");
    expect(await ruleBrokenBy(quiet("false_positive", at(1 + 30 * 24 + 0.01)))).toBe("quiets_term");
    const { standing, id } = await quiet("authorised_work", at(1 + 30 * 24));
    const set = (until: Date) =>
      ruleBrokenBy(change(db, standing, (version) => update(db, "quiets", id, { until, version })));
    expect(await set(at(1))).toBe(ACCEPTED);
    expect(await set(at(2))).toBe("quiets_frozen");
  });
});
