import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { MAX_ATTEMPTS } from "@/lib/delivery/backoff";
import { DAY, HOUR, MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { only, owedFor, warnedCase } from "../warned.fixture";
import { attemptDelivery } from "./attempt-delivery";
import { retryDelivery } from "./deliveries";
import { openSmtpServer } from "./smtp-server.fixture";

const smtp = await openSmtpServer();
process.env.SMTP_URL = smtp.url;
process.env.MAIL_FROM = "Trust and Safety <safety@provider.example>";
beforeEach(() => {
  smtp.read.length = 0;
  smtp.answers.length = 0;
  smtp.recipients.clear();
});
afterAll(() => Promise.all([smtp.close(), closeDatabase()]));

async function warned() {
  const found = await warnedCase();
  return { ...found, id: only(found.deliveries).id, messageId: only(found.deliveries).messageId };
}
const rowOf = async (id: string) => db().delivery.findUniqueOrThrow({ where: { id } });
const warningOf = (decisionId: string) => db().warning.findUniqueOrThrow({ where: { decisionId } });
const jobOf = async (id: string) => {
  const jobs = await db().$queryRaw<{ runAt: Date }[]>`
    select run_at as "runAt" from graphile_worker.jobs where key = ${`deliver:${id}`}`;
  return only(jobs).runAt;
};

describe("a mail that is accepted", () => {
  it("arrives as the notice says, with a signed link, under the stored Message-ID", async () => {
    const { id, messageId, effectiveAt, notice, reference } = await warned();
    await attemptDelivery(id, effectiveAt);
    const { mail } = only(smtp.read);
    expect(mail).toMatchObject({
      messageId,
      subject: notice.title,
      from: { name: "Trust and Safety", address: "safety@provider.example" },
      to: [{ address: "security@northwind.example" }],
    });
    const plain = `http://localhost:3000/a/${reference}`;
    const link = /http:\/\/localhost:3000\/appeal\/[\w-]+/.exec(mail.text ?? "")?.[0] ?? "";
    const crlf = (text: string | undefined) => text?.replaceAll("\r\n", "\n").trim();
    expect(crlf(mail.text)).toBe(notice.text.replaceAll(plain, link).trim());
    expect(crlf(mail.html)).toBe(notice.html.replaceAll(plain, link).trim());
    expect(notice.text).toContain(plain);
  });

  it("makes the warning count from then on", async () => {
    const { id, effectiveAt, decisionId } = await warned();
    await attemptDelivery(id, effectiveAt);
    const { status, attempts, deliveredAt, leaseUntil } = await rowOf(id);
    expect({ status, attempts, leaseUntil }).toEqual({ status: "delivered", attempts: 1, leaseUntil: null });
    const warning = await warningOf(decisionId);
    expect(warning.deliveredAt).toEqual(deliveredAt);
    expect(warning.graceUntil).toEqual(plus(deliveredAt ?? effectiveAt, DAY));
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { entityId: warning.standingId, version: warning.version },
    });
    expect(entry).toMatchObject({
      action: "confirm_delivery",
      actorKind: "system",
      actorId: "system:deliver",
    });
  });

  it("is not sent again, by whatever job", async () => {
    const { id, effectiveAt } = await warned();
    await attemptDelivery(id, effectiveAt);
    await attemptDelivery(id, plus(effectiveAt, HOUR));
    await attemptDelivery(newId(), effectiveAt);
    expect(smtp.read).toHaveLength(1);
  });

  it("is sent once by two workers at once", async () => {
    const { id, effectiveAt } = await warned();
    await Promise.all([attemptDelivery(id, effectiveAt), attemptDelivery(id, effectiveAt)]);
    expect(smtp.read).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ status: "delivered", attempts: 1 });
  });
});

describe("a mail that may not leave", () => {
  it("waits for its notice to be visible, and comes back then", async () => {
    const { id, effectiveAt } = await warned();
    await attemptDelivery(id, minus(effectiveAt, 10 * SECOND));
    expect(smtp.read).toHaveLength(0);
    expect(await rowOf(id)).toMatchObject({ status: "pending", attempts: 0 });
    expect(await jobOf(id)).toEqual(effectiveAt);
  });

  it("never leaves for a notice that was withdrawn", async () => {
    const { id, effectiveAt, notice, now } = await warned();
    await db().notice.update({ where: { id: notice.id }, data: { withdrawnAt: now } });
    await attemptDelivery(id, effectiveAt);
    expect(smtp.read).toHaveLength(0);
    expect((await rowOf(id)).attempts).toBe(0);
  });
});

describe("a mail that is not accepted", () => {
  it("is tried again later under the same Message-ID", async () => {
    const { id, messageId, effectiveAt, decisionId } = await warned();
    smtp.answers.push({ code: 451, message: "Try again later" });
    await attemptDelivery(id, effectiveAt);
    const { status, lastError, nextAttemptAt } = await rowOf(id);
    expect({ status, lastError }).toMatchObject({
      status: "pending",
      lastError: expect.stringContaining("451"),
    });
    const wait = nextAttemptAt.getTime() - effectiveAt.getTime();
    expect(wait).toBeGreaterThanOrEqual(15 * SECOND);
    expect(wait).toBeLessThan(35 * SECOND);
    expect(await jobOf(id)).toEqual(nextAttemptAt);
    expect((await warningOf(decisionId)).deliveredAt).toBeNull();

    await attemptDelivery(id, nextAttemptAt);
    expect(smtp.read.map(({ mail, accepted }) => [mail.messageId, accepted])).toEqual([
      [messageId, false],
      [messageId, true],
    ]);
    expect(await rowOf(id)).toMatchObject({ status: "delivered", attempts: 2, lastError: null });
  });

  it("that is given up is told to leads and administrators, once for all that die within a quarter of an hour", async () => {
    const [first, second] = [await warned(), await warned()];
    smtp.answers.push({ code: 554, message: "Rejected" }, { code: 554, message: "Rejected" });
    const toldSince = (now: Date) =>
      db().staffMessage.findMany({
        where: { kind: "delivery_dead", createdAt: { gte: now } },
        include: { recipients: true },
      });
    // Past what the other tests let die.
    const now = plus(first.effectiveAt, 3 * DAY);
    await Promise.all([attemptDelivery(first.id, now), attemptDelivery(second.id, now)]);
    const message = only(await toldSince(now));
    const roles = await db().person.findMany({
      where: { id: { in: message.recipients.map(({ personId }) => personId) } },
      select: { role: true },
    });
    expect(roles.map(({ role }) => role).sort()).toEqual(["admin", "lead", "lead"]);
    // A job that comes once more, and a retry that fails again later, of which there is news again.
    await attemptDelivery(first.id, plus(now, MINUTE));
    expect(await toldSince(now)).toHaveLength(1);
    await retryDelivery(first.lead, { id: first.id }, plus(now, HOUR));
    smtp.answers.push({ code: 554, message: "Rejected" });
    await attemptDelivery(first.id, plus(now, HOUR));
    expect(await toldSince(now)).toHaveLength(2);
  });

  it("bounces at once when it is refused for good", async () => {
    const { id, effectiveAt, decisionId } = await warned();
    smtp.answers.push({ code: 554, message: "Rejected" });
    await attemptDelivery(id, effectiveAt);
    expect(await rowOf(id)).toMatchObject({
      status: "bounced",
      deliveredAt: null,
      attempts: 1,
      lastError: expect.stringContaining("554"),
    });
    expect((await warningOf(decisionId)).deliveredAt).toBeNull();
  });

  it("bounces at once when the recipient is unknown", async () => {
    const { id, effectiveAt } = await warned();
    smtp.recipients.set("security@northwind.example", { code: 550, message: "No such user" });
    await attemptDelivery(id, effectiveAt);
    expect(await rowOf(id)).toMatchObject({ status: "bounced", lastError: expect.stringContaining("550") });
    expect(smtp.read).toHaveLength(0);
  });

  it("is a dead letter after the last attempt", async () => {
    const { id, effectiveAt } = await warned();
    let now = effectiveAt;
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      smtp.answers.push({ code: 451, message: "Try again later" });
      await attemptDelivery(id, now);
      now = plus((await rowOf(id)).nextAttemptAt, MINUTE);
    }
    expect(await rowOf(id)).toMatchObject({ status: "failed", attempts: MAX_ATTEMPTS });
    expect(smtp.read).toHaveLength(MAX_ATTEMPTS);
  });

  it("to one contact says nothing about the other", async () => {
    const contacts = ["a@northwind.example", "b@northwind.example"];
    const { deliveries, effectiveAt, decisionId } = await warnedCase({ contacts });
    smtp.recipients.set("a@northwind.example", { code: 550, message: "No such user" });
    for (const { id } of deliveries) await attemptDelivery(id, effectiveAt);
    const { deliveries: rows } = await owedFor(decisionId);
    expect(rows.map(({ status }) => status)).toEqual(["bounced", "delivered"]);
    expect((await warningOf(decisionId)).deliveredAt).not.toBeNull();
  });
});
