import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { appealed, closeAppeal, fileAppeal } from "./appeal";
import { insertNotice, openCase, warnAndReopen } from "./ladder";
import { revoke, revokeWhole } from "./revoke";
import { at, insert, inTransaction, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld, type Standing } from "./world";

// Narrowing lifts a whole organization's limit and opens cases; restoring lifts without an appeal. Neither is silent.

const db = await openConnection();
const world = await newWorld(db);

const narrowed = (more: Row = {}) => ({
  ...{ status: "granted", outcome: "narrowed", reasons: "Some of you.", decided_by: world.support },
  ...{ narrowed_to: ["user-1"], ...more },
});

/** A whole organization that appealed its limit. */
async function appealedWhole() {
  const standing = await newStanding(db, world, "organization");
  const { decision, restriction } = await revokeWhole(db, standing, {
    caseId: await openCase(db, standing, 0),
  });
  const appeal = await fileAppeal(db, standing, decision);
  const lifted: [string, string, Row] = [
    ...(["restrictions", restriction] as const),
    { ended_at: at(50), end_reason: "narrowed" },
  ];
  return { standing, decision, restriction, appeal, lifted };
}

/** A user of the organization, whose standing nobody has judged yet. */
const userOf = (whole: Standing, safety_identifier = "user-1"): Promise<Standing> =>
  inTransaction(db, async () => {
    const { organization } = whole;
    const row = { organization_id: organization, kind: "end_user", safety_identifier, created_at: at(0) };
    const subject = await insert(db, "subjects", row);
    const id = newId();
    await db.query(
      `insert into standings (id, subject_id, policy_key, created_at)
       select $1, $2, policy_key, $3 from policy_versions where id = $4`,
      [id, subject, at(0), world.policyVersion],
    );
    return { id, world, organization, subject, scope: "end_user" };
  });

describe("a narrowed limit", () => {
  it("names somebody, and only as that", async () => {
    const { standing, ...given } = await appealedWhole();
    const nobody = closeAppeal(db, standing, given, narrowed({ narrowed_to: [] }));
    expect(await ruleBrokenBy(nobody)).toBe("appeals_narrowed");
    const overturned = closeAppeal(db, standing, given, narrowed({ outcome: "overturned" }));
    expect(await ruleBrokenBy(overturned)).toBe("appeals_narrowed");
  });

  it("has a case open for each user named, of its own organization and policy", async () => {
    const { standing, ...given } = await appealedWhole();
    expect(await ruleBrokenBy(closeAppeal(db, standing, given, narrowed()))).toBe("appeals_narrow_to_cases");
    await openCase(db, await userOf((await appealedWhole()).standing), 45);
    expect(await ruleBrokenBy(closeAppeal(db, standing, given, narrowed()))).toBe("appeals_narrow_to_cases");
    await openCase(db, await userOf(standing), 45);
    const two = closeAppeal(db, standing, given, narrowed({ narrowed_to: ["user-1", "user-2"] }));
    expect(await ruleBrokenBy(two)).toBe("appeals_narrow_to_cases");
    await closeAppeal(db, standing, given, narrowed());
    const more = change(db, standing, (version) =>
      update(db, "appeals", given.appeal, { narrowed_to: ["user-1", "user-2"], version }),
    );
    expect(await ruleBrokenBy(more)).toBe("appeals_stay_closed");
  });

  it("was a whole organization's", async () => {
    const standing = await newStanding(db, world);
    const { restriction, ...given } = await appealed(db, standing);
    const lifted: [string, string, Row] = [
      "restrictions",
      restriction,
      { ended_at: at(50), end_reason: "narrowed" },
    ];
    const closed = closeAppeal(db, standing, { ...given, lifted }, narrowed());
    expect(await ruleBrokenBy(closed)).toBe("appeals_narrow_organizations");
  });

  it("opens no case of somebody whom it does not name, and a case keeps what opened it", async () => {
    const { standing, ...given } = await appealedWhole();
    const user = await userOf(standing);
    const claimed = openCase(db, user, 45, { case: { narrowed_from: given.appeal } });
    expect(await ruleBrokenBy(claimed)).toBe("cases_narrowed_from");
    const caseId = await openCase(db, user, 45);
    await closeAppeal(db, standing, given, narrowed());
    const rewritten = change(db, user, (version) =>
      update(db, "cases", caseId, { narrowed_from: given.appeal, version }),
    );
    expect(await ruleBrokenBy(rewritten)).toBe("cases_frozen");
  });
});

describe("access that is restored without an appeal", () => {
  const limited = async () => {
    const standing = await newStanding(db, world);
    const { caseId, warning } = await warnAndReopen(db, standing);
    return { standing, ...(await revoke(db, standing, { caseId, warning_id: warning })) };
  };
  type Limited = Awaited<ReturnType<typeof limited>>;
  const restore = ({ standing, decision, restriction }: Limited, more: Row = {}, told = true) =>
    change(db, standing, async (version) => {
      const end = { ended_at: at(50), end_reason: "restored", restored_by: world.support };
      await update(db, "restrictions", restriction, {
        ...end,
        restored_reasons: "You called.",
        version,
        ...more,
      });
      if (told) await insertNotice(db, standing, { decision_id: decision, kind: "restored" });
    });

  it("names who and why, as that alone, and once", async () => {
    const given = await limited();
    expect(await ruleBrokenBy(restore(given, { restored_by: null }))).toBe("restrictions_restored");
    expect(await ruleBrokenBy(restore(given, { restored_reasons: " " }))).toBe("restrictions_restored");
    expect(await ruleBrokenBy(restore(given, { end_reason: "reversed" }))).toBe("restrictions_restored");
    await restore(given);
    expect(await ruleBrokenBy(restore(given, { restored_by: world.lead }))).toBe("restrictions_frozen");
  });

  it("is told of", async () => {
    expect(await ruleBrokenBy(restore(await limited(), {}, false))).toBe("restrictions_restored_are_told");
  });

  it("does not go past an appeal that waits", async () => {
    const given = await limited();
    await fileAppeal(db, given.standing, given.decision);
    expect(await ruleBrokenBy(restore(given))).toBe("restrictions_restored_without_appeal");
  });
});
