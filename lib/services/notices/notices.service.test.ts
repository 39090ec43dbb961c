import { afterAll, describe, expect, it } from "vitest";
import { statement } from "@/lib/contract/statement";
import { DAY, plus, SECOND } from "@/lib/domain/duration";
import { CYBER, cyberPolicy } from "@/lib/domain/policy/default-policy";
import { closeDatabase, db } from "@/lib/store/database";
import { statementOf } from "@/lib/store/notices/statement";
import { ADMIN } from "@/prisma/scenarios/world";
import { WORDS } from "../ladder.fixture";
import { obey } from "../obey";
import { setPolicy } from "../policies/policies";
import { statementViewOf } from "../record/statement-view";
import { only, owedFor, warnedCase } from "../warned.fixture";
import { attemptDelivery } from "./attempt-delivery";

afterAll(closeDatabase);

describe("a decision to warn", () => {
  it("writes its notice and a mail to each contact, in its own transaction", async () => {
    const contacts = ["a@northwind.example", "b@northwind.example"];
    const { reference, effectiveAt, notice, deliveries, now } = await warnedCase({ contacts });
    expect(notice).toMatchObject({ kind: "warning", createdAt: now, visibleAt: effectiveAt });
    expect(notice.text).toContain(reference);
    expect(deliveries).toMatchObject(
      contacts.map((recipient) => ({
        recipient,
        channel: "mail",
        status: "pending",
        attempts: 0,
        nextAttemptAt: effectiveAt,
      })),
    );
    expect(new Set(deliveries.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it("enqueues each mail for the moment it may leave, by the id alone", async () => {
    const { deliveries, effectiveAt } = await warnedCase();
    const { id } = only(deliveries);
    const jobs = await db().$queryRaw`
      select jobs.run_at, tasks.identifier, payload::text from graphile_worker._private_jobs as jobs
      join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id where key = ${`deliver:${id}`}`;
    expect(jobs).toEqual([{ run_at: effectiveAt, identifier: "deliver", payload: `{"id" : "${id}"}` }]);
  });

  it("keeps the statement as the portal reads it", async () => {
    const { notice, effectiveAt, reference } = await warnedCase();
    expect(statement.parse(statementViewOf(statementOf(notice.statement)))).toMatchObject({
      kind: "warning",
      reference,
      effectiveAt,
      clause: { id: "2.1", title: "Exploit development" },
      activity: { count: 3 },
      automatedDetection: true,
      automatedDecision: false,
      appeal: { deadline: plus(effectiveAt, 180 * DAY), url: `http://localhost:3000/a/${reference}` },
    });
  });

  it("tells neither who decided nor what was noted internally", async () => {
    const { notice, reviewer } = await warnedCase();
    for (const inside of [WORDS.rationale, "exploit-classifier", reviewer.id, reviewer.name])
      expect(JSON.stringify(notice)).not.toContain(inside);
  });

  it("undone withdraws the notice and cancels its mails", async () => {
    const { standingId, reviewer, decisionId, now } = await warnedCase();
    const undoneAt = plus(now, 10 * SECOND);
    await obey(reviewer, { standingId, command: { kind: "undo", decisionId } }, undoneAt);
    const { notice, deliveries } = await owedFor(decisionId);
    expect(notice.withdrawnAt).toEqual(undoneAt);
    expect(only(deliveries).status).toBe("cancelled");
  });

  it("is not undone by a request that waited until its mail had left", async () => {
    const { standingId, reviewer, decisionId, now, deliveries, effectiveAt } = await warnedCase();
    const { id, messageId } = only(deliveries);
    await attemptDelivery(id, effectiveAt);
    const undo = { standingId, command: { kind: "undo", decisionId } } as const;
    await expect(obey(reviewer, undo, plus(now, 29 * SECOND))).rejects.toMatchObject({
      code: "refused",
      details: { reason: "undo_window_over" },
    });
    expect((await owedFor(decisionId)).notice.withdrawnAt).toBeNull();
    expect(await db().mailboxMessage.count({ where: { messageId } })).toBe(1);
  });

  it("of an organization without contacts stands in the dead letters at once", async () => {
    const { deliveries } = await warnedCase({ contacts: [] });
    expect(only(deliveries)).toMatchObject({
      status: "failed",
      recipient: "",
      lastError: expect.stringContaining("no contacts"),
    });
  });
});

describe("a warning reversed", () => {
  it("is told of at once, and what was told before stays as it was", async () => {
    const { standingId, lead, decisionId, now, notice } = await warnedCase();
    const later = plus(now, DAY);
    await obey(lead, { standingId, command: { kind: "reverse", decisionId, reason: "Wrong." } }, later);
    const { notice: newest } = await owedFor(decisionId);
    expect(newest).toMatchObject({ kind: "warning_voided", visibleAt: later });
    await expect(db().notice.findUnique({ where: { id: notice.id } })).resolves.toEqual(notice);
  });
});

describe("a policy's own words", () => {
  it("are those of the version in effect, which the notice names; what was sent before stays", async () => {
    const before = await warnedCase();
    const notices = {
      warning: { title: "Please look into {{reference}}", closing: "Yours, the safety team." },
    };
    const { versionId } = await setPolicy(
      ADMIN,
      CYBER,
      { ...cyberPolicy, notices },
      "Our words.",
      before.now,
    );
    const { notice, reference } = await warnedCase();
    expect(notice).toMatchObject({
      policyVersionId: versionId,
      title: `Please look into ${reference}`,
      text: expect.stringContaining("Yours, the safety team."),
      statement: expect.objectContaining({ closing: ["Yours, the safety team."] }),
    });
    expect(before.notice.policyVersionId).not.toBe(versionId);
    await expect(db().notice.findUnique({ where: { id: before.notice.id } })).resolves.toEqual(before.notice);
  });

  it("are refused with a variable that the kind does not have, or without one that it must name", async () => {
    const set = (notices: object) =>
      setPolicy(ADMIN, CYBER, { ...cyberPolicy, notices }, "Wrong.", new Date());
    await expect(set({ restored: { opening: "Until {{until}}." } })).rejects.toMatchObject({
      code: "invalid",
      details: { param: "notices.restored.opening" },
      message: expect.stringContaining("knows no {{until}}"),
    });
    await expect(set({ limit: { title: "Limited" } })).rejects.toThrow("must say {{reference}}, {{until}}");
    await expect(set({ greeting: { title: "Hello" } })).rejects.toMatchObject({ code: "invalid" });
  });
});
