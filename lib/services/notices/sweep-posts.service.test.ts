import { afterAll, expect, it } from "vitest";
import { MINUTE, plus } from "@/lib/domain/duration";
import { closeDatabase, db } from "@/lib/store/database";
import { enrol, openDesk, START } from "../desk.fixture";
import { only } from "../warned.fixture";
import { createEndpoint } from "../webhooks/endpoints";
import { warnedBy } from "../webhooks/webhook-consumer.fixture";
import { sweep } from "./sweep";

process.env.WEBHOOKS_ANYWHERE = "on";
afterAll(closeDatabase);

it("finds a mail whose job was lost behind more posts than it takes at once", async () => {
  const desk = await openDesk();
  await createEndpoint(await enrol("Dead"), { url: "http://127.0.0.1:9/" }, START);
  const { posts } = await warnedBy(desk, "Dead");
  await enrol("Good");
  const { decisionId } = await warnedBy(desk, "Good", { at: plus(START, MINUTE) });
  const { id, nextAttemptAt } = await db().delivery.findFirstOrThrow({
    where: { notice: { decisionId }, channel: "mail" },
  });
  await db().$executeRaw`
    insert into deliveries (id, notice_id, channel, recipient, endpoint_id, message_id, next_attempt_at)
    select gen_random_uuid(), notice_id, channel, recipient, endpoint_id, message_id || n, next_attempt_at
    from deliveries, generate_series(1, 1100) n where id = ${only(posts).id}::uuid`;
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
  await sweep(plus(nextAttemptAt, MINUTE));
  const jobs = await db().$queryRaw`select from graphile_worker._private_jobs where payload ->> 'id' = ${id}`;
  expect(jobs).toHaveLength(1);
});
