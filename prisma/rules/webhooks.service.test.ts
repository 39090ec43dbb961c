import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { insertNotice, openCase, warn } from "./ladder";
import { at, insert, inTransaction, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { insertAudited, newStanding, newWorld, type Standing, writeEntry } from "./world";

// Invariants 8 and 11 for webhooks: an endpoint's changes are on record, and it is told of its own organization alone.

const db = await openConnection();
const world = await newWorld(db);

const endpointOf = ({ organization }: Pick<Standing, "organization">, row: Row = {}) =>
  inTransaction(db, () =>
    insertAudited(db, "webhook_endpoints", "webhook_endpoint", {
      organization_id: organization,
      url: "https://example.com/hook",
      created_at: at(0),
      ...row,
    }),
  );

const change = (id: string, row: Row, version = 2) =>
  ruleBrokenBy(
    inTransaction(db, async () => {
      await update(db, "webhook_endpoints", id, { version, ...row });
      await writeEntry(db, "webhook_endpoint", id, version);
    }),
  );

const secretOf = (endpoint_id: string, row: Row = {}) =>
  insert(db, "webhook_secrets", { endpoint_id, encrypted: Buffer.from("x"), created_at: at(0), ...row });

describe("an endpoint", () => {
  it("is made and changed with an entry of its own", async () => {
    const standing = await newStanding(db, world);
    const id = await endpointOf(standing);
    expect(await change(id, { disabled_at: at(1), disabled_by: "owner" })).toMatch("accepted");
    expect(await ruleBrokenBy(update(db, "webhook_endpoints", id, { disabled_at: at(2) }))).toBe(
      "webhook_endpoints_versioned",
    );
    expect(await ruleBrokenBy(update(db, "webhook_endpoints", id, { version: 3 }))).toBe(
      "webhook_endpoints_audited",
    );
  });

  it.each<[string, Row, string]>([
    ["moved to another address", { url: "https://elsewhere.example/" }, "webhook_endpoints_frozen"],
    ["switched off by nobody", { disabled_at: at(1) }, "webhook_endpoints_disabled"],
    ["removed and still on", { removed_at: at(1) }, "webhook_endpoints_removed"],
  ])("is not %s", async (_, row, rule) => {
    expect(await change(await endpointOf(await newStanding(db, world)), row)).toBe(rule);
  });

  it("that was removed stays so", async () => {
    const id = await endpointOf(await newStanding(db, world));
    const removed = { disabled_at: at(1), disabled_by: "owner", removed_at: at(1) };
    expect(await change(id, removed)).toMatch("accepted");
    expect(await change(id, { disabled_at: null, disabled_by: null, removed_at: null }, 3)).toBe(
      "webhook_endpoints_stay_removed",
    );
  });

  it("has an address of the web", async () => {
    const standing = await newStanding(db, world);
    for (const url of ["file:///etc/passwd", `https://${"a".repeat(2_000)}`])
      expect(await ruleBrokenBy(endpointOf(standing, { url }))).toBe("webhook_endpoints_url");
  });

  it("has one secret that lasts, changed with an entry", async () => {
    const id = await endpointOf(await newStanding(db, world));
    expect(await ruleBrokenBy(secretOf(id))).toBe("webhook_secrets_audited");
    const twice = inTransaction(db, async () => {
      await secretOf(id);
      await secretOf(id);
    });
    expect(await ruleBrokenBy(twice)).toBe("webhook_secrets_one_lasting");
    expect(await ruleBrokenBy(secretOf(id, { expires_at: at(0) }))).toBe("webhook_secrets_term");
  });
});

describe("an event", () => {
  const deliver = async (standing: Standing, row: Row) => {
    const { decision } = await warn(db, standing, await openCase(db, standing, 0), 1);
    const notice = await insertNotice(db, standing, { decision_id: decision, visible_at: at(2) });
    return insert(db, "deliveries", {
      notice_id: notice,
      recipient: "https://example.com/hook",
      message_id: newId(),
      next_attempt_at: at(2),
      ...row,
    });
  };

  it("goes to the organization it is about", async () => {
    const standing = await newStanding(db, world);
    const own = await endpointOf(standing);
    await deliver(standing, { channel: "webhook", endpoint_id: own });
    const another = await newStanding(db, world);
    const foreign = deliver(another, { channel: "webhook", endpoint_id: own });
    expect(await ruleBrokenBy(foreign)).toBe("deliveries_to_own_endpoint");
  });

  it("names its endpoint, and a mail none", async () => {
    const first = await newStanding(db, world);
    expect(await ruleBrokenBy(deliver(first, { channel: "webhook" }))).toBe("deliveries_webhook");
    const second = await newStanding(db, world);
    const mail = deliver(second, { channel: "mail", endpoint_id: await endpointOf(second) });
    expect(await ruleBrokenBy(mail)).toBe("deliveries_webhook");
  });

  it("stays on record as it was posted and answered", async () => {
    const standing = await newStanding(db, world);
    const row = { channel: "webhook", endpoint_id: await endpointOf(standing) };
    const delivery_id = await deliver(standing, row);
    const call = { delivery_id, at: at(3), ms: 5, status: 200, body: "{}", answer: "" };
    const id = await insert(db, "webhook_calls", call);
    expect(await ruleBrokenBy(update(db, "webhook_calls", id, { status: 500 }))).toBe("webhook_calls_frozen");
  });
});
