import { afterAll, describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { applied, doWith, granted, termsFrom, verified } from "@/prisma/scenarios/trusted-access";
import { getCase } from "../cases/case";
import { readStanding } from "../customer/safety-standing";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { WORDS } from "../ladder.fixture";
import { deliverDue } from "../notices/deliver-due";
import { openSmtpServer } from "../notices/smtp-server.fixture";
import { listMessages } from "../staff-messages/inbox";
import { createEndpoint } from "../webhooks/endpoints";
import { openConsumer } from "../webhooks/webhook-consumer.fixture";
import { getApplication, listApplications } from "./access-views";
import { applyForTrustedAccess } from "./apply";
import { commandAccess } from "./command-access";
import { tellOfEnds } from "./end-soon";
import { getOwnApplication, listOwnApplications } from "./own-access";

const server = await openSmtpServer();
const consumer = await openConsumer();
process.env.SMTP_URL = server.url;
process.env.MAIL_FROM = "Recourse <recourse@provider.example>";
process.env.WEBHOOKS_ANYWHERE = "on";

const desk = await openDesk();
const owner = await enrol("Northwind");
const stranger = await enrol("Fabrikam");
await createEndpoint(owner, { url: consumer.url }, START);
afterAll(() => Promise.all([server.close(), consumer.close(), closeDatabase()]));

const signers = { owner, verifier: desk.sam, confirmer: desk.lea };
const refused = (reason: string) => ({ code: "refused", details: { reason } });
/** What was mailed and posted meanwhile. */
async function told(now: Date) {
  server.read.length = 0;
  consumer.received.length = 0;
  await deliverDue(now);
  const events = consumer.received.map(({ body }) => JSON.parse(body));
  return {
    mails: server.read
      .filter(({ mail }) => mail.to?.[0]?.address?.includes("northwind"))
      .map(({ mail }) => mail),
    events: events.map(({ type, data }) => [type, data.id]),
  };
}
const kindsFor = async (actor: typeof desk.lea | typeof desk.sam, reference: string, now: Date) => {
  const { rows } = await listMessages(actor, { limit: 50 }, now);
  return rows.filter((row) => row.reference === reference).map(({ kind }) => kind);
};

describe("an application", () => {
  it("waits for one person and then for a second, who are told, and is granted with a notice", async () => {
    const reference = await applied(owner, { identifier: "lab" }, START);
    expect(await kindsFor(desk.lea, reference, START)).toEqual(["access_waiting"]);
    await verified(desk.sam, reference, START);
    expect(await kindsFor(desk.lea, reference, START)).toEqual(["access_to_confirm"]);
    expect(await kindsFor(desk.sam, reference, START)).toEqual([]);
    const confirm = { kind: "confirm" } as const;
    await expect(doWith(desk.sam, reference, confirm, START)).rejects.toMatchObject(refused("own_proposal"));
    expect((await doWith(desk.lea, reference, confirm, START)).status).toBe("granted");
    expect(await kindsFor(desk.lea, reference, START)).toEqual([]);

    const { mails, events } = await told(START);
    expect(events).toEqual([["trusted_access.granted", reference]]);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain(`Trusted access is granted until`);
    expect(mails[0]?.text).toContain("Coordinated disclosure for industrial controllers");
    expect(mails[0]?.text).toContain(`/portal/trusted-access/${reference}`);
    // Who verified it, how and by what is the provider's own.
    for (const internal of ["Sam", "Lea", "telephone", "TA-2026-014"])
      expect(`${mails[0]?.text}${mails[0]?.html}`).not.toContain(internal);

    const view = await getApplication(desk.lea, { reference }, START);
    expect(view.notices).toMatchObject([{ kind: "granted", owed: 2, delivered: 2 }]);
    expect(view.grants).toMatchObject([{ phase: "in_force", verifiedBy: { name: "Sam" } }]);
    const own = await getOwnApplication(owner, { reference }, START);
    expect(own).toMatchObject({ status: "granted", grants: [{ phase: "in_force" }], renewable: true });
    expect(JSON.stringify(own)).not.toMatch(/Sam|Lea|telephone|TA-2026-014/);
    const entries = await db().auditEntry.findMany({
      where: { organizationId: view.subject.organization.id },
    });
    expect(entries.map(({ action }) => action).filter((action) => action.includes("trusted_access"))).toEqual(
      ["apply_for_trusted_access", "verify_trusted_access", "confirm_trusted_access", "grant_trusted_access"],
    );
  });

  it("is asked about by mail, answered by its owner, and refused with a reason", async () => {
    const reference = await applied(owner, { identifier: "asked" }, START);
    await doWith(desk.sam, reference, { kind: "ask", text: "Who asked you to?" }, START);
    const question = await told(START);
    expect(question.mails[0]?.text).toContain("> Who asked you to?");
    // A question is for people alone.
    expect(question.events).toEqual([]);
    await doWith(owner, reference, { kind: "answer", text: "The maker." }, plus(START, MINUTE));
    expect((await getApplication(desk.sam, { reference }, START)).messages).toMatchObject([
      { author: "staff", text: "Who asked you to?" },
      { author: "customer", text: "The maker." },
    ]);
    await doWith(desk.sam, reference, { kind: "refuse", reason: "No letter came." }, plus(START, HOUR));
    const answer = await told(plus(START, HOUR));
    expect(answer.mails[0]?.text).toContain("> No letter came.");
    expect(answer.events).toEqual([["trusted_access.refused", reference]]);
    expect(await getOwnApplication(owner, { reference }, START)).toMatchObject({
      status: "refused",
      reason: "No letter came.",
    });
  });

  it("has one effect when it is sent twice, and waits alone", async () => {
    const form = {
      ...{ policy: "cyber", safetyIdentifier: "twice", who: "W", work: "K", scope: "S" },
      ...{ models: ["gpt-5.3-codex"], evidence: "", links: [], renews: null, commandId: newId() },
    };
    const first = await applyForTrustedAccess(owner, form, START);
    expect(await applyForTrustedAccess(owner, form, START)).toEqual(first);
    const again = applyForTrustedAccess(owner, { ...form, commandId: newId() }, START);
    await expect(again).rejects.toMatchObject(refused("application_open"));
    const taken = await doWith(owner, first.reference, { kind: "take_back" }, START);
    expect(taken.status).toBe("withdrawn");
    expect((await listApplications(desk.ari, { filter: "over", limit: 50 }, START)).rows).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ reference: first.reference })]),
    );
  });

  it("is another organization's as little as none, and a stale look is a conflict", async () => {
    const reference = await applied(owner, { identifier: "own" }, START);
    await expect(getOwnApplication(stranger, { reference }, START)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(doWith(stranger, reference, { kind: "take_back" }, START)).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await listOwnApplications(stranger, START)).applications).toEqual([]);
    const stale = commandAccess(desk.sam, { reference, version: 7, command: { kind: "confirm" } }, START);
    await expect(stale).rejects.toMatchObject({ code: "conflict", details: { by: "Owner of Northwind" } });
  });

  it("is confirmed once by two who do it at once", async () => {
    const reference = await applied(owner, { identifier: "raced" }, START);
    await verified(desk.sam, reference, START);
    const confirm = (actor: typeof desk.lea) =>
      commandAccess(actor, { reference, version: 2, command: { kind: "confirm" } }, START);
    const outcomes = await Promise.allSettled([confirm(desk.lea), confirm(desk.leo)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().trustedAccessGrant.count({ where: { application: { reference } } })).toBe(1);
  });
});

describe("what is granted", () => {
  it("is narrowed and withdrawn with notice, and signals count again from then on", async () => {
    const { reference, grantId } = await granted(signers, { identifier: "narrowed" }, START, {
      volumeCeiling: 5,
    });
    expect(await flag("Northwind", "narrowed", START)).toBe("");
    await told(START);
    const at = plus(START, MINUTE);
    const terms = termsFrom(START, { volumeCeiling: 0 });
    await doWith(desk.sam, reference, { kind: "narrow", grantId, terms, reason: "Fewer." }, at);
    const narrowed = await told(at);
    expect(narrowed.mails[0]?.text).toContain("> Fewer.");
    expect(narrowed.events).toEqual([["trusted_access.narrowed", reference]]);
    // The grant that was looked at is over.
    const old = { kind: "withdraw", grantId, reason: "Misused." } as const;
    await expect(doWith(desk.lea, reference, old, at)).rejects.toMatchObject({ code: "conflict" });
    const opened = await flag("Northwind", "narrowed", plus(at, MINUTE), { count: 1 });
    expect(opened).not.toBe("");

    const [current] = (await getApplication(desk.lea, { reference }, at)).grants;
    await doWith(desk.lea, reference, { ...old, grantId: current?.id ?? "" }, plus(at, HOUR));
    const withdrawn = await told(plus(at, HOUR));
    expect(withdrawn.mails[0]?.text).toContain("> Misused.");
    expect(withdrawn.events).toEqual([["trusted_access.withdrawn", reference]]);
    const view = await getCase(desk.robin, { reference: opened }, plus(at, 2 * HOUR));
    expect(view.trustedAccess).toMatchObject({ atFlag: { volumeCeiling: 0, reference }, now: null });
  });

  it("is told of before its end, once, and ends without a job; a renewal goes on from there", async () => {
    const endsAt = plus(START, 40 * DAY);
    const { reference } = await granted(signers, { identifier: "renewed" }, START, { endsAt });
    await told(START);
    await tellOfEnds(plus(START, 9 * DAY));
    expect((await told(plus(START, 9 * DAY))).mails).toEqual([]);
    const soon = plus(START, 11 * DAY);
    await Promise.all([tellOfEnds(soon), tellOfEnds(soon)]);
    const { mails, events } = await told(soon);
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining("Trusted access ends on")]);
    expect(events).toEqual([["trusted_access.ending", reference]]);
    const renewal = await applied(owner, { identifier: "renewed", renews: reference }, soon);
    await verified(desk.sam, renewal, soon, { endsAt: plus(endsAt, 100 * DAY) });
    await doWith(desk.lea, renewal, { kind: "confirm" }, soon);
    const [next] = (await getOwnApplication(owner, { reference: renewal }, soon)).grants;
    expect(next).toMatchObject({ phase: "ahead", startsAt: endsAt });
    const phaseAt = async (at: Date) => (await getOwnApplication(owner, { reference }, at)).grants[0]?.phase;
    expect([await phaseAt(plus(endsAt, -1)), await phaseAt(endsAt)]).toEqual(["in_force", "ended"]);
    expect(await flag("Northwind", "renewed", plus(endsAt, MINUTE))).toBe("");
  });

  it("stands in the notice of what was decided all the same, as it was when flagged and when decided", async () => {
    const { reference } = await granted(signers, { identifier: "critical" }, START);
    const opened = await flag("Northwind", "critical", START, { severity: "critical" });
    const { decisionId } = await decideAs(desk.robin, opened, { kind: "warn", ...WORDS }, START);
    const { text, statement } = await db().notice.findFirstOrThrow({ where: { decisionId } });
    const recognised = { reference, scope: "Coordinated disclosure for industrial controllers" };
    expect(statement).toMatchObject({ trustedAccess: { atFlag: recognised, now: recognised } });
    expect(text.replace(/\s+/g, " ")).toContain(
      `Trusted access: ${reference} (${recognised.scope}) was in force when the requests were flagged and when this was decided.`,
    );
    const none = await flag("Northwind", "nobody", START);
    const other = await decideAs(desk.robin, none, { kind: "warn", ...WORDS }, START);
    const notice = await db().notice.findFirstOrThrow({ where: { decisionId: other.decisionId } });
    expect(notice.text.replace(/\s+/g, " ")).toContain("Trusted access: none was in force, neither when");
  });

  it("covers every user of an organization that holds it as a whole, each up to the ceiling", async () => {
    await granted({ ...signers, owner: stranger }, {}, START, { volumeCeiling: 3 });
    expect(await flag("Fabrikam", "one", START)).toBe("");
    expect(await flag("Fabrikam", "two", START)).toBe("");
    const opened = await flag("Fabrikam", "one", plus(START, MINUTE), { count: 1 });
    const view = await getCase(desk.robin, { reference: opened }, plus(START, MINUTE));
    expect(view.trustedAccess.now).toMatchObject({ volumeCeiling: 3 });
    // As its own server reads it, of a user and of the whole.
    const { trusted_access: held } = await readStanding(stranger, "one", START);
    expect(held).toMatchObject([{ scope: "organization", policy: "cyber", volume_ceiling: 3 }]);
    expect((await readStanding(stranger, "one", plus(START, 60 * DAY))).trusted_access).toEqual([]);
  });
});
