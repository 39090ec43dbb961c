import { describe, expect, it } from "vitest";
import { insertNotice, openCase, warn, warnAndReopen } from "./ladder";
import { db, other, world } from "./race.fixture";
import { limitMeanwhile, revoke } from "./revoke";
import { ACCEPTED, at, insert, inTransaction, type Row, ruleBrokenBy, untilBlocked, update } from "./sql";
import { newStanding, newWorld } from "./world";

// Invariants 7, 9 and 11: whoever is warned or limited is told, after the effect, and what was told stays.

const warned = async () => {
  const standing = await newStanding(db, world);
  return { standing, ...(await warn(db, standing, await openCase(db, standing, 0), 1)) };
};

describe("a notice", () => {
  it("comes with every warning and every limit", async () => {
    const standing = await newStanding(db, world);
    const caseId = await openCase(db, standing, 0);
    expect(await ruleBrokenBy(warn(db, standing, caseId, 1, { told: false }))).toBe("decisions_are_told");
    const other = await newStanding(db, world);
    const second = await warnAndReopen(db, other);
    const given = { caseId: second.caseId, warning_id: second.warning };
    expect(await ruleBrokenBy(revoke(db, other, { ...given, told: false }))).toBe("decisions_are_told");
    const wrong = { ...given, notice: { kind: "warning" } };
    expect(await ruleBrokenBy(revoke(db, other, wrong))).toBe("decisions_are_told");
  });

  it("of an interim limit is about the limit and no decision, of its own kinds, and once", async () => {
    const standing = await newStanding(db, world, "organization");
    const caseId = await openCase(db, standing, 0, { case: { interim: true } });
    const restriction_id = await limitMeanwhile(db, standing, caseId, 1);
    const notice = (row: Row) => ruleBrokenBy(insertNotice(db, standing, { restriction_id, ...row }));
    expect(await notice({ kind: "restored" })).toBe("notices_about");
    expect(await notice({ kind: "interim_limit" })).toBe("notices_interim_once");
    const other = await newStanding(db, world, "organization");
    const foreign = { restriction_id, kind: "interim_lifted" };
    expect(await ruleBrokenBy(insertNotice(db, other, foreign))).toBe("notices_restriction");
    const about = await warned();
    const decided = { decision_id: about.decision, kind: "interim_limit" };
    expect(await ruleBrokenBy(insertNotice(db, about.standing, decided))).toBe("notices_about");
  });

  it.each<[string, Row, string]>([
    ["before its decision takes effect", { visible_at: at(0.9) }, "notices_after_effect"],
    ["before it was written", { visible_at: at(1), created_at: at(2) }, "notices_visible"],
    ["withdrawn after it was seen", { visible_at: at(2), withdrawn_at: at(2) }, "notices_withdrawn"],
    ["about an appeal that it does not name", { kind: "appeal_decided" }, "notices_of_appeal"],
    ["that somebody acknowledged at no time", { acknowledged_by: "" }, "notices_acknowledged"],
  ])("is not %s", async (_, row, rule) => {
    const { standing, decision } = await warned();
    const by = "acknowledged_by" in row ? { acknowledged_by: world.support } : {};
    expect(await ruleBrokenBy(insertNotice(db, standing, { decision_id: decision, ...row, ...by }))).toBe(
      rule,
    );
  });

  it("goes to the organization it is about", async () => {
    const { standing, decision } = await warned();
    const { organization, id } = await newStanding(db, world);
    const notice = (row: Row) => ruleBrokenBy(insertNotice(db, standing, { decision_id: decision, ...row }));
    expect(await notice({ organization_id: organization })).toBe("notices_for_own_organization");
    expect(await notice({ organization_id: organization, standing_id: id })).toBe("notices_decision");
  });

  it("names the version of its policy whose words it was rendered in", async () => {
    const { standing, decision } = await warned();
    const notice = (row: Row) => ruleBrokenBy(insertNotice(db, standing, { decision_id: decision, ...row }));
    const other = await newWorld(db);
    expect(await notice({ policy_version_id: null })).toBe("notices_versioned_words");
    expect(await notice({ policy_version_id: other.policyVersion })).toBe("notices_of_policy");
  });

  it("stays as it was rendered, and is acknowledged and withdrawn once", async () => {
    const { standing, decision } = await warned();
    const notice = await insertNotice(db, standing, { decision_id: decision });
    const set = (row: Row) => ruleBrokenBy(update(db, "notices", notice, row));
    expect(await set({ text: "Other." })).toBe("notices_frozen");
    expect(await set({ visible_at: at(2) })).toBe("notices_frozen");
    expect(await set({ acknowledged_at: at(3), acknowledged_by: world.support })).toBe(ACCEPTED);
    expect(await set({ acknowledged_at: at(4) })).toBe("notices_frozen");
    expect(await set({ withdrawn_at: at(3) })).toBe(ACCEPTED);
    expect(await set({ withdrawn_at: null })).toBe("notices_frozen");
  });
});

describe("a notice that a limit is about to end", () => {
  const limited = async (restriction: Row = {}) => {
    const standing = await newStanding(db, world);
    const second = await warnAndReopen(db, standing);
    const given = { caseId: second.caseId, warning_id: second.warning, restriction };
    const { decision } = await revoke(db, standing, given);
    const announce = (hour: number) =>
      ruleBrokenBy(
        insertNotice(db, standing, { decision_id: decision, kind: "about_to_end", visible_at: at(hour) }),
      );
    return { decision, announce };
  };

  it("is owed once, while its limit is in force and its instant has come", async () => {
    const { announce } = await limited({ announce_at: at(175) });
    expect(await announce(174)).toBe("notices_of_running_limit");
    expect(await announce(199)).toBe("notices_of_running_limit");
    expect(await announce(176)).toBe(ACCEPTED);
    expect(await announce(177)).toBe("notices_one_about_to_end");
    const never = await limited();
    expect(await never.announce(176)).toBe("notices_of_running_limit");
  });

  it("comes within its limit", async () => {
    for (const hour of [31, 199])
      expect(await ruleBrokenBy(limited({ announce_at: at(hour) }))).toBe("restrictions_announced");
  });
});

describe("a delivery", () => {
  const deliver = async (row: Row) => {
    const { standing, decision } = await warned();
    const notice_id = await insertNotice(db, standing, { decision_id: decision, visible_at: at(2) });
    return ruleBrokenBy(
      insert(db, "deliveries", {
        notice_id,
        channel: "mail",
        recipient: "owner@example.com",
        message_id: `<${notice_id}@example.com>`,
        next_attempt_at: at(2),
        ...row,
      }),
    );
  };

  it("waits until its notice may be seen", async () => {
    expect(await deliver({})).toBe(ACCEPTED);
    expect(await deliver({ next_attempt_at: at(1.9) })).toBe("deliveries_wait_for_effect");
  });

  it("says when it was delivered", async () => {
    expect(await deliver({ status: "delivered", delivered_at: at(3) })).toBe(ACCEPTED);
    expect(await deliver({ status: "delivered" })).toBe("deliveries_delivered");
    expect(await deliver({ status: "bounced" })).toBe(ACCEPTED);
  });
});

it("is known to have reached nobody once its last channel failed, also of two that fail at once", async () => {
  const { standing, decision } = await warned();
  const notice = await insertNotice(db, standing, { decision_id: decision, visible_at: at(2) });
  const owed = (channel: string) =>
    insert(db, "deliveries", {
      ...{ notice_id: notice, channel, recipient: channel, message_id: `${notice} ${channel}` },
      next_attempt_at: at(2),
    });
  const [first, second] = [await owed("mail"), await owed("portal")];
  const isKnown = async () =>
    (await db.query("select from unreached_notices where notice_id = $1", [notice])).rowCount === 1;
  const become = (id: string, status: string, on = db) => update(on, "deliveries", id, { status });
  let late: Promise<unknown> | null = null;
  await inTransaction(db, async () => {
    await become(first, "failed");
    late = become(second, "failed", other);
    await untilBlocked(db, other);
  });
  await late;
  expect(await isKnown()).toBe(true);
  await become(second, "pending");
  expect(await isKnown()).toBe(false);
  await become(second, "cancelled");
  expect(await isKnown()).toBe(true);
  await update(db, "notices", notice, { acknowledged_at: at(3), acknowledged_by: world.support });
  expect(await isKnown()).toBe(false);
});
