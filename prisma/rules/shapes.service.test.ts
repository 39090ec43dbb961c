import { describe, expect, it } from "vitest";
import { appealed } from "./appeal";
import { openCase, warn, warnAndReopen } from "./ladder";
import { revoke } from "./revoke";
import { ACCEPTED, at, insert, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld } from "./world";

// Statuses and instants that belong together are set together.

const db = await openConnection();
const world = await newWorld(db);

const now = async (table: string, id: string, standing: Awaited<ReturnType<typeof newStanding>>, row: Row) =>
  ruleBrokenBy(change(db, standing, (version) => update(db, table, id, { version, ...row })));

describe("a case", () => {
  it.each<[string, Row]>([
    ["settling without an end of it", { status: "settling", outcome: "warned" }],
    ["settling without an outcome", { status: "settling", settles_at: at(1) }],
    ["closed at no time", { status: "closed", outcome: "warned" }],
    ["closed without an outcome", { status: "closed", closed_at: at(1) }],
    ["closed before it opened", { status: "closed", outcome: "warned", closed_at: at(-1) }],
    ["open with an outcome", { outcome: "warned" }],
    ["awaiting approval and closed", { status: "awaiting_approval", closed_at: at(1) }],
  ])("is not %s", async (_, row) => {
    const standing = await newStanding(db, world);
    const id = await openCase(db, standing, 0);
    expect(await now("cases", id, standing, row)).toBe("cases_status_facts");
  });

  it("begins open and counts no less than nothing", async () => {
    const standing = await newStanding(db, world);
    const closed = { status: "closed", outcome: "dismissed", closed_at: at(0) };
    expect(await ruleBrokenBy(openCase(db, standing, 0, { case: closed }))).toBe("cases_born_open");
    expect(await ruleBrokenBy(openCase(db, standing, 0, { case: { signal_count: -1 } }))).toBe(
      "cases_counts",
    );
  });
});

describe("a warning's delivery", () => {
  const none = { delivered_at: null, grace_until: null, lapses_at: null };
  const ready = async (warning: Row = {}) => {
    const standing = await newStanding(db, world);
    const warned = await warn(db, standing, await openCase(db, standing, 0), 1, { warning });
    return { standing, id: warned.warning };
  };

  it.each<[string, Row]>([
    ["without its grace", { grace_until: null }],
    ["before it took effect", { delivered_at: at(0.5) }],
    ["with a grace that is over before", { grace_until: at(0.5) }],
    ["that has lapsed", { lapses_at: at(1) }],
  ])("is not recorded %s", async (_, warning) => {
    expect(await ruleBrokenBy(ready(warning))).toBe("warnings_delivery");
  });

  it("is confirmed, taken back and confirmed anew, but never moved", async () => {
    const { standing, id } = await ready(none);
    const delivered = { delivered_at: at(2), grace_until: at(26), lapses_at: at(2_000) };
    for (const row of [delivered, none, delivered])
      expect(await now("warnings", id, standing, row)).toBe(ACCEPTED);
    expect(await now("warnings", id, standing, { lapses_at: at(3_000) })).toBe("warnings_frozen");
    expect(await now("warnings", id, standing, { grace_until: at(3) })).toBe("warnings_frozen");
  });

  it("does not bring a voided warning back", async () => {
    const { standing, id } = await ready({ voided_at: at(3) });
    expect(await now("warnings", id, standing, { voided_at: null })).toBe("warnings_frozen");
  });
});

it.each<[string, Row]>([
  ["by nobody", { reversed_by: null }],
  ["for no reason", { reversal_reason: " " }],
  ["before it took effect", { reversed_at: at(30) }],
])("does not reverse a decision %s", async (_, row) => {
  const standing = await newStanding(db, world);
  const { decision } = await appealed(db, standing);
  const reversal = { reversed_at: at(50), reversed_by: world.lead, reversal_reason: "Wrong.", ...row };
  expect(await now("decisions", decision, standing, reversal)).toBe("decisions_reversed");
});

it("limits access to something", async () => {
  const standing = await newStanding(db, world);
  const { caseId, warning } = await warnAndReopen(db, standing);
  const nothing = { caseId, warning_id: warning, restriction: { models: [] } };
  expect(await ruleBrokenBy(revoke(db, standing, nothing))).toBe("restrictions_models");
});

it.each<[string, Row, string]>([
  ["without a word", { text: "\t" }, "appeal_messages_text"],
  ["by unnamed staff", { author: "staff" }, "appeal_messages_author"],
])("sends no message %s", async (_, row, rule) => {
  const standing = await newStanding(db, world);
  const { appeal } = await appealed(db, standing);
  const sent = (message: Row) =>
    ruleBrokenBy(
      change(db, standing, (version) =>
        insert(db, "appeal_messages", {
          standing_id: standing.id,
          appeal_id: appeal,
          author: "customer",
          text: "More.",
          sent_at: at(41),
          version,
          ...message,
        }),
      ),
    );
  expect(await sent(row)).toBe(rule);
  expect(await sent({})).toBe(ACCEPTED);
  const foreign = await newStanding(db, world);
  expect(await sent({ standing_id: foreign.id })).toBe("appeal_messages_appeal");
});

it("takes a claim on an appeal whole", async () => {
  const { appeal } = await appealed(db, await newStanding(db, world));
  expect(await ruleBrokenBy(update(db, "appeals", appeal, { claim_tab: "tab" }))).toBe("appeals_claim");
});
