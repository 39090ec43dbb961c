import { expect, it } from "vitest";
import { appealed, closeAppeal } from "./appeal";
import { ACCEPTED, at, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld } from "./world";

// What a monitor got wrong is kept where an appeal was overturned, and nowhere else.

const db = await openConnection();
const world = await newWorld(db);

const overturned = { status: "granted", outcome: "overturned", reasons: "We were wrong." };
const restored = { ...overturned, outcome: "restored_early" };

it.each<[string, Row, string]>([
  ["with an overturned decision", { ...overturned, monitor_fault: "harmless" }, ACCEPTED],
  ["with one that was right", { ...restored, monitor_fault: "harmless" }, "appeals_monitor_fault"],
  ["as a note about nothing", { ...overturned, monitor_note: "Why." }, "appeals_monitor_note"],
  [
    "as an empty note",
    { ...overturned, monitor_fault: "harmless", monitor_note: " " },
    "appeals_monitor_note",
  ],
])("is kept %s", async (_, row, rule) => {
  const standing = await newStanding(db, world);
  const given = await appealed(db, standing);
  const lift = { ended_at: at(50), end_reason: String(row.outcome) };
  const closing = { ...given, lifted: ["restrictions", given.restriction, lift] as [string, string, Row] };
  const closed = closeAppeal(db, standing, closing, { decided_by: world.support, ...row });
  expect(await ruleBrokenBy(closed)).toBe(rule);
  if (rule !== ACCEPTED) return;
  const other = change(db, standing, (version) =>
    update(db, "appeals", given.appeal, { monitor_fault: "none", version }),
  );
  expect(await ruleBrokenBy(other)).toBe("appeals_stay_closed");
});
