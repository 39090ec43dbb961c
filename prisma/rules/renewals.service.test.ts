import { expect, it } from "vitest";
import {
  type Application,
  applicationRow,
  apply,
  changeApplication,
  confirmAccess,
  grantedAccess,
  grantRow,
  insertGrant,
  tellOf,
  verification,
} from "./access";
import { changeGrant, withdrawal } from "./grant.fixture";
import { db, other, world } from "./race.fixture";
import { ACCEPTED, at, insert, inTransaction, type Row, ruleBrokenBy, untilBlocked, update } from "./sql";
import { writeEntry } from "./world";

// What is taken away of trusted access is taken from what renews it as well.

/** An application to renew what was granted. */
const renewal = async (before: Application): Promise<Application> => {
  const of = { organization_id: before.organization, subject_id: before.subject, renews_id: before.id };
  return { ...before, id: (await apply(db, world, of)).id };
};
const withdrawn = ({ application, grant }: Awaited<ReturnType<typeof grantedAccess>>, on = db) =>
  changeGrant(grant, withdrawal, () => tellOf(on, application, "withdrawn"), on);

it("takes its renewals with it when it is withdrawn, and has none afterwards", async () => {
  const waiting = await grantedAccess(db, world);
  await renewal(waiting.application);
  expect(await withdrawn(waiting)).toBe("trusted_access_renewals_settled");
  const renewed = await grantedAccess(db, world);
  const ahead = await renewal(renewed.application);
  const later = { starts_at: at(1_000), ends_at: at(2_000) };
  await changeApplication(db, ahead, verification(world, { ends_at: at(2_000) }));
  await confirmAccess(db, world, ahead, { grant: later });
  expect(await withdrawn(renewed)).toBe("trusted_access_renewals_settled");
  const over = await grantedAccess(db, world);
  expect(await withdrawn(over)).toBe(ACCEPTED);
  expect(await ruleBrokenBy(renewal(over.application))).toBe("access_applications_renew_lasting");
});

it("narrows its renewals with it, and leaves none verified", async () => {
  const narrowed = async (
    { application, grant }: Awaited<ReturnType<typeof grantedAccess>>,
    row: Row,
    work: () => Promise<unknown> = async () => {},
  ) =>
    changeGrant(grant, { ...withdrawal, withdrawal_reason: "Less." }, async () => {
      const follows = { follows_id: grant, starts_at: at(3), ...row };
      await insertGrant(db, grantRow(world, application, follows));
      await tellOf(db, application, "narrowed");
      await work();
    });
  const renewed = await grantedAccess(db, world);
  const next = await renewal(renewed.application);
  await changeApplication(db, next, verification(world, { ends_at: at(2_000) }));
  expect(await narrowed(renewed, { volume_ceiling: 10 })).toBe("trusted_access_renewals_settled");
  const ahead = await confirmAccess(db, world, next, {
    grant: { starts_at: at(1_000), ends_at: at(2_000) },
  });
  for (const row of [{ volume_ceiling: 10 }, { models: ["m-1"] }, { ends_at: at(999) }])
    expect(await narrowed(renewed, row)).toBe("trusted_access_renewals_settled");
  const along = async () => {
    await update(db, "trusted_access_grants", ahead, { ...withdrawal, version: 2 });
    await writeEntry(db, "trusted_access_grant", ahead, 2);
    const row = { follows_id: ahead, starts_at: at(1_000), ends_at: at(2_000), volume_ceiling: 10 };
    await insertGrant(db, grantRow(world, next, row));
    await tellOf(db, next, "narrowed");
  };
  expect(await narrowed(renewed, { volume_ceiling: 10 }, along)).toBe(ACCEPTED);
});

it("is not withdrawn past somebody who applies for its renewal at the same moment", async () => {
  const granted = await grantedAccess(db, world);
  let late: Promise<string> | null = null;
  await inTransaction(db, async () => {
    const { organization, subject, policyKey, id } = granted.application;
    const of = { organization_id: organization, subject_id: subject, policy_key: policyKey };
    const renewing = await insert(db, "access_applications", {
      ...applicationRow(world, of),
      renews_id: id,
    });
    await writeEntry(db, "access_application", renewing, 1);
    late = withdrawn(granted, other);
    await untilBlocked(db, other);
  });
  expect(await late).toBe("trusted_access_renewals_settled");
});
