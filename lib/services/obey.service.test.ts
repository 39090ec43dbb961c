import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/domain/command";
import { DAY, HOUR, MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { createCustomer } from "@/prisma/scenarios/customer";
import { limited, wentOn } from "@/prisma/scenarios/ladder";
import { decideAs, openCase, REVOKE, takeEffect, WARN } from "@/prisma/scenarios/steps";
import { createWorld } from "@/prisma/scenarios/world";
import { getCase } from "./cases/case";
import { decideCase } from "./cases/case-decision";
import { claimCase } from "./cases/claims";
import { obey } from "./obey";

const START = new Date("2026-10-01T09:00:00.000Z");
const organization = "org_northwind";

const password = "a password for tests";
const world = await createWorld({ password }, minus(START, DAY));
const traffic = { requestsPerDay: 1_000, identifiedShare: 1, identifiers: 50 };
const details = {
  externalId: organization,
  name: "Northwind",
  domain: "northwind.example",
  password,
  traffic,
};
const customer = await createCustomer(world, details, minus(START, DAY));

/** The codes of refusals; `done` for what was carried out. */
async function outcomes(work: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(work);
  return settled
    .map((result) => {
      if (result.status === "fulfilled") return "done";
      if (result.reason instanceof AppError) return result.reason.details.reason ?? result.reason.code;
      throw result.reason;
    })
    .sort();
}

async function standingOf(reference: string): Promise<string> {
  return (await db().case.findUniqueOrThrow({ where: { reference } })).standingId;
}

describe("races have one effect", () => {
  test("two reviewers, one case: one claims and the other is told who", async () => {
    const reference = await openCase(world, { organization, identifier: "two-claims" }, {}, START);
    const { reviewer, colleague } = world.staff;
    const claims = [reviewer, colleague].map((person) =>
      claimCase(person, { reference, tab: "a-tab-here" }, START),
    );
    expect(await outcomes(claims)).toEqual(["conflict", "done"]);
  });

  test("two tabs of one reviewer, one case: one decision", async () => {
    const reference = await openCase(world, { organization, identifier: "two-tabs" }, {}, START);
    const { reviewer } = world.staff;
    await claimCase(reviewer, { reference, tab: "a-tab-here" }, START);
    const { version } = await getCase(reviewer, { reference }, START);
    const decide = () =>
      decideCase(reviewer, { reference, version, commandId: newId(), decision: WARN }, START);
    expect(await outcomes([decide(), decide()])).toEqual(["conflict", "done"]);
    expect(await db().decision.count({ where: { case: { reference } } })).toBe(1);
  });

  test("20 identical requests: one decision, one answer", async () => {
    const reference = await openCase(world, { organization, identifier: "twenty" }, {}, START);
    const { reviewer } = world.staff;
    await claimCase(reviewer, { reference, tab: "a-tab-here" }, START);
    const { version } = await getCase(reviewer, { reference }, START);
    const request = { reference, version, commandId: newId(), decision: WARN };
    const answers = await Promise.all(Array.from({ length: 20 }, () => decideCase(reviewer, request, START)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await db().decision.count({ where: { case: { reference } } })).toBe(1);
    expect(await db().notice.count({ where: { decision: { case: { reference } } } })).toBe(1);
  });

  test("a warning voided during a revoke: never a restriction in force without its warning", async () => {
    const { lead, reviewer } = world.staff;
    for (let round = 0; round < 5; round++) {
      const { reference, at } = await wentOn(world, { organization, identifier: `voided-${round}` }, START);
      await claimCase(reviewer, { reference, tab: "a-tab-here" }, at);
      const standingId = await standingOf(reference);
      const { decisionId } = await db().warning.findFirstOrThrow({ where: { standingId } });
      const { kind: _, ...words } = REVOKE;
      await outcomes([
        obey(lead, { standingId, command: { kind: "reverse", decisionId, reason: "Wrong user." } }, at),
        obey(reviewer, { standingId, command: { kind: "revoke", ...words } }, at),
      ]);
      const warning = await db().warning.findFirstOrThrow({
        where: { standingId },
        include: { restrictions: true },
      });
      expect(warning.voidedAt).toEqual(at);
      expect(warning.restrictions.filter((item) => item.endedAt === null)).toEqual([]);
    }
  });

  test("two people, one appeal: one decision", async () => {
    const { reference, decisionId, effectiveAt } = await limited(
      world,
      { organization, identifier: "appeal" },
      START,
    );
    const standingId = await standingOf(reference);
    const words = { situation: "mistake", text: "Not us.", requestIds: [], channel: "portal" } as const;
    const file: Command = { kind: "file_appeal", decisionId, ...words, requestIds: [] };
    const now = plus(effectiveAt, HOUR);
    await obey(customer.owner, { standingId, command: file }, now);
    const { id: appealId, version } = await db().appeal.findFirstOrThrow({ where: { decisionId } });
    const uphold: Command = { kind: "uphold_appeal", appealId, reasons: "It stands." };
    const grant: Command = {
      kind: "grant_appeal",
      appealId,
      outcome: "overturned",
      reasons: "We were wrong.",
    };
    const decide = (actor: typeof world.staff.lead, command: Command) =>
      obey(actor, { standingId, command, expectedVersion: version }, now);
    const { support, lead } = world.staff;
    expect(await outcomes([decide(support, uphold), decide(lead, grant)])).toEqual(["conflict", "done"]);
    expect(await db().notice.count({ where: { appealId, kind: "appeal_decided" } })).toBe(1);
  });
});

describe("a command", () => {
  test("id with another command is refused, and a stale version says who and when", async () => {
    const reference = await openCase(world, { organization, identifier: "stale" }, {}, START);
    const { reviewer } = world.staff;
    await claimCase(reviewer, { reference, tab: "a-tab-here" }, START);
    const standingId = await standingOf(reference);
    const { version } = await getCase(reviewer, { reference }, START);
    const { kind: _, ...words } = WARN;
    const commandId = newId();
    const warn: Command = { kind: "warn", ...words };
    await obey(reviewer, { standingId, command: warn, commandId }, START);
    const again = { standingId, command: { ...warn, rationale: "Another." }, commandId };
    await expect(obey(reviewer, again, START)).rejects.toMatchObject({ code: "key_reused" });
    const stale = { standingId, command: warn, expectedVersion: version };
    await expect(obey(reviewer, stale, START)).rejects.toMatchObject({
      code: "conflict",
      details: { by: "Reviewer", at: START },
    });
  });

  test("writes one audit entry with its actor, and a feed entry where access changes", async () => {
    const { reference, decisionId } = await limited(world, { organization, identifier: "audited" }, START);
    const standingId = await standingOf(reference);
    const entries = await db().auditEntry.findMany({
      where: { entityId: standingId },
      orderBy: { version: "asc" },
    });
    expect(entries.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ["case.opened", "operator"],
      ["warn", "staff"],
      ["confirm_delivery", "system"],
      ["case.opened", "operator"],
      ["revoke", "staff"],
    ]);
    const restriction = await db().restriction.findFirstOrThrow({ where: { decisionId } });
    const changes = await db().enforcementChange.findMany({ where: { restrictionId: restriction.id } });
    expect(changes.map(({ kind }) => kind)).toEqual(["put"]);
    expect(restriction.expiresAt.getTime() - restriction.effectiveAt.getTime()).toBe(168 * HOUR);
  });

  test("undone within its window, nothing is delivered", async () => {
    const at = plus(START, 2 * DAY);
    const reference = await openCase(world, { organization, identifier: "undone" }, {}, at);
    const { decisionId } = await decideAs(world.staff.reviewer, reference, WARN, at);
    const standingId = await standingOf(reference);
    await obey(
      world.staff.reviewer,
      { standingId, command: { kind: "undo", decisionId } },
      plus(at, 20 * SECOND),
    );
    await takeEffect(plus(at, MINUTE));
    const deliveries = await db().delivery.findMany({ where: { notice: { decisionId } } });
    expect(deliveries.map(({ status }) => status)).toEqual(["cancelled"]);
    expect((await getCase(world.staff.reviewer, { reference }, plus(at, MINUTE))).status).toBe("open");
  });

  test("of another organization, or of a role that may not, writes nothing", async () => {
    const { reference, decisionId, effectiveAt } = await limited(
      world,
      { organization, identifier: "other" },
      START,
    );
    const standingId = await standingOf(reference);
    const stranger = { ...customer.owner, organizationId: newId() };
    const words = { situation: "mistake", text: "Mine?", channel: "portal" } as const;
    const file: Command = { kind: "file_appeal", decisionId, ...words, requestIds: [] };
    await expect(obey(stranger, { standingId, command: file }, effectiveAt)).rejects.toMatchObject({
      code: "not_found",
    });
    const reverse: Command = { kind: "reverse", decisionId, reason: "No." };
    await expect(
      obey(world.staff.auditor, { standingId, command: reverse }, effectiveAt),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await db().appeal.count({ where: { standingId } })).toBe(0);
  });
});
