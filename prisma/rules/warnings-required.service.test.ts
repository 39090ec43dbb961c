import { expect, it } from "vitest";
import { insertSignal, openCase, warn, warnAndReopen } from "./ladder";
import { changePolicy, numbers } from "./policy-changes";
import { revoke, revokeWhole } from "./revoke";
import { ACCEPTED, at, insert, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld } from "./world";

// Invariant 1: no end user is limited without delivered warnings in force and a signal after their grace.

const db = await openConnection();
const world = await newWorld(db);

const revokeWith = async (given: { warning?: Row; signal?: Row; hour?: number }) => {
  const standing = await newStanding(db, world);
  const { caseId, warning } = await warnAndReopen(db, standing, given);
  return ruleBrokenBy(revoke(db, standing, { caseId, warning_id: warning, hour: given.hour ?? 31 }));
};

it("accepts a restriction on a delivered warning and a newer signal", async () => {
  expect(await revokeWith({})).toBe(ACCEPTED);
});

it.each([
  ["not delivered", { warning: { delivered_at: null, grace_until: null, lapses_at: null } }],
  ["voided", { warning: { voided_at: at(2) } }],
  ["lapsed at the signature", { warning: { lapses_at: at(31) } }],
])("refuses one on a warning that is %s", async (_, given) => {
  expect(await revokeWith(given)).toBe("restrictions_rest_on_warnings");
});

it("refuses one without a signal after the grace", async () => {
  expect(await revokeWith({ signal: { occurred_at: at(24.9) } })).toBe("restrictions_need_newer_signal");
  expect(await revokeWith({ signal: { occurred_at: at(25) } })).toBe(ACCEPTED);
});

it("does not take another case's signal for a newer one", async () => {
  const standing = await newStanding(db, world);
  const { caseId, warning } = await warnAndReopen(db, standing, { signal: { occurred_at: at(2) } });
  await insertSignal(db, standing, 30);
  const broken = await ruleBrokenBy(revoke(db, standing, { caseId, warning_id: warning }));
  expect(broken).toBe("restrictions_need_newer_signal");
});

it("refuses one that names no warning, or another subject's", async () => {
  const [standing, other] = [await newStanding(db, world), await newStanding(db, world)];
  const { caseId } = await warnAndReopen(db, standing);
  const { warning } = await warnAndReopen(db, other);
  expect(await ruleBrokenBy(revoke(db, standing, { caseId }))).toBe("restrictions_warned");
  const broken = await ruleBrokenBy(revoke(db, standing, { caseId, warning_id: warning }));
  expect(broken).toBe("restrictions_rest_on_warnings");
});

it("wants as many warnings as the policy version says", async () => {
  const strict = await newWorld(db, { warningsRequired: { end_user: 2, organization: 1 } });
  const standing = await newStanding(db, strict);
  const { caseId, warning } = await warnAndReopen(db, standing);
  const broken = await ruleBrokenBy(revoke(db, standing, { caseId, warning_id: warning }));
  expect(broken).toBe("restrictions_rest_on_warnings");
  await warn(db, standing, caseId, 31);
  const third = await openCase(db, standing, 60);
  await revoke(db, standing, { caseId: third, warning_id: warning, hour: 61 });

  const whole = await newStanding(db, strict, "organization");
  const unwarned = await openCase(db, whole, 0);
  expect(await ruleBrokenBy(revokeWhole(db, whole, { caseId: unwarned }))).toBe(
    "restrictions_rest_on_warnings",
  );
});

it("wants as many as the version says under which the second person signs", async () => {
  const strict = await newWorld(db, { warningsRequired: { end_user: 1, organization: 1 } });
  const underTheNext = async (required: number) => {
    const whole = await newStanding(db, strict, "organization");
    const caseId = await openCase(db, whole, 0);
    const document = { numbers: { ...numbers, warningsRequired: { end_user: 1, organization: required } } };
    const next = await changePolicy(db, strict, ({ key: policy_key, change: version }) =>
      insert(db, "policy_versions", {
        policy_key,
        version,
        document,
        author: "a lead",
        reason: "changed",
        created_at: at(1),
      }),
    );
    return ruleBrokenBy(revokeWhole(db, whole, { caseId, approval: { policy_version_id: next } }));
  };
  expect(await underTheNext(0)).toBe(ACCEPTED);
  expect(await underTheNext(1)).toBe("restrictions_rest_on_warnings");
});

it("does not let a restriction be moved to other grounds afterwards", async () => {
  const standing = await newStanding(db, world);
  const { caseId, warning } = await warnAndReopen(db, standing);
  const { restriction } = await revoke(db, standing, { caseId, warning_id: warning });
  for (const row of [{ warning_id: null }, { scope: "organization" }, { effective_at: at(32) }]) {
    const moved = change(db, standing, (version) =>
      update(db, "restrictions", restriction, { version, ...row }),
    );
    expect(await ruleBrokenBy(moved)).toBe("restrictions_frozen");
  }
});
