import { describe, expect, it } from "vitest";
import { HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { SESSION_GAP } from "@/lib/domain/triage/session";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { toAppealed } from "../ladder.fixture";
import { send, signalOf } from "../signals/intake.fixture";
import { getCase } from "./case";
import { listSignals } from "./case-signals";

const HOSTILE = "'; drop table signals; --";

const at = (minutes: number) => plus(START, minutes * MINUTE);

const desk = await openDesk();
const northwind = await enrol("Northwind");
const reference = await flag("Northwind", "user-1", at(2), { score: [0.75, 0.8, 0.95], excerpt: "how do I" });
await flag("Northwind", "user-1", at(40), {
  count: 2,
  monitor: HOSTILE,
  severity: "critical",
  blocked: true,
});
// Exactly the gap after the last of the first session, and then a little more than it.
await flag("Northwind", "user-1", plus(at(2), SESSION_GAP), { count: 1, score: 0.9 });
await flag("Northwind", "user-1", plus(at(2), 2 * SESSION_GAP + 1), { count: 1, score: 0.72 });

describe("what a case shows of its signals at once", () => {
  const NOW = at(120);

  it("groups them by monitor and session, the newest first", async () => {
    const { groups, groupCount, signalCount } = await getCase(desk.robin, { reference }, NOW);
    expect({ groupCount, signalCount }).toEqual({ groupCount: 3, signalCount: 7 });
    const quiet = { monitor: "exploit-classifier", monitorKind: "classifier", blocked: 0 };
    const models = ["gpt-5.3-codex"];
    const later = plus(at(2), 2 * SESSION_GAP + 1);
    expect(groups).toEqual([
      { ...quiet, from: later, to: later, count: 1, highestScore: 0.72, models, severities: ["medium"] },
      {
        monitor: HOSTILE,
        monitorKind: "classifier",
        from: at(39),
        to: at(40),
        count: 2,
        highestScore: 0.95,
        models,
        severities: ["critical"],
        blocked: 2,
      },
      {
        ...quiet,
        from: at(0),
        to: plus(at(2), SESSION_GAP),
        count: 4,
        highestScore: 0.95,
        models,
        severities: ["medium", "high"],
      },
    ]);
  });

  it("draws the line between sessions exactly where the monitor was silent for longer", async () => {
    const minutes = Array.from({ length: 250 }, (_, index) => (index * index * 37 + index * 11) % 4_000);
    const instants = minutes.map((minute, index) => at(-minute * 5 - (index % 3)));
    const sent = instants.map((occurred) =>
      signalOf("org_northwind", occurred, { safety_identifier: "user-walk" }),
    );
    const many = (await send(sent, NOW)).cases[0]?.id ?? "";
    const walked: number[] = [];
    let before: Date | null = null;
    for (const instant of instants.toSorted((a, b) => a.getTime() - b.getTime())) {
      if (!before || instant.getTime() - before.getTime() > SESSION_GAP) walked.push(0);
      walked.push((walked.pop() ?? 0) + 1);
      before = instant;
    }
    const view = await getCase(desk.robin, { reference: many }, NOW);
    expect(walked.length).toBeGreaterThan(20);
    expect(view.groupCount).toBe(walked.length);
    expect(view.groups.map(({ count }) => count)).toEqual(walked.toReversed().slice(0, 100));
    expect(view.monitors).toMatchObject([{ count: 250, sessions: walked.length }]);
  });

  it("draws them over time against the number that opens a case", async () => {
    const { volume } = await getCase(desk.robin, { reference }, NOW);
    expect(volume).toMatchObject({
      bucketMs: 2 * MINUTE,
      from: minus(NOW, 2 * HOUR),
      openAt: 3,
      windowHours: 24,
    });
    expect(volume?.buckets).toHaveLength(60);
    expect(volume?.buckets[0]).toEqual({ count: 2, within: 2 });
    expect(volume?.buckets.at(-1)).toEqual({ count: 0, within: 7 });
  });

  it("says the same when it is asked for again a moment later", async () => {
    const asked = (seconds: number) => getCase(desk.robin, { reference }, plus(NOW, seconds * 1_000));
    expect(await asked(15)).toEqual(await asked(5));
  });

  it("holds the newest page and where the next one begins", async () => {
    const many = await flag("Northwind", "user-many", at(0), { count: 60, minutesApart: 1 });
    const view = await getCase(desk.robin, { reference: many }, NOW);
    expect([view.signals.length, view.signalCount]).toEqual([50, 60]);
    expect(view.signals[0]?.occurredAt).toEqual(at(0));
    const cursor = view.signalsCursor ?? "";
    const rest = await listSignals(desk.robin, { reference: many, cursor, limit: 50 });
    expect(rest.rows.map(({ occurredAt }) => occurredAt)).toEqual(
      Array.from({ length: 10 }, (_, index) => at(-50 - index)),
    );
    expect(rest.nextCursor).toBeNull();
  });
});

describe("a page of signals", () => {
  it("walks through all of them, each once, with no gap at equal instants", async () => {
    const twins = await flag("Northwind", "user-twins", at(0), { count: 7, minutesApart: 0 });
    const walked: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listSignals(desk.robin, { reference: twins, cursor, limit: 2 });
      walked.push(...page.rows.map(({ id }) => id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(new Set(walked).size).toBe(7);
    expect(walked).toHaveLength(7);
  });

  it("is of one monitor, whatever its name, or of one session", async () => {
    const hostile = await listSignals(desk.robin, { reference, monitor: HOSTILE, limit: 50 });
    expect(hostile.rows.map(({ monitor, severity }) => [monitor, severity])).toEqual(
      Array(2).fill([HOSTILE, "critical"]),
    );
    const { groups } = await getCase(desk.robin, { reference }, at(120));
    const first = groups.at(-1);
    if (!first) throw new Error("there is no session");
    const session = { from: first.from, to: first.to };
    const ofSession = await listSignals(desk.robin, {
      reference,
      monitor: first.monitor,
      session,
      limit: 50,
    });
    expect(ofSession.rows.map(({ score }) => score)).toEqual([0.9, 0.95, 0.8, 0.75]);
    expect(ofSession.rows.map(({ hasEvidence }) => hasEvidence)).toEqual([false, true, true, true]);
    const nobodys = await listSignals(desk.robin, { reference, monitor: "no-such-monitor", limit: 50 });
    expect(nobodys).toEqual({ rows: [], nextCursor: null });
  });

  it("is of this case alone, and for those who may know of it", async () => {
    const other = await toAppealed(desk, northwind, "Northwind", "user-appealed", START);
    const seen = await listSignals(desk.sam, { reference: other.reference, limit: 50 });
    expect(seen.rows).toHaveLength(1);
    await expect(listSignals(desk.sam, { reference, limit: 50 })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(listSignals(northwind, { reference, limit: 50 })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await listSignals(desk.ari, { reference, limit: 50 })).rows).toHaveLength(7);
  });

  it("refuses a cursor that is none of ours", async () => {
    await expect(listSignals(desk.robin, { reference, cursor: "x", limit: 50 })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});
