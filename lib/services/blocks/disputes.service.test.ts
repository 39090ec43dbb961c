import { describe, expect, it, vi } from "vitest";
import type { Actor, KeyScope } from "@/lib/domain/actor";
import { MOST_WAITING_DISPUTES } from "@/lib/domain/block/decide-dispute";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { pausePoint } from "@/prisma/rules/sql";
import { forget } from "../appeals/forget";
import { enrol, openDesk, START, stop } from "../desk.fixture";
import { listMonitors } from "../insight/monitors";
import { commandDispute } from "./command-dispute";
import { getDispute, listDisputes } from "./disputes";
import { getOwnBlock, listOwnBlocks } from "./own-blocks";
import { disputeBlockByKey, listSafetyBlocks, readBlock } from "./safety-blocks";

const desk = await openDesk();
const owner = await enrol("Northwind", { zdr: true });
const stranger = await enrol("Fabrikam");
const key = (organizationId: string, ...scopes: KeyScope[]): Actor => ({
  ...{ kind: "organization", id: newId(), name: "Dashboard", organizationId, scopes },
});
const own = key(owner.organizationId, "api.safety.read", "api.safety.appeal");
const other = key(stranger.organizationId, "api.safety.read", "api.safety.appeal");

const refused = (reason: string) => ({ code: "refused", details: { reason } });
const answerAs = (
  person: Actor,
  reference: string,
  outcome: "false_block" | "stands",
  now: Date,
  version = 1,
) =>
  commandDispute(
    person,
    {
      ...{ reference, version, commandId: newId() },
      command: { kind: "answer", outcome, reason: "You were right." },
    },
    now,
  );

describe("a block", () => {
  it("is found by its organization alone, page by page, newest first, with nothing of the monitor", async () => {
    const blocks: string[] = [];
    for (const minutes of [1, 2, 3])
      blocks.unshift(await stop("Northwind", "user-1", plus(START, minutes * MINUTE)));
    const first = await listSafetyBlocks(own, { limit: 2 });
    const second = await listSafetyBlocks(own, { limit: 2, after: first.blocks[1]?.id });
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    expect([...first.blocks, ...second.blocks].map(({ id }) => id)).toEqual(blocks);
    const [reference = ""] = blocks;
    const block = await readBlock(own, reference.toLowerCase());
    expect(block).toMatchObject({
      ...{ id: reference, object: "safety.block", scope: "request", entity_identifier: "user-1" },
      ...{ reason: "cyber_abuse", code: "cyber_policy", model: "gpt-5.3-codex" },
      request_id: expect.stringMatching(/^req_/),
      dispute: {
        ...{ status: null, text: null, answer: null },
        url: expect.stringContaining(`/a/${reference}`),
        deadline: plus(START, 3 * MINUTE + 180 * DAY).toISOString(),
      },
    });
    for (const hidden of ["classifier", "score", "2026-10"])
      expect(JSON.stringify(block)).not.toContain(hidden);
    await expect(readBlock(other, reference)).rejects.toMatchObject({ code: "not_found" });
    expect((await listSafetyBlocks(other, { limit: 2 })).blocks).toEqual([]);
    await expect(listSafetyBlocks(other, { limit: 2, after: reference })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a dispute", () => {
  it("is filed once, the same request again to the same effect, and answered by a person", async () => {
    const reference = await stop("Northwind", "user-2", START);
    const filedAt = plus(START, HOUR);
    const filed = () => disputeBlockByKey(own, reference, "It is our own test.", "dispute-1", filedAt);
    const first = await filed();
    expect(first.dispute.status).toBe("open");
    expect(await filed()).toEqual(first);
    await expect(disputeBlockByKey(own, reference, "Another.", "dispute-1", filedAt)).rejects.toMatchObject({
      code: "key_reused",
    });
    await expect(disputeBlockByKey(own, reference, "Again.", undefined, filedAt)).rejects.toMatchObject(
      refused("dispute_exists"),
    );
    await expect(disputeBlockByKey(other, reference, "Mine.", undefined, filedAt)).rejects.toMatchObject({
      code: "not_found",
    });
    await answerAs(desk.sam, reference, "false_block", plus(filedAt, HOUR));
    const { dispute } = await readBlock(own, reference);
    expect(dispute).toMatchObject({
      ...{ status: "false_block", text: "It is our own test.", answer: "You were right." },
      ...{ filed_at: filedAt.toISOString(), answered_at: plus(filedAt, HOUR).toISOString() },
    });
    expect(JSON.stringify(dispute)).not.toContain("Sam");
    const { id } = await db().blockDispute.findFirstOrThrow({ where: { block: { reference } } });
    const entries = await db().auditEntry.findMany({ where: { entityId: id }, orderBy: { version: "asc" } });
    expect(entries.map(({ action, actorName, details }) => [action, actorName, details])).toEqual([
      ["dispute_block", "Dashboard", { block: reference, status: "open" }],
      ["answer_dispute", "Sam", { block: reference, status: "false_block" }],
    ]);
  });

  it("counts one of two answers at once, and tells the other who was first", async () => {
    const reference = await stop("Northwind", "user-3", START);
    await disputeBlockByKey(own, reference, "It is ours.", undefined, plus(START, HOUR));
    const at = plus(START, 2 * HOUR);
    const outcomes = await Promise.allSettled([
      answerAs(desk.sam, reference, "false_block", at),
      answerAs(desk.lea, reference, "stands", at),
    ]);
    const [won] = outcomes.filter(({ status }) => status === "fulfilled");
    const [lost] = outcomes.filter(({ status }) => status === "rejected");
    expect(won).toBeDefined();
    expect(lost).toMatchObject({ reason: { code: "conflict", message: expect.stringMatching(/Sam|Lea/) } });
  });

  it("is forgotten when it was kept for long enough after its answer, by an entry of the job's", async () => {
    const reference = await stop("Northwind", "user-4", START);
    const filedAt = plus(START, HOUR);
    await disputeBlockByKey(own, reference, "It is ours.", undefined, filedAt);
    const kept = cyberPolicy.numbers.keepAppealDays * DAY;
    await forget(plus(filedAt, kept));
    expect((await readBlock(own, reference)).dispute.text).toBe("It is ours.");
    const answeredAt = plus(filedAt, HOUR);
    await answerAs(desk.lea, reference, "stands", answeredAt);
    await forget(plus(answeredAt, kept - 1));
    expect((await readBlock(own, reference)).dispute.text).toBe("It is ours.");
    await forget(plus(answeredAt, kept));
    const { dispute } = await readBlock(own, reference);
    expect(dispute).toMatchObject({ status: "stands", answer: "You were right." });
    expect(dispute.text).toMatch(/^\[Deleted on /);
    const last = await db().auditEntry.findFirst({
      where: { action: "forget_dispute" },
      orderBy: { at: "desc" },
    });
    expect(last?.actorName).toBe("system:forget");
  });

  it("stands among those to answer, the longest waiting first, with its monitor's record, and then among the answered", async () => {
    const monitor = { monitor: "scan-classifier", version: "7" };
    const later = await stop("Northwind", "user-5", START, monitor);
    const first = await stop("Northwind", "user-5", START, monitor);
    for (const [reference, hours] of [
      [later, 2],
      [first, 1],
    ] as const)
      await disputeBlockByKey(own, reference, "It is ours.", undefined, plus(START, hours * HOUR));
    const listed = async (filter: "open" | "answered", cursor?: string) =>
      listDisputes(desk.sam, { filter, limit: 1, cursor });
    const page = await listed("open");
    expect(page.rows.map(({ reference }) => reference)).toEqual([first]);
    const [next] = (await listed("open", page.nextCursor ?? "")).rows;
    expect(next).toMatchObject({ reference: later, monitor: { name: "scan-classifier", version: "7" } });
    const at = plus(START, 3 * HOUR);
    await answerAs(desk.sam, first, "false_block", at);
    const answered = await listDisputes(desk.sam, { filter: "answered", limit: 50 });
    expect(answered.rows.find((row) => row.reference === first)).toMatchObject({
      ...{ status: "false_block", answer: { by: { name: "Sam" }, at } },
    });
    const { record, missing, text, answer } = await getDispute(desk.sam, { reference: later }, at);
    expect({ record, missing, text, answer }).toEqual({
      ...{ record: { disputed: 2, falseBlocks: 1, stands: 0 }, missing: [] },
      ...{ text: "It is ours.", answer: null },
    });
    expect((await getDispute(desk.ari, { reference: first }, at)).missing.map(({ code }) => code)).toEqual([
      "not_permitted",
      "dispute_answered",
    ]);
    const { rows } = await listMonitors(desk.lea, { days: 7 }, plus(at, DAY));
    expect(rows.find(({ monitor: { name } }) => name === "scan-classifier")).toMatchObject({
      ...{ version: "7", disputed: 2, falseBlocks: 1, standingBlocks: 0, decided: 0, falsePositives: 0 },
    });
  });

  it("is read by a member in the portal, who is told why it cannot be disputed any more", async () => {
    const reference = await stop("Northwind", null, START);
    const now = plus(START, HOUR);
    expect(await getOwnBlock(owner, { reference }, now)).toMatchObject({
      ...{ safetyIdentifier: null, dispute: null, missing: [] },
      policy: { code: "cyber_policy", clauses: expect.arrayContaining([]) },
    });
    const over = await getOwnBlock(owner, { reference }, plus(START, 181 * DAY));
    expect(over.missing.map(({ code }) => code)).toEqual(["dispute_window_over"]);
    await commandDispute(owner, { reference, command: { kind: "file", text: "Ours." } }, now);
    const { rows } = await listOwnBlocks(owner, { limit: 50 });
    expect(rows.find((row) => row.reference === reference)).toMatchObject({ dispute: "open" });
    await expect(getOwnBlock(stranger, { reference }, now)).rejects.toMatchObject({ code: "not_found" });
  });

  it("waits with so many others of its organization at most, also when two are filed at once", async () => {
    const many = await enrol("Contoso");
    const text = "It is ours.";
    const at = plus(START, HOUR);
    const file = (reference: string) =>
      commandDispute(many, { reference, command: { kind: "file", text } }, at);
    const blocks: string[] = [];
    for (let count = 0; count <= MOST_WAITING_DISPUTES; count++)
      blocks.push(await stop("Contoso", "user-1", START));
    const [first = "", second = "", ...others] = blocks;
    for (const reference of others) await file(reference);

    const { pause, reached, release } = pausePoint();
    const holder = db().$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from organizations where id = ${many.organizationId}::uuid for no key update`;
      await pause();
    });
    await reached;
    const outcomes = Promise.allSettled([file(first), file(second)]);
    const waiting = () => db().$queryRaw<unknown[]>`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await vi.waitUntil(async () => (await waiting()).length === 2, { timeout: 10_000 });
    release();
    await holder;
    const lost = (await outcomes).flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason] : [],
    );
    expect(lost).toMatchObject([refused("too_many_disputes")]);

    const status = async (reference: string) => (await getOwnBlock(many, { reference }, at)).dispute?.status;
    const left = (await status(first)) === "open" ? second : first;
    const { missing } = await getOwnBlock(many, { reference: left }, at);
    expect(missing.map(({ code }) => code)).toEqual(["too_many_disputes"]);
    await answerAs(desk.sam, others[0] ?? "", "stands", plus(at, HOUR));
    expect((await file(left)).status).toBe("open");
  });
});
