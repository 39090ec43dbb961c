import { describe, expect, it } from "vitest";
import { openCase } from "./ladder";
import { ACCEPTED, at, insert, inTransaction, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { insertPerson, newStanding, newWorld } from "./world";

// What staff are told: once for each occasion, never before it is true, never customers or oneself.

const db = await openConnection();
const world = await newWorld(db);
const caseId = await openCase(db, await newStanding(db, world), 0);

let made = 0;
const message = (row: Row = {}) =>
  insert(db, "staff_messages", {
    kind: "approval_waiting",
    topic: `topic-${++made}`,
    case_id: caseId,
    by_id: world.reviewer,
    created_at: at(1),
    visible_at: at(1),
    ...row,
  });
/** A person's row has no id of its own. */
const recipient = (message_id: string, person_id: string) =>
  db.query(
    "insert into staff_recipients (message_id, person_id, in_app, in_chat) values ($1, $2, true, true)",
    [message_id, person_id],
  );
const delivery = (row: Row) => insert(db, "staff_deliveries", { next_attempt_at: at(1), ...row });

describe("a message to staff", () => {
  it.each<[string, Row, string]>([
    ["is about something", { case_id: null }, "staff_messages_about"],
    ["of a dispute is about its block", { kind: "block_disputed" }, "staff_messages_about"],
    ["is about one case at least", { case_count: 0 }, "staff_messages_case_count"],
    ["is not told before it was written", { visible_at: at(0.5) }, "staff_messages_visible"],
  ])("%s", async (_, row, rule) => {
    expect(await ruleBrokenBy(message(row))).toBe(rule);
  });

  it("is told once for each topic", async () => {
    await message({ topic: "the same" });
    expect(await ruleBrokenBy(message({ topic: "the same" }))).toBe("staff_messages_topic_key");
  });

  it("stays as it was told, and is taken back once", async () => {
    const id = await message();
    const set = (row: Row) => ruleBrokenBy(update(db, "staff_messages", id, row));
    expect(await set({ visible_at: at(2) })).toBe("staff_messages_frozen");
    expect(await set({ withdrawn_at: at(2) })).toBe(ACCEPTED);
    expect(await set({ withdrawn_at: null })).toBe("staff_messages_frozen");
  });

  it("is for staff, and not for whose doing it was", async () => {
    const id = await message();
    expect(await ruleBrokenBy(recipient(id, world.reviewer))).toBe("staff_recipients_others");
    const customer = await inTransaction(db, () => insertPerson(db, null));
    expect(await ruleBrokenBy(recipient(id, customer))).toBe("staff_recipients_are_staff");
    expect(await ruleBrokenBy(recipient(id, world.lead))).toBe(ACCEPTED);
    expect(await ruleBrokenBy(recipient(id, world.lead))).toBe("staff_recipients_pkey");
  });
});

describe("its delivery", () => {
  it("goes once to somebody who is told, and once to the chat", async () => {
    const id = await message();
    const mail = { message_id: id, channel: "mail", person_id: world.lead };
    expect(await ruleBrokenBy(delivery(mail))).toBe("staff_deliveries_of_recipient");
    await recipient(id, world.lead);
    expect(await ruleBrokenBy(delivery(mail))).toBe(ACCEPTED);
    expect(await ruleBrokenBy(delivery(mail))).toBe("staff_deliveries_once");
    const post = { message_id: id, channel: "chat" };
    expect(await ruleBrokenBy(delivery({ ...post, person_id: world.lead }))).toBe(
      "staff_deliveries_recipient",
    );
    expect(await ruleBrokenBy(delivery({ ...mail, person_id: null }))).toBe("staff_deliveries_recipient");
    expect(await ruleBrokenBy(delivery({ ...post, channel: "app" }))).toBe("staff_deliveries_recipient");
    expect(await ruleBrokenBy(delivery(post))).toBe(ACCEPTED);
    expect(await ruleBrokenBy(delivery(post))).toBe("staff_deliveries_once");
  });

  it("waits until it is true, and says when it arrived", async () => {
    const post = { message_id: await message({ visible_at: at(2) }), channel: "chat" };
    expect(await ruleBrokenBy(delivery(post))).toBe("staff_deliveries_wait");
    const due = { ...post, next_attempt_at: at(2) };
    expect(await ruleBrokenBy(delivery({ ...due, status: "delivered" }))).toBe("staff_deliveries_delivered");
    expect(await ruleBrokenBy(delivery({ ...due, status: "delivered", delivered_at: at(3) }))).toMatch(
      "accepted",
    );
  });
});
