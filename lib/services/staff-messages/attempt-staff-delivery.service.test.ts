import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { MAX_ATTEMPTS } from "@/lib/delivery/backoff";
import { HOUR, minus, plus, SECOND } from "@/lib/domain/duration";
import { closeDatabase, db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { ADMIN } from "@/prisma/scenarios/world";
import { disablePerson } from "../identity/people";
import { openSmtpServer } from "../notices/smtp-server.fixture";
import { sweep } from "../notices/sweep";
import { attemptStaffDelivery } from "./attempt-staff-delivery";
import { openChatServer } from "./chat-server.fixture";
import { choose } from "./choices";
import { listDeadStaffDeliveries, retryStaffDelivery } from "./dead-deliveries";
import { proposal } from "./proposal.fixture";

const smtp = await openSmtpServer();
const chat = await openChatServer();
process.env.SMTP_URL = smtp.url;
process.env.MAIL_FROM = "Recourse <recourse@provider.example>";
process.env.STAFF_CHAT_WEBHOOK_URL = chat.url;
beforeEach(() => {
  for (const list of [smtp.read, smtp.answers, chat.posts, chat.answers]) list.length = 0;
});
afterAll(() => Promise.all([smtp.close(), chat.close(), closeDatabase()]));

/** A proposal with the mail to one lead and the post to the chat. */
async function proposed() {
  const found = await proposal();
  const { approval_waiting: message } = await found.told();
  const idOf = (personId: string | null) =>
    message?.deliveries.find((delivery) => delivery.personId === personId)?.id ?? "";
  return { ...found, mail: idOf(found.desk.lea.id), post: idOf(null) };
}
const rowOf = (id: string) => db().staffDelivery.findUniqueOrThrow({ where: { id } });
const jobsOf = (id: string) => db().$queryRaw<{ locked: boolean }[]>`
  select locked_at is not null as locked from graphile_worker._private_jobs where payload ->> 'id' = ${id}`;

describe("a mail to staff", () => {
  it("reaches its person under an id of its own, and carries no more than references and names", async () => {
    const { mail, reference, now } = await proposed();
    await attemptStaffDelivery(mail, now);
    const [read] = smtp.read;
    expect(read?.mail).toMatchObject({
      messageId: `<${mail}@localhost>`,
      subject: `Approval waiting: ${reference}`,
      to: [{ address: "lea@recourse.example" }],
    });
    expect(read?.mail.text).toContain(`http://localhost:3000/cases/${reference}`);
    for (const body of [read?.mail.text, read?.mail.html])
      expect(body).not.toMatch(/Proposed\d|exploit|Internal/);
    expect(await rowOf(mail)).toMatchObject({ status: "delivered", attempts: 1, leaseUntil: null });
  });

  it("is sent once by two workers at once, and by no later job", async () => {
    const { mail, now } = await proposed();
    await Promise.all([attemptStaffDelivery(mail, now), attemptStaffDelivery(mail, now)]);
    await attemptStaffDelivery(mail, plus(now, HOUR));
    expect(smtp.read).toHaveLength(1);
  });

  it("is tried again later under the same id, and swept up where its job was lost", async () => {
    const { mail, now } = await proposed();
    smtp.answers.push({ code: 451, message: "Try again later" });
    await attemptStaffDelivery(mail, now);
    const { nextAttemptAt, status } = await rowOf(mail);
    expect(status).toBe("pending");
    await db().$executeRaw`delete from graphile_worker._private_jobs`;
    await sweep(minus(nextAttemptAt, SECOND));
    expect(await jobsOf(mail)).toEqual([]);
    await sweep(nextAttemptAt);
    expect(await jobsOf(mail)).toEqual([{ locked: false }]);
    await attemptStaffDelivery(mail, nextAttemptAt);
    expect(smtp.read.map(({ mail: { messageId }, accepted }) => [messageId, accepted])).toEqual([
      [`<${mail}@localhost>`, false],
      [`<${mail}@localhost>`, true],
    ]);
  });

  it("never leaves once it is taken back", async () => {
    const { desk, mail, post, reference, decisionId, later } = await proposed();
    await decideAs(desk.lea, reference, { kind: "return", decisionId, reason: "Whose key?" }, later);
    await attemptStaffDelivery(mail, later);
    await attemptStaffDelivery(post, later);
    expect([smtp.read.length, chat.posts.length]).toEqual([0, 0]);
  });

  it("never leaves before it is true", async () => {
    const { desk, reference, decisionId, later, told } = await proposed();
    await choose(desk.robin, { kind: "proposal_approved", channel: "mail", wanted: true });
    await decideAs(desk.lea, reference, { kind: "approve", decisionId }, later);
    const id = (await told()).proposal_approved?.deliveries[0]?.id ?? "";
    await attemptStaffDelivery(id, plus(later, 29 * SECOND));
    expect(smtp.read).toHaveLength(0);
    await attemptStaffDelivery(id, plus(later, 30 * SECOND));
    expect(smtp.read).toHaveLength(1);
  });
});

describe("a post to the chat", () => {
  it("is one for all, names whom it concerns, and comes under the delivery's id", async () => {
    const { post, reference, now } = await proposed();
    await attemptStaffDelivery(post, now);
    expect(chat.posts).toEqual([{ id: post, text: expect.stringContaining("For Lea, Leo"), status: 200 }]);
    expect(chat.posts[0]?.text).toContain(`<http://localhost:3000/cases/${reference}|${reference}>`);
  });

  it("names nobody who chose not to be, and is left out where nobody wants it", async () => {
    const { desk, now } = await proposed();
    await choose(desk.lea, { kind: "approval_waiting", channel: "chat", wanted: false });
    const second = await proposed();
    await attemptStaffDelivery(second.post, now);
    expect(chat.posts[0]?.text).toMatch(/For Leo$/);
    await choose(desk.leo, { kind: "approval_waiting", channel: "chat", wanted: false });
    expect((await proposed()).post).toBe("");
    for (const lead of [desk.lea, desk.leo])
      await choose(lead, { kind: "approval_waiting", channel: "chat", wanted: true });
  });

  it("that the chat refuses is a dead letter, seen by a lead and sent again", async () => {
    const { desk, post, now, later } = await proposed();
    chat.answers.push(404);
    await attemptStaffDelivery(post, now);
    const { rows } = await listDeadStaffDeliveries(desk.lea, { limit: 50 });
    expect(rows.find(({ id }) => id === post)).toMatchObject({
      channel: "chat",
      to: null,
      title: "Approval waiting",
      lastError: "the chat answered 404",
    });
    expect(JSON.stringify(rows)).not.toContain("a-secret");
    await retryStaffDelivery(desk.lea, { id: post }, later);
    await attemptStaffDelivery(post, later);
    expect(await rowOf(post)).toMatchObject({ status: "delivered", attempts: 1 });
    await expect(retryStaffDelivery(desk.lea, { id: post }, later)).rejects.toMatchObject({
      code: "refused",
    });
  });

  it("is given up after as many attempts as a mail", async () => {
    const { post, now } = await proposed();
    await db().staffDelivery.update({ where: { id: post }, data: { attempts: MAX_ATTEMPTS - 1 } });
    chat.answers.push(503);
    await attemptStaffDelivery(post, now);
    expect(await rowOf(post)).toMatchObject({ status: "failed", attempts: MAX_ATTEMPTS });
  });
});

describe("somebody who was shut out", () => {
  it("gets no mail that was written before, not even once let in again", async () => {
    const { desk, told, now, later } = await proposed();
    const { approval_waiting: message } = await told();
    const id = message?.deliveries.find(({ personId }) => personId === desk.leo.id)?.id ?? "";
    await disablePerson(ADMIN, { email: "leo@recourse.example" }, now);
    await attemptStaffDelivery(id, later);
    expect(smtp.read).toHaveLength(0);
    expect(await rowOf(id)).toMatchObject({ status: "cancelled", attempts: 0 });
  });
});
