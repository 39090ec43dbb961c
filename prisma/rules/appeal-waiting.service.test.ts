import { expect, it } from "vitest";
import { appealed } from "./appeal";
import { ACCEPTED, at, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld } from "./world";

// An appeal waits for its customer until an instant, and is reminded of before.

const db = await openConnection();
const world = await newWorld(db);

it.each<[string, Row, string]>([
  ["until nobody knows when", { status: "waiting_for_customer" }, "appeals_waiting"],
  ["while it is open", { returns_at: at(90) }, "appeals_waiting"],
  [
    "with a reminder afterwards",
    { status: "waiting_for_customer", returns_at: at(90), remind_at: at(91) },
    "appeals_waiting",
  ],
  ["for a time", { status: "waiting_for_customer", returns_at: at(90), remind_at: at(60) }, ACCEPTED],
])("waits %s", async (_, row, rule) => {
  const standing = await newStanding(db, world);
  const { appeal } = await appealed(db, standing);
  const waiting = change(db, standing, (version) => update(db, "appeals", appeal, { ...row, version }));
  expect(await ruleBrokenBy(waiting)).toBe(rule);
});
