import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { MINUTE, minus } from "@/lib/domain/duration";
import { openSmtpServer } from "@/lib/services/notices/smtp-server.fixture";
import { openChatServer } from "@/lib/services/staff-messages/chat-server.fixture";
import { proposal } from "@/lib/services/staff-messages/proposal.fixture";
import { only } from "@/lib/services/warned.fixture";
import { closeDatabase, db } from "@/lib/store/database";

let worker: ChildProcess | undefined;

const smtp = await openSmtpServer();
const chat = await openChatServer();
process.env.STAFF_CHAT_WEBHOOK_URL = chat.url;
afterEach(kill);
afterAll(() => Promise.all([smtp.close(), chat.close(), closeDatabase()]));

/** A worker in a process of its own, on the database of this test file. */
function start(more: Record<string, string> = {}): void {
  worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: { ...process.env, SMTP_URL: smtp.url, MAIL_FROM: "recourse@provider.example", ...more },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function kill() {
  if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, "exit");
  worker.kill("SIGKILL");
  await ended;
}

const patience = { timeout: 30_000, interval: 50 };

it("killed while it tells staff tells them once it is back, under the same ids", {
  timeout: 90_000,
}, async () => {
  // By the database's own time.
  const { told } = await proposal(minus(new Date(), MINUTE));
  const deliveries = (await told()).approval_waiting?.deliveries ?? [];
  const mails = deliveries.filter(({ channel }) => channel === "mail").map(({ id }) => `<${id}@localhost>`);
  const post = only(deliveries.filter(({ channel }) => channel === "chat")).id;
  smtp.answers.push("silence", "silence");
  chat.answers.push("silence");
  start();
  await vi.waitFor(() => expect([smtp.read.length, chat.posts.length]).toEqual([2, 1]), patience);
  await kill();
  const statuses = async () =>
    (await db().staffDelivery.findMany({ where: { id: { in: deliveries.map(({ id }) => id) } } })).map(
      ({ status }) => status,
    );
  expect(await statuses()).toEqual(["pending", "pending", "pending"]);

  // Two minutes later: the dead worker's leases are over, its jobs are still locked.
  start({ CLOCK_OFFSET: "2m" });
  await vi.waitFor(
    async () => expect(await statuses()).toEqual(["delivered", "delivered", "delivered"]),
    patience,
  );
  const ids = smtp.read.map(({ mail: { messageId } }) => messageId);
  expect(ids.slice(0, 2).sort()).toEqual(mails.sort());
  expect(ids.slice(2).sort()).toEqual(mails);
  expect(chat.posts.map(({ id, status }) => [id, status])).toEqual([
    [post, "silence"],
    [post, 200],
  ]);
});
