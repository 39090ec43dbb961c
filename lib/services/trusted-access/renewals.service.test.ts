import { afterAll, expect, it } from "vitest";
import { DAY, plus } from "@/lib/domain/duration";
import { closeDatabase, db } from "@/lib/store/database";
import { applied, doWith, granted, termsFrom, verified } from "@/prisma/scenarios/trusted-access";
import { enrol, openDesk, START } from "../desk.fixture";
import { listMessages } from "../staff-messages/inbox";
import { getApplication } from "./access-views";
import { getOwnApplication, listOwnApplications } from "./own-access";

afterAll(closeDatabase);
const desk = await openDesk();
const owner = await enrol("Northwind");

const kindsFor = async (actor: typeof desk.lea | typeof desk.sam, reference: string) => {
  const { rows } = await listMessages(actor, { limit: 50 }, START);
  return rows.filter((row) => row.reference === reference).map(({ kind }) => kind);
};

/** What its owner was told of an application, in order. */
const told = async (reference: string) =>
  (await db().notice.findMany({ where: { application: { reference } }, orderBy: { id: "asc" } })).map(
    ({ accessKind }) => accessKind,
  );

/** A grant, its renewal that is granted and ahead, and one of that which is verified and waits. */
async function renewed(identifier: string) {
  const signers = { owner, verifier: desk.sam, confirmer: desk.lea };
  const { reference, grantId } = await granted(signers, { identifier }, START);
  const renewing = async (renews: string, days: number) => {
    const renewal = await applied(owner, { identifier, renews }, START);
    await verified(desk.sam, renewal, START, { endsAt: plus(START, days * DAY) });
    return renewal;
  };
  const ahead = await renewing(reference, 100);
  await doWith(desk.lea, ahead, { kind: "confirm" }, START);
  return { reference, grantId, renewing, ahead, waiting: await renewing(ahead, 140) };
}

it("takes its renewals with it when it is withdrawn: one that is ahead, and one that waits", async () => {
  const { reference, grantId, renewing, ahead, waiting } = await renewed("misused");
  await doWith(desk.leo, reference, { kind: "withdraw", grantId, reason: "Misused." }, START);
  const { applications } = await listOwnApplications(owner, START);
  const states = new Map(applications.map((each) => [each.reference, each.grant?.phase ?? each.status]));
  expect([ahead, waiting].map((each) => states.get(each))).toEqual(["withdrawn", "refused"]);
  expect(await getOwnApplication(owner, { reference }, START)).toMatchObject({ renewedBy: null });
  expect(await told(ahead)).toEqual(["granted", "withdrawn"]);
  expect(await told(waiting)).toEqual(["refused"]);
  expect(await kindsFor(desk.lea, waiting)).toEqual([]);
  const again = renewing(reference, 100);
  await expect(again).rejects.toMatchObject({ code: "refused", details: { reason: "no_grant" } });
});

it("narrows its renewals with it: one that is ahead, and one that was verified, which is verified anew", async () => {
  const { reference, grantId, ahead, waiting } = await renewed("lessened");
  // The renewal that waits renews the one that is ahead, which is narrowed in its turn.
  const terms = termsFrom(START, { volumeCeiling: 5 });
  await doWith(desk.leo, reference, { kind: "narrow", grantId, terms, reason: "Fewer." }, START);
  const look = (of: string) => getApplication(desk.lea, { reference: of }, START);
  expect((await look(ahead)).grants).toMatchObject([
    { phase: "ahead", volumeCeiling: 5, startsAt: terms.endsAt, endsAt: plus(START, 100 * DAY) },
    { phase: "withdrawn", volumeCeiling: 40 },
  ]);
  expect(await look(waiting)).toMatchObject({ status: "applied", verification: null });
  expect(await kindsFor(desk.sam, waiting)).toEqual(["access_waiting"]);
  expect(await told(ahead)).toEqual(["granted", "narrowed"]);
  expect(await told(waiting)).toEqual([]);
});
