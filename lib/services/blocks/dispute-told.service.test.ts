import OpenAI from "openai";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import type { DisputeAnswer } from "@/lib/domain/block/dispute";
import { HOUR, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { listNotices } from "../customer/portal-notices";
import { enrol, openDesk, START, stop } from "../desk.fixture";
import { reportBounce } from "../notices/bounces";
import { deliverDue } from "../notices/deliver-due";
import { listDeliveries } from "../notices/deliveries";
import { openSmtpServer } from "../notices/smtp-server.fixture";
import { listMessages } from "../staff-messages/inbox";
import { createEndpoint } from "../webhooks/endpoints";
import { listEvents } from "../webhooks/events";
import { openConsumer } from "../webhooks/webhook-consumer.fixture";
import { previewAnswer } from "./answer-preview";
import { commandDispute } from "./command-dispute";
import { getDispute } from "./disputes";
import { getOwnBlock } from "./own-blocks";

// Who is told of a dispute, and of its answer: never what stood in the request, nor what was said of it.

const mails = await openSmtpServer();
const consumer = await openConsumer();
process.env.SMTP_URL = mails.url;
process.env.MAIL_FROM = "Recourse <recourse@provider.example>";
process.env.WEBHOOKS_ANYWHERE = "on";
afterAll(() => Promise.all([mails.close(), consumer.close(), closeDatabase()]));

const desk = await openDesk();
const owner = await enrol("Northwind", { zdr: true });
const endpoint = await createEndpoint(owner, { url: consumer.url }, START);
beforeEach(() => {
  mails.read.length = 0;
  consumer.received.length = 0;
});

const SAID = "It quotes the payload of our own test.";
const filedAt = plus(START, HOUR);
const answeredAt = plus(filedAt, HOUR);
let users = 0;

async function disputed(by: Actor = owner, organization = "Northwind"): Promise<string> {
  const reference = await stop(organization, `user-${++users}`, START);
  await commandDispute(by, { reference, command: { kind: "file", text: SAID } }, filedAt);
  return reference;
}
const answer = (
  reference: string,
  outcome: DisputeAnswer,
  reason = "It was your own vault.",
  now = answeredAt,
) =>
  commandDispute(
    desk.sam,
    { reference, version: 1, commandId: newId(), command: { kind: "answer", outcome, reason } },
    now,
  );
const toldOf = async (reference: string) => {
  const { id: blockId } = await db().block.findUniqueOrThrow({ where: { reference } });
  return db().staffMessage.findMany({ where: { blockId }, include: { recipients: true } });
};

it("a dispute is told to whoever answers it, and to nobody once it is answered", async () => {
  const reference = await disputed();
  const [message, ...others] = await toldOf(reference);
  expect(others).toEqual([]);
  expect(message).toMatchObject({ kind: "block_disputed", visibleAt: filedAt, byId: null });
  expect(message?.recipients.map(({ personId }) => personId).sort()).toEqual(
    [desk.lea.id, desk.leo.id, desk.sam.id].sort(),
  );
  const inbox = async (now: Date) =>
    (await listMessages(desk.lea, { limit: 50 }, now)).rows.filter((row) => row.reference === reference);
  expect(await inbox(filedAt)).toMatchObject([{ path: `/appeals/blocks/${reference}`, readAt: null }]);
  expect(JSON.stringify(await inbox(filedAt))).not.toContain("payload");
  await answer(reference, "stands");
  expect(await toldOf(reference)).toMatchObject([{ withdrawnAt: answeredAt }]);
  expect(await inbox(answeredAt)).toEqual([]);
  await deliverDue(answeredAt);
});

describe("an answer", () => {
  it.each([
    ["false_block", "blocked for nothing"],
    ["stands", "stands"],
  ] as const)(
    "%s is mailed, posted and in the portal, word for word as it was previewed",
    async (outcome, said) => {
      const reference = await disputed();
      const reason = "It was your own vault.";
      const preview = await previewAnswer(desk.sam, { reference, outcome, reason }, answeredAt);
      expect(await db().notice.count({ where: { dispute: { block: { reference } } } })).toBe(0);
      await answer(reference, outcome);
      const now = new Date();
      await deliverDue(now);

      const [mail, ...others] = mails.read;
      expect(others).toEqual([]);
      expect(mail?.mail.subject).toBe(preview.title);
      expect(preview.title).toContain(said);
      const { text } = await db().notice.findFirstOrThrow({ where: { dispute: { block: { reference } } } });
      expect(text).toBe(preview.text);
      const bodies = `${mail?.mail.text}${mail?.mail.html}`;
      for (const part of [reason, `/portal/blocks/${reference}`, "your access is not limited by it"])
        expect(mail?.mail.text?.replaceAll(/\s+/g, " ")).toContain(part);
      for (const hidden of ["payload", "Sam", "classifier"]) expect(bodies).not.toContain(hidden);

      const [posted, ...more] = consumer.received;
      expect(more).toEqual([]);
      const { headers = {}, body = "" } = posted ?? {};
      const event = new Webhook(endpoint.secret).verify(body, headers);
      expect(event).toMatchObject({
        ...{ object: "event", created_at: answeredAt.getTime() / 1_000 },
        ...{ type: "safety.block_dispute_answered", data: { id: reference } },
      });
      const openai = new OpenAI({ apiKey: "none", webhookSecret: endpoint.secret });
      expect(await openai.webhooks.unwrap(body, headers)).toEqual(event);
      expect((await listEvents(owner, { id: endpoint.id, limit: 1 }, now)).rows).toMatchObject([
        { type: "safety.block_dispute_answered", reference, status: "delivered" },
      ]);

      expect((await getOwnBlock(owner, { reference }, now)).dispute?.notice).toEqual({ text });
      expect((await listNotices(owner, { limit: 50 }, now)).rows).toEqual([]);
      expect((await getDispute(desk.lea, { reference }, now)).notice).toMatchObject({
        owed: 2,
        delivered: 2,
      });
      const { rows } = await listDeliveries(desk.ada, { filter: "delivered", limit: 2 }, now);
      expect(rows).toMatchObject(rows.map(() => ({ reference, organization: "Northwind" })));
      const again = previewAnswer(desk.sam, { reference, outcome, reason }, now);
      await expect(again).rejects.toMatchObject({ details: { reason: "dispute_answered" } });
    },
  );

  it("that nobody is there to receive, or that comes back, is told to whoever sends again, by its block", async () => {
    const alone = await enrol("Fabrikam", { contacts: [] });
    const lost = await disputed(alone, "Fabrikam");
    await answer(lost, "stands");
    const told = async (reference: string) => (await toldOf(reference)).map(({ kind }) => kind).sort();
    expect(await told(lost)).toEqual(["block_disputed", "delivery_dead"]);
    const bounced = await disputed();
    // Dead letters of one quarter of an hour are told of by the first.
    const later = plus(answeredAt, HOUR);
    await answer(bounced, "stands", undefined, later);
    await deliverDue(later);
    const messageId = mails.read.find(({ mail }) => mail.subject?.includes(bounced))?.mail.messageId ?? "";
    const gateway: Actor = { kind: "operator", id: newId(), name: "Gateway" };
    await reportBounce(gateway, { messageId, reason: "No such user" }, later);
    expect(await told(bounced)).toEqual(["block_disputed", "delivery_dead"]);
    const { rows } = await listDeliveries(desk.ada, { filter: "dead", limit: 10 }, later);
    expect(rows.map(({ reference, organization }) => [reference, organization])).toEqual([
      [bounced, "Northwind"],
      [lost, "Fabrikam"],
    ]);
  });
});
