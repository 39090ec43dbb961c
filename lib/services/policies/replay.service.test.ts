import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import type { PolicyNumbers } from "@/lib/domain/policy/policy";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { replayPolicy } from "./replay";

const now = plus(START, 10 * DAY);
const replay = (numbers: Partial<PolicyNumbers>, limit?: number) =>
  replayPolicy(
    desk.lea,
    {
      key: "cyber",
      document: { ...cyberPolicy, numbers: { ...cyberPolicy.numbers, ...numbers } },
      ...(limit && { limit }),
    },
    now,
  );

const desk = await openDesk();
await enrol("Northwind");
await enrol("Zava", { zdr: true });
const dismissed = await flag("Northwind", "linter", START, { count: 4, score: 0.72 });
const dismissal = { kind: "dismiss", reason: "false_positive", rationale: "A linter." } as const;
await decideAs(desk.robin, dismissed, dismissal, plus(START, HOUR));
await flag("Northwind", "loud", plus(START, DAY), { count: 9 });
await flag("Zava", "quiet", plus(START, 2 * DAY), { count: 2 });

it("opens under the version in effect what really opened", async () => {
  const { same, gone, added, signals, isCut, from } = await replay({});
  expect({ same: same.count, gone: gone.count, added: added.count }).toEqual({ same: 2, gone: 0, added: 0 });
  expect({ signals, isCut, from }).toEqual({ signals: 15, isCut: false, from: minus(now, 30 * DAY) });
});

it("says what would not have opened, for whom, and how it was decided", async () => {
  const { same, gone } = await replay({ scoreFloor: 0.75 });
  expect(same.count).toBe(1);
  expect(gone).toMatchObject({ count: 1, subjects: 1, decided: { false_positive: 1, warned: 0, none: 0 } });
  expect(gone.newest).toMatchObject([
    {
      subject: { safetyIdentifier: "linter" },
      real: { outcome: "dismissed", dismissalReason: "false_positive" },
    },
  ]);
});

it("says what would have opened in addition, and for whom", async () => {
  const { same, added } = await replay({ openAt: 2 });
  expect(same).toMatchObject({ count: 2, newest: [] });
  expect(added).toMatchObject({ count: 1, decided: { none: 1 } });
  expect(added.newest).toMatchObject([
    { subject: { organization: { name: "Zava", zdr: true } }, signalCount: 2, real: null },
  ]);
});

it("replays less time where there are more signals than it reads, and says from when", async () => {
  const cut = await replay({ openAt: 2 }, 11);
  expect(cut.isCut).toBe(true);
  expect(cut.signals).toBeLessThanOrEqual(11);
  expect(cut.from > plus(START, DAY)).toBe(true);
});

it("writes nothing, and is a lead's", async () => {
  const count = () => Promise.all([db().auditEntry.count(), db().case.count(), db().signal.count()]);
  const before = await count();
  await replay({ openAt: 1 });
  expect(await count()).toEqual(before);
  await expect(replayPolicy(desk.robin, { key: "cyber", document: cyberPolicy }, now)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(replay({ openAt: 0 })).rejects.toMatchObject({ code: "invalid" });
});

it("stops when nobody waits for it any more", async () => {
  const gone = AbortSignal.abort();
  const document = { ...cyberPolicy, title: "Cyber" };
  await expect(replayPolicy(desk.lea, { key: "cyber", document }, plus(now, MINUTE), gone)).rejects.toThrow(
    /abort/i,
  );
  // Its connection is free again.
  expect((await replay({})).same.count).toBe(2);
});
