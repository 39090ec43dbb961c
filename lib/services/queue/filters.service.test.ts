import { expect, it } from "vitest";
import type { CaseDecision } from "@/lib/contract/console/case-decision";
import type { QueueFilter } from "@/lib/contract/console/queue-filter";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { claimCase } from "../cases/claims";
import { countTraffic, enrol, flag, openDesk, START } from "../desk.fixture";
import { toWarned, WORDS } from "../ladder.fixture";
import { putOrganization } from "../organizations/organizations";
import { countEach } from "./counts";
import { listQueue } from "./queue";

/** References by the tests' own names. */
const cases: Record<string, string> = {};
const named = (reference: string) =>
  Object.keys(cases).find((name) => cases[name] === reference) ?? reference;

const tell = (actor: Actor, name: string, decision: CaseDecision) =>
  decideAs(actor, cases[name] ?? "", decision, now);

const desk = await openDesk();
const northwind = await enrol("Northwind");
await enrol("Fabrikam");
const pure = { name: "100%_Pure", zdr: true, contacts: ["security@pure.example"] };
await putOrganization({ kind: "operator", id: newId(), name: "Gateway" }, "org_100%_pure", pure, START);
const { deliveredAt } = await toWarned(desk, northwind, "Northwind", "again", START);
cases.old = await flag("Northwind", "user-1", START, { score: 0.8 });
await putOrganization(
  { kind: "operator", id: newId(), name: "Gateway" },
  "org_unreachable",
  { name: "Unreachable", zdr: false, contacts: [] },
  START,
);
const lost = await flag("Unreachable", "lost", START);
await decideAs(desk.robin, lost, { kind: "warn", ...WORDS }, START);
const now = plus(deliveredAt, 2 * DAY);
await countTraffic("Fabrikam", now, { requestsPerDay: 24_000, identifiedShare: 0, identifiers: 0 });
cases.repeat = await flag("Northwind", "again", now, { count: 1 });
cases.whole = await flag("Fabrikam", null, now);
cases.critical = await flag("Northwind", "user-10", now, { severity: "critical" });
cases.zdr = await flag("100%_Pure", "o'hara\\%_", now, { score: 0.8, monitor: "scan-classifier" });
cases.other = await flag("Northwind", "USER-1", now, { score: 0.8, model: "another-model" });
cases.claimed = await flag("Northwind", "held", now, { score: 0.8 });
cases.assigned = await flag("Northwind", "given", now, { score: 0.8 });
cases.asked = await flag("Northwind", "asked", now, { score: 0.8 });
cases.asleep = await flag("Northwind", "asleep", now, { score: 0.8 });
cases.missed = await flag("Unreachable", "lost", now);
await tell(desk.lea, "whole", { kind: "revoke", ...WORDS });
await claimCase(desk.robin, { reference: cases.claimed, tab: "tab-of-robin" }, now);
await tell(desk.lea, "assigned", { kind: "assign", personId: desk.rhea.id });
await claimCase(desk.rhea, { reference: cases.asked, tab: "tab-of-rhea" }, now);
await tell(desk.rhea, "asked", { kind: "escalate", question: "Is this a test?" });
await claimCase(desk.rhea, { reference: cases.asleep, tab: "tab-of-rhea" }, now);
await tell(desk.rhea, "asleep", { kind: "snooze", until: plus(now, HOUR), untilSignal: true });

async function found(filter: QueueFilter, actor: Actor = desk.robin, at = now): Promise<string[]> {
  const page = { filter, limit: 200 } as const;
  const lists = await Promise.all(
    (["urgent", "due", "oldest", "blast"] as const).map(async (order) =>
      (await listQueue(actor, { ...page, order }, at)).rows.map(({ reference }) => named(reference)).sort(),
    ),
  );
  const [first = []] = lists;
  for (const list of lists) expect(list).toEqual(first);
  expect(await countEach(db(), actor, [filter], at)).toEqual([first.length]);
  return first;
}

const awake = [
  "asked",
  "assigned",
  "claimed",
  "critical",
  "missed",
  "old",
  "other",
  "repeat",
  "whole",
  "zdr",
];
const but = (...names: string[]) => awake.filter((name) => !names.includes(name));

it.each<[QueueFilter, string[]]>([
  [{}, awake],
  [{ policy: "cyber" }, awake],
  [{ policy: "bio" }, []],
  [{ scope: "organization" }, ["whole"]],
  [{ scope: "end_user" }, but("whole")],
  [{ severity: "critical" }, ["critical"]],
  [{ severity: "high" }, ["missed", "repeat", "whole"]],
  [{ repeat: true }, ["repeat"]],
  [{ repeat: false }, but("repeat")],
  [{ zdr: true }, ["zdr"]],
  [{ zdr: false }, but("zdr")],
  [{ trusted: true }, []],
  [{ trusted: false }, awake],
  [{ unreached: true }, ["missed"]],
  [{ monitor: "scan-classifier" }, ["zdr"]],
  [{ monitor: "nobody's" }, []],
  [{ model: "another-model" }, ["other"]],
  [{ monitor: "exploit-classifier", model: "another-model" }, ["other"]],
  [{ monitor: "scan-classifier", model: "another-model" }, []],
  [{ monitor: "exploit-classifier", severity: "critical" }, ["critical"]],
  [{ olderThanHours: 24 }, ["old"]],
  [{ assignee: "none" }, but("assigned")],
  [{ late: true }, []],
  [{ late: false }, awake],
  [{ snoozed: true }, ["asleep"]],
  [{ snoozed: true, monitor: "exploit-classifier", text: "asleep" }, ["asleep"]],
  [{ snoozed: true, severity: "critical" }, []],
  [{ state: "awaiting_approval" }, ["whole"]],
  [{ state: "question" }, ["asked"]],
  [{ claimed: "me" }, ["claimed"]],
  [{ claimed: "me", severity: "critical" }, []],
  [{ severity: "high", repeat: true, scope: "end_user", zdr: false, late: false }, ["repeat"]],
])("finds by %o", async (filter, names) => {
  expect(await found(filter)).toEqual(names);
});

it.each<[string, string[]]>([
  ["user-1", ["critical", "old"]],
  ["USER-1", ["other"]],
  ["northwind", but("missed", "whole", "zdr")],
  ["NORTH", but("missed", "whole", "zdr")],
  ["org_fab", ["whole"]],
  ["orth", []],
  ["100%", ["zdr"]],
  ["100%_p", ["zdr"]],
  ["100_%", []],
  ["%", []],
  ["_", []],
  ["\\", []],
  ["o'hara\\%_", ["zdr"]],
  ["o'hara\\%x", []],
  ["'; drop table cases; --", []],
])("finds by the text %s, literally and from its beginning", async (text, names) => {
  expect(await found({ text })).toEqual(names);
});

it("finds one by its reference however it is typed, and narrows what a text finds", async () => {
  const reference = cases.zdr ?? "";
  expect(await found({ text: reference })).toEqual(["zdr"]);
  expect(await found({ text: reference.toLowerCase().replaceAll("-", " ") })).toEqual(["zdr"]);
  expect(await found({ text: reference, zdr: false })).toEqual([]);
  expect(await found({ text: "northwind", severity: "critical" })).toEqual(["critical"]);
  expect(await found({ text: "northwind", model: "another-model" })).toEqual(["other"]);
});

it("means whoever asks by me", async () => {
  expect(await found({ assignee: "me" }, desk.rhea)).toEqual(["assigned"]);
  expect(await found({ assignee: "me" }, desk.robin)).toEqual([]);
  expect(await found({ assignee: desk.rhea.id }, desk.robin)).toEqual(["assigned"]);
  expect(await found({ claimed: "me" }, desk.rhea)).toEqual([]);
  // A lead's own proposal waits for another one, and for no reviewer.
  expect(await found({ state: "awaiting_my_approval" }, desk.leo)).toEqual(["whole"]);
  expect(await found({ state: "awaiting_my_approval" }, desk.lea)).toEqual([]);
  expect(await found({ state: "awaiting_my_approval" }, desk.robin)).toEqual([]);
});

it("goes by the instant alone: what is late, what has woken, whose claim is over", async () => {
  const later = plus(now, HOUR);
  expect(await found({ snoozed: true }, desk.robin, later)).toEqual([]);
  expect(await found({}, desk.robin, later)).toContain("asleep");
  expect(await found({ text: "asleep" }, desk.robin, later)).toEqual(["asleep"]);
  expect(await found({ monitor: "exploit-classifier" }, desk.robin, later)).toContain("asleep");
  expect(await found({ claimed: "me" }, desk.robin, plus(now, 10 * MINUTE))).toEqual([]);
  expect(await found({ late: true }, desk.robin, plus(now, 4 * HOUR))).toEqual(["critical"]);
});

it("tells in each row whose it is, what was asked, whether its customer was reached and that it sleeps", async () => {
  const rowOf = async (filter: QueueFilter) =>
    (await listQueue(desk.robin, { filter, order: "urgent", limit: 1 }, now)).rows[0];
  expect(await rowOf({ assignee: desk.rhea.id })).toMatchObject({
    assignee: { id: desk.rhea.id, name: "Rhea" },
    snoozedUntil: null,
    question: null,
  });
  expect(await rowOf({ unreached: true })).toMatchObject({ unreached: true });
  expect(await rowOf({ state: "question" })).toMatchObject({
    unreached: false,
    question: { by: { id: desk.rhea.id, name: "Rhea" }, at: now },
  });
  expect(await rowOf({ snoozed: true })).toMatchObject({ snoozedUntil: plus(now, HOUR), claim: null });
});
