import { beforeAll, describe, expect, it } from "vitest";
import { HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { register, send, setNumbers, signalOf } from "./intake.fixture";

const now = new Date("2026-11-20T10:00:00Z");
const three = (organization: string, over: Parameters<typeof signalOf>[2] = {}) =>
  [0, 1, 2].map(() => signalOf(organization, now, over));

let count = 0;
/** An organization that no other test knows. */
async function someOrganization(zdr = false): Promise<string> {
  const externalId = `org_${++count}`;
  await register(externalId, now, zdr);
  return externalId;
}

const caseBy = (reference: string) =>
  db().case.findUniqueOrThrow({
    where: { reference },
    include: { signals: true, standing: { include: { subject: true } } },
  });

beforeAll(() => setNumbers(now));

describe("receiveSignals", () => {
  it("keeps signals below the threshold and opens nothing", async () => {
    const answer = await send(three(await someOrganization()).slice(1), now);
    expect(answer).toMatchObject({ accepted: 2, duplicates: 0, rejected: [], cases: [], blocks: [] });
  });

  it("opens one case at the threshold, with its signals, its order and one audit entry", async () => {
    const organization = await someOrganization();
    await send(three(organization).slice(1), now);
    const later = plus(now, HOUR);
    const answer = await send([signalOf(organization, later, { severity: "critical" })], later);
    expect(answer.cases).toEqual([{ id: expect.stringMatching(/^C-/), opened: true }]);

    const opened = await caseBy(answer.cases[0]?.id ?? "");
    expect(opened).toMatchObject({
      status: "open",
      severity: "critical",
      repeat: false,
      signalCount: 3,
      openedAt: later,
      dueAt: plus(later, 4 * HOUR),
      actBy: plus(later, -4 * HOUR),
      lastSignalAt: later,
      standing: { version: 1, subject: { kind: "end_user", safetyIdentifier: "user-1" } },
    });
    expect(opened.signals).toHaveLength(3);
    const entries = await db().auditEntry.findMany({ where: { entityId: opened.standingId } });
    expect(entries).toMatchObject([
      { action: "case.opened", version: 1, caseId: opened.id, actorKind: "operator", actorName: "Gateway" },
    ]);
  });

  it("joins the open case without another version or entry", async () => {
    const organization = await someOrganization();
    const [opened] = (await send(three(organization), now)).cases;
    const later = plus(now, MINUTE);
    const answer = await send([signalOf(organization, later, { score: 0.95 })], later);
    expect(answer.cases).toEqual([{ id: opened?.id, opened: false }]);
    expect(await caseBy(opened?.id ?? "")).toMatchObject({
      signalCount: 4,
      severity: "high",
      dueAt: plus(later, 24 * HOUR),
      lastSignalAt: later,
      standing: { version: 1 },
    });
  });

  it("blames the organization where a signal names no identifier", async () => {
    const organization = await someOrganization();
    const [opened] = (await send(three(organization, { safety_identifier: undefined }), now)).cases;
    const { standing } = await caseBy(opened?.id ?? "");
    expect(standing.subject).toMatchObject({ kind: "organization", safetyIdentifier: null });
  });

  it("keeps identifiers apart to the letter", async () => {
    const organization = await someOrganization();
    const identifiers = ["User", "user", " user"];
    const answer = await send(
      identifiers.map((id) => signalOf(organization, now, { safety_identifier: id })),
      now,
    );
    expect(answer).toMatchObject({ accepted: 3, cases: [] });
  });

  it("opens a case for each standing that calls for one", async () => {
    const organization = await someOrganization();
    const signals = [...three(organization), ...three(organization, { safety_identifier: "user-2" })];
    const answer = await send(
      [...signals, signalOf(organization, now, { safety_identifier: "user-3" })],
      now,
    );
    expect(answer.cases.map(({ opened }) => opened)).toEqual([true, true]);
    expect(new Set(answer.cases.map(({ id }) => id)).size).toBe(2);
  });

  it("takes the reference that the gateway gave its client, unless another block has it", async () => {
    const organization = await someOrganization();
    const own = { request_blocked: true, block_id: "B-7KQ4-M2TX" };
    const first = signalOf(organization, now, own);
    const { blocks } = await send(
      [signalOf(organization, now, { ...own, block_id: "B-0000-0001" }), first],
      now,
    );
    expect(blocks.map(({ id }) => id)).toEqual(["B-0000-0001", "B-7KQ4-M2TX"]);
    expect((await send([first], now)).blocks).toEqual([{ index: 0, id: "B-7KQ4-M2TX" }]);
    const again = await send([signalOf(organization, now, own), signalOf(organization, now, own)], now);
    const others = again.blocks.map(({ id }) => id);
    expect(new Set([...others, "B-7KQ4-M2TX"]).size).toBe(3);
    expect((await send([{ ...first, block_id: "B-0000-0002" }], now)).rejected).toMatchObject([
      { index: 0, code: "id_reused" },
    ]);
  });

  it("gives a blocked request a reference, and the same one again", async () => {
    const organization = await someOrganization();
    const blocked = signalOf(organization, now, { request_blocked: true });
    const first = await send([signalOf(organization, now), blocked], now);
    expect(first.blocks).toEqual([{ index: 1, id: expect.stringMatching(/^B-/) }]);
    expect(await send([blocked], now)).toMatchObject({
      duplicates: 1,
      blocks: [{ index: 0, id: first.blocks[0]?.id }],
    });
  });
});

describe("what names something unknown", () => {
  it("is rejected alone, with its index and a code", async () => {
    const organization = await someOrganization();
    const answer = await send(
      [
        signalOf("org_nobody", now),
        signalOf(organization, now, { policy: "nothing" }),
        signalOf(organization, now, { occurred_at: plus(now, 5 * MINUTE + 1).toISOString() }),
        signalOf(organization, now),
        signalOf(organization, now, { occurred_at: plus(now, 5 * MINUTE).toISOString() }),
      ],
      now,
    );
    expect(answer.accepted).toBe(2);
    expect(answer.rejected).toMatchObject([
      { index: 0, code: "unknown_organization" },
      { index: 1, code: "unknown_policy" },
      { index: 2, code: "time_ahead" },
    ]);
  });

  it("takes a monitor's kind once", async () => {
    const organization = await someOrganization();
    const of = (monitor_kind?: "person" | "classifier") =>
      signalOf(organization, now, { monitor: "desk", monitor_kind });
    expect(await send([of("person"), of(), of("classifier")], now)).toMatchObject({
      accepted: 2,
      rejected: [{ index: 2, code: "monitor_kind_differs" }],
    });
    expect(await db().monitor.findUniqueOrThrow({ where: { name: "desk" } })).toMatchObject({
      kind: "person",
    });
  });

  it("writes nothing of a signal that is turned down", async () => {
    const id = newId();
    await send([signalOf("org_nobody", now, { id, monitor: "unheard-of" })], now);
    expect(await db().signal.count({ where: { senderId: id } })).toBe(0);
    expect(await db().monitor.count({ where: { name: "unheard-of" } })).toBe(0);
  });
});

describe("the same signal twice", () => {
  it("counts once, in one batch and in two", async () => {
    const signal = signalOf(await someOrganization(), now);
    expect(await send([signal, { ...signal }], now)).toMatchObject({ accepted: 1, duplicates: 1 });
    expect(await send([signal, signal, signal], now)).toMatchObject({
      accepted: 0,
      duplicates: 3,
      cases: [],
    });
  });

  it("is rejected with another body, in one batch and in two", async () => {
    const signal = signalOf(await someOrganization(), now, { evidence: { excerpt: "one" } });
    const other = { ...signal, evidence: { excerpt: "two" } };
    const reused = { accepted: 1, rejected: [{ index: 1, code: "id_reused" }] };
    expect(await send([signal, { ...signal, score: 0.81 }], now)).toMatchObject(reused);
    expect(await send([other], now)).toMatchObject({
      accepted: 0,
      rejected: [{ index: 0, code: "id_reused" }],
    });
    expect(await send([signal], now)).toMatchObject({ duplicates: 1 });
  });
});
