import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { MINUTE, minus } from "@/lib/domain/duration";
import { openSmtpServer } from "@/lib/services/notices/smtp-server.fixture";
import { only, owedFor, warnedCase } from "@/lib/services/warned.fixture";
import { closeDatabase, db } from "@/lib/store/database";

let workers: ChildProcess[] = [];

const smtp = await openSmtpServer();
afterEach(async () => {
  for (const worker of workers)
    if (worker.exitCode === null && worker.signalCode === null) await end(worker, "SIGKILL");
  workers = [];
  smtp.read.length = 0;
  smtp.answers.length = 0;
});
afterAll(() => Promise.all([smtp.close(), closeDatabase()]));

/** A worker in a process of its own, on the database of this test file. */
function start(more: Record<string, string> = {}): ChildProcess {
  const worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: { ...process.env, SMTP_URL: smtp.url, MAIL_FROM: "safety@provider.example", ...more },
    stdio: ["ignore", "ignore", "inherit"],
  });
  workers.push(worker);
  return worker;
}

/** Ends a worker by a signal and returns how it ended. */
async function end(worker: ChildProcess, signal: "SIGKILL" | "SIGTERM") {
  const ended = once(worker, "exit");
  worker.kill(signal);
  const [code, by] = await ended;
  return { code, by };
}

const patience = { timeout: 30_000, interval: 50 };
const rowOf = async (decisionId: string) => only((await owedFor(decisionId)).deliveries);
const hasArrived = (decisionId: string) =>
  vi.waitFor(async () => expect((await rowOf(decisionId)).status).toBe("delivered"), patience);

/** A warning whose undo window is over, by the database's own time. */
const warned = () => warnedCase({ now: minus(new Date(), MINUTE) });

describe("a worker", { timeout: 90_000 }, () => {
  it("works off what waited for it, seals the audit log, and stops in order", async () => {
    const { decisionId } = await warned();
    await db().$executeRaw`delete from graphile_worker._private_jobs`;
    const entries = await db().auditEntry.count();
    const worker = start();
    await hasArrived(decisionId);
    await vi.waitFor(
      async () => expect(await db().auditSeal.count()).toBeGreaterThanOrEqual(entries),
      patience,
    );
    expect(await end(worker, "SIGTERM")).toEqual({ code: 0, by: null });
  });

  it("that is at work delivers within seconds of a decision", async () => {
    start();
    const { decisionId: first } = await warned();
    await hasArrived(first);
    const { decisionId: second } = await warned();
    const started = performance.now();
    await hasArrived(second);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("survives the loss of every connection", async () => {
    start();
    const { decisionId: first } = await warned();
    await hasArrived(first);
    const own = await db().$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await db().$executeRaw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> ${only(own).pid}`;
    const { decisionId: second } = await warned();
    await hasArrived(second);
  });

  it("killed in the middle of a delivery delivers once it is back, under the same Message-ID", async () => {
    const { decisionId } = await warned();
    const { messageId } = await rowOf(decisionId);
    smtp.answers.push("silence");
    const worker = start();
    await vi.waitFor(() => expect(smtp.read).toHaveLength(1), patience);
    expect(await end(worker, "SIGKILL")).toEqual({ code: null, by: "SIGKILL" });
    expect(await rowOf(decisionId)).toMatchObject({
      status: "pending",
      attempts: 1,
      leaseUntil: expect.any(Date),
    });

    // Two minutes later: the dead worker's lease is over, its job is still locked.
    start({ CLOCK_OFFSET: "2m" });
    await hasArrived(decisionId);
    expect(smtp.read.map(({ mail, accepted }) => [mail.messageId, accepted])).toEqual([
      [messageId, false],
      [messageId, true],
    ]);
    const { deliveredAt } = await rowOf(decisionId);
    await vi.waitFor(
      async () =>
        expect(await db().warning.findUnique({ where: { decisionId } })).toMatchObject({ deliveredAt }),
      patience,
    );
  });

  it("told to stop while a mail server is silent gives the attempt up and loses nothing", async () => {
    const { decisionId } = await warned();
    smtp.answers.push("silence");
    const worker = start();
    await vi.waitFor(() => expect(smtp.read).toHaveLength(1), patience);
    expect(await end(worker, "SIGTERM")).toEqual({ code: 0, by: null });
    expect(await rowOf(decisionId)).toMatchObject({ status: "pending", attempts: 1, leaseUntil: null });
  });
});
