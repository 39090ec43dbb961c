import { describe, expect, it } from "vitest";
import {
  type Application,
  apply,
  type Confirming,
  changeApplication,
  confirmAccess,
  grantedAccess,
  grantRow,
  insertGrant,
  tellOf,
  verification,
} from "./access";
import { changeGrant, second, withdrawal } from "./grant.fixture";
import { db, other, world } from "./race.fixture";
import { ACCEPTED, at, inTransaction, type Row, ruleBrokenBy, untilBlocked, update } from "./sql";
import { newStanding } from "./world";

// Trusted access is verified by one person and confirmed by another, for a time and up to a volume.

const verified = async (): Promise<Application> => {
  const application = await apply(db, world);
  await changeApplication(db, application, verification(world));
  return application;
};
const next = (application: Application, row: Row) => ruleBrokenBy(changeApplication(db, application, row));

describe("an application", () => {
  it.each<[string, Row, string]>([
    ["granted already", { status: "granted" }, "born_applied"],
    ["by nobody", { applied_by: null }, "born_applied"],
    ["for no work", { work: " " }, "words"],
    ["for no model", { models: [] }, "models"],
  ])("is not made %s", async (_, row, rule) => {
    expect(await ruleBrokenBy(apply(db, world, row))).toBe(`access_applications_${rule}`);
  });

  it("is not made for another organization's end user, nor without an entry", async () => {
    const { organization } = await newStanding(db, world);
    const foreign = apply(db, world, { organization_id: organization });
    expect(await ruleBrokenBy(foreign)).toBe("access_applications_own_subject");
    expect(await ruleBrokenBy(apply(db, world, {}, null))).toBe("access_applications_audited");
  });

  it("waits alone, also when two apply at once", async () => {
    const { organization, subject, policyKey } = await apply(db, world);
    const again = { organization_id: organization, subject_id: subject, policy_key: policyKey };
    expect(await ruleBrokenBy(apply(db, world, again))).toBe("access_applications_one_open");
    const fresh = await newStanding(db, world);
    const one = { organization_id: fresh.organization, subject_id: fresh.subject };
    await db.query("begin");
    await db.query("lock table access_applications in exclusive mode");
    const late = ruleBrokenBy(apply(other, world, one));
    await untilBlocked(db, other);
    await db.query("rollback");
    const outcomes = await Promise.all([late, ruleBrokenBy(apply(db, world, one))]);
    expect(outcomes.sort()).toEqual(["access_applications_one_open", ACCEPTED].sort());
  });

  it("renews what was granted to the same subject alone", async () => {
    const before = await apply(db, world);
    const row = { organization_id: before.organization, subject_id: before.subject, renews_id: before.id };
    expect(await ruleBrokenBy(apply(db, world, row))).toBe("access_applications_renew_granted");
  });

  it.each<[string, Row, string]>([
    ["half", { method: null }, "verification"],
    ["for no model", { verified_models: [] }, "verification"],
    ["without a ceiling", { volume_ceiling: null }, "verification"],
    ["without an end", { ends_at: null }, "verification"],
    ["until before it was verified", { ends_at: at(1) }, "verification"],
    ["and only asked", { status: "asked" }, "verified"],
  ])("is not verified %s", async (_, row, rule) => {
    const application = await apply(db, world);
    expect(await next(application, verification(world, row))).toBe(`access_applications_${rule}`);
  });

  it("is answered once, by somebody and with a reason, and stays as it was made", async () => {
    const application = await apply(db, world);
    const refusal = { status: "refused", answered_by: world.lead, answered_at: at(2) };
    expect(await next(application, { status: "refused" })).toBe("access_applications_answered");
    expect(await next(application, refusal)).toBe("access_applications_answered");
    expect(await next(application, { scope: "Everything" })).toBe("access_applications_frozen");
    const reason = { ...refusal, answer_reason: "No letter." };
    await changeApplication(db, application, reason, () => tellOf(db, application, "refused"));
    expect(await next(application, { answer_reason: "No." })).toBe("access_applications_frozen");
  });

  it("is neither asked about nor refused without a notice", async () => {
    const application = await apply(db, world);
    expect(await next(application, { status: "asked" })).toBe("access_is_told");
    await changeApplication(db, application, { status: "asked" }, () => tellOf(db, application, "asked"));
    await changeApplication(db, application, { status: "applied" });
    // What was told the last time tells nothing of this time.
    expect(await next(application, { status: "asked" })).toBe("access_is_told");
  });
});

describe("a grant", () => {
  it.each<[string, Confirming, string]>([
    ["by who verified", { application: { answered_by: "verifier" } }, "access_applications_second_person"],
    ["by a signature alone", { grant: null }, "access_applications_take_effect"],
    ["without a notice", { told: false }, "access_is_told"],
    ["of more than was verified", { grant: { volume_ceiling: 41 } }, "trusted_access_grants_confirmed"],
    ["for longer than was verified", { grant: { ends_at: at(1_001) } }, "trusted_access_grants_confirmed"],
    ["in another's name", { grant: { confirmed_by: "second" } }, "trusted_access_grants_confirmed"],
    ["signed twice by one", { grant: { confirmed_by: "verifier" } }, "trusted_access_grants_second_person"],
    ["from before it was confirmed", { grant: { starts_at: at(1) } }, "trusted_access_grants_confirmed"],
    ["with a negative ceiling", { grant: { volume_ceiling: -1 } }, "trusted_access_grants_ceiling"],
    ["that ends before it starts", { grant: { ends_at: at(0) } }, "trusted_access_grants_term"],
    ["for more than 366 days", { grant: { ends_at: at(24 * 367) } }, "trusted_access_grants_longest"],
  ])("is not given %s", async (_, confirming, rule) => {
    const people: Record<string, string> = { verifier: world.support, second };
    const named = (row: Row | null | undefined) =>
      row &&
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, people[String(value)] ?? value]));
    const given = {
      ...confirming,
      application: named(confirming.application) ?? {},
      grant: confirming.grant === null ? null : (named(confirming.grant) ?? {}),
    };
    expect(await ruleBrokenBy(confirmAccess(db, world, await verified(), given))).toBe(rule);
  });

  it("is not given for an application that nobody confirmed", async () => {
    const application = await verified();
    const early = inTransaction(db, () => insertGrant(db, grantRow(world, application)));
    expect(await ruleBrokenBy(early)).toBe("trusted_access_grants_confirmed");
  });

  it("stays as it was given, and ends early once, by somebody, with a reason and a notice", async () => {
    const { application, grant } = await grantedAccess(db, world);
    const told = () => tellOf(db, application, "withdrawn");
    expect(await changeGrant(grant, { ends_at: at(2_000) }, told)).toBe("trusted_access_grants_frozen");
    expect(await changeGrant(grant, { withdrawn_at: at(3) }, told)).toBe("trusted_access_grants_withdrawn");
    expect(await changeGrant(grant, withdrawal, async () => {})).toBe("access_is_told");
    expect(await changeGrant(grant, withdrawal, told)).toBe(ACCEPTED);
    const again = inTransaction(db, () =>
      update(db, "trusted_access_grants", grant, { withdrawn_at: at(4), version: 3 }),
    );
    expect(await ruleBrokenBy(again)).toBe("trusted_access_grants_frozen");
  });

  it.each<[string, Row, string]>([
    ["more models", { models: ["*"] }, "trusted_access_grants_narrower"],
    ["more volume", { volume_ceiling: 41 }, "trusted_access_grants_narrower"],
    ["a later end", { ends_at: at(1_001) }, "trusted_access_grants_narrower"],
    ["a beginning before the end of the other", { starts_at: at(2) }, "trusted_access_grants_narrower"],
    ["fewer models and less volume", { models: ["m-1"], volume_ceiling: 10 }, ACCEPTED],
  ])("is followed by one with %s: %s", async (_, row, rule) => {
    const { application, grant } = await grantedAccess(db, world);
    const following = { follows_id: grant, starts_at: at(3), ...row };
    const narrowed = changeGrant(grant, withdrawal, async () => {
      await insertGrant(db, grantRow(world, application, following));
      await tellOf(db, application, "narrowed");
    });
    expect(await narrowed).toBe(rule);
  });
});

describe("a notice on trusted access", () => {
  it("tells of an application of its own organization, and of no decision", async () => {
    const application = await apply(db, world);
    const { organization } = await newStanding(db, world);
    const foreign = tellOf(db, application, "ending", { organization_id: organization });
    expect(await ruleBrokenBy(foreign)).toBe("notices_for_own_organization");
    const both = tellOf(db, application, "ending", { kind: "restored" });
    expect(await ruleBrokenBy(both)).toBe("notices_about");
  });

  it("tells once that it ends", async () => {
    const application = await apply(db, world);
    await tellOf(db, application, "ending");
    expect(await ruleBrokenBy(tellOf(db, application, "ending"))).toBe("notices_access_ending");
  });
});
