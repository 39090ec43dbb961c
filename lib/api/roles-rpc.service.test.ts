import { createRouterClient } from "@orpc/server";
import { expect, it } from "vitest";
import { type BrowserClient, browserContract } from "@/lib/contract/browser";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/ids";
import { type Actors, type Call, everybody, type Places, type RoleRow, WHO, world } from "./roles.fixture";
import { accessRows } from "./roles-access.fixture";
import { blockRows } from "./roles-block.fixture";
import { decisionRows } from "./roles-decision.fixture";
import { doorRows } from "./roles-door.fixture";
import { organizationRows } from "./roles-organization.fixture";
import { peopleRows } from "./roles-people.fixture";
import { policyRows } from "./roles-policy.fixture";
import { queueRows } from "./roles-queue.fixture";
import { toldRows } from "./roles-told.fixture";
import { webhookRows } from "./roles-webhooks.fixture";
import { router } from "./rpc/router";

let actors: Actors;
let places: Places;
({ actors, places } = await world());

const stale = { version: 10_000 };
const answerAppeal =
  (decision: object): Call =>
  (api, at) =>
    api.console.appeal.decide({
      ...stale,
      commandId: newId(),
      reference: at.appeal,
      tab: "a-tab-of-a-test",
      decision: decision as never,
    });
/**
 * The table of roles as it is lived: + goes on to the record (a stale version and what is done already are refused
 * there), - is forbidden, 0 finds nothing, ! must sign in. In the order of WHO.
 */
/** Of a decision that there is none of: whoever may restore is told that, and nobody else anything. */
const restoreAt =
  (place: "appealedSubject" | "openSubject"): Call =>
  (api, at) =>
    api.console.subject.restore({
      ...{ id: at[place], decisionId: newId(), version: 1, commandId: newId(), reasons: "Why." },
    });

const table: RoleRow[] = [
  //                                 nobody reviewer lead support admin auditor owner member stranger
  ["console.me.get", "! + + + + + - - -", (api) => api.console.me.get()],
  ...queueRows,
  [
    "console.case.get appealed",
    "! + + + - + - - -",
    (api, at) => api.console.case.get({ reference: at.appealed }),
  ],
  ["console.case.get open", "! + + 0 - + - - -", (api, at) => api.console.case.get({ reference: at.open })],
  [
    "console.case.signals appealed",
    "! + + + - + - - -",
    (api, at) => api.console.case.signals({ reference: at.appealed }),
  ],
  [
    "console.case.signals open",
    "! + + 0 - + - - -",
    (api, at) => api.console.case.signals({ reference: at.open }),
  ],
  [
    "console.case.claim",
    "! + + - - - - - -",
    (api, at) => api.console.case.claim({ reference: at.open, tab: "a-tab-of-a-test" }),
  ],
  [
    "console.case.heartbeat",
    "! + + - - - - - -",
    (api, at) => api.console.case.heartbeat({ reference: at.open, tab: "a-tab-of-a-test" }),
  ],
  [
    "console.case.look appealed",
    "! + + + - + - - -",
    (api, at) => api.console.case.look({ reference: at.appealed, tab: "a-tab-of-a-test" }),
  ],
  [
    "console.case.look open",
    "! + + 0 - + - - -",
    (api, at) => api.console.case.look({ reference: at.open, tab: "a-tab-of-a-test" }),
  ],
  [
    "console.case.release",
    "! + + - - - - - -",
    (api, at) => api.console.case.release({ reference: at.open, tab: "a-tab-of-a-test" }),
  ],
  [
    "console.case.evidence appealed",
    "! + + + - - - - -",
    (api, at) => api.console.case.evidence({ reference: at.appealed, purpose: "To see." }),
  ],
  [
    "console.case.evidence open",
    "! + + 0 - - - - -",
    (api, at) => api.console.case.evidence({ reference: at.open, purpose: "To see." }),
  ],
  ...decisionRows,
  ["console.appeal.list", "! - + + - + - - -", (api) => api.console.appeal.list({})],
  ["console.appeal.counts", "! - + + - + - - -", (api) => api.console.appeal.counts()],
  ["console.appeal.get", "! - + + - + - - -", (api, at) => api.console.appeal.get({ reference: at.appeal })],
  [
    "console.appeal.claim",
    "! - + + - - - - -",
    (api, at) => api.console.appeal.claim({ reference: at.appeal, tab: "a-tab-of-a-test" }),
  ],
  [
    "console.appeal.heartbeat",
    "! - + + - - - - -",
    (api, at) => api.console.appeal.heartbeat({ reference: at.appeal, tab: "a-tab-of-a-test" }),
  ],
  [
    "console.appeal.release",
    "! - + + - - - - -",
    (api, at) => api.console.appeal.release({ reference: at.appeal, tab: "a-tab-of-a-test" }),
  ],
  [
    "console.appeal.decide grant",
    "! - + + - - - - -",
    answerAppeal({
      ...{ kind: "grant_appeal", outcome: "overturned", reasons: "Why." },
      ...{ voidWarning: true, monitorFault: "harmless" },
    }),
  ],
  [
    "console.appeal.decide uphold",
    "! - + + - - - - -",
    answerAppeal({ kind: "uphold_appeal", reasons: "Why." }),
  ],
  [
    "console.appeal.decide note",
    "! - + + - - - - -",
    answerAppeal({ kind: "note_on_appeal", text: "He called." }),
  ],
  [
    "console.appeal.decide assign",
    "! - + - - - - - -",
    answerAppeal({ kind: "assign_appeal", personId: null }),
  ],
  [
    "console.appeal.decide take over",
    "! - + - - - - - -",
    answerAppeal({ kind: "take_over_appeal", reason: "Late." }),
  ],
  ["console.appeal.decide ask", "! - + + - - - - -", answerAppeal({ kind: "ask_customer", text: "Who?" })],
  ["console.subject.list", "! + + + - + - - -", (api) => api.console.subject.list({})],
  [
    "console.subject.get appealed",
    "! + + + - + - - -",
    (api, at) => api.console.subject.get({ id: at.appealedSubject }),
  ],
  [
    "console.subject.get open",
    "! + + 0 - + - - -",
    (api, at) => api.console.subject.get({ id: at.openSubject }),
  ],
  ["console.subject.restore appealed", "! - 0 0 - - - - -", restoreAt("appealedSubject")],
  ["console.subject.restore open", "! - 0 0 - - - - -", restoreAt("openSubject")],
  ...policyRows,
  ["console.delivery.list", "! - + - + + - - -", (api) => api.console.delivery.list({})],
  [
    "console.delivery.retry",
    "! - + - + - - - -",
    (api, at) => api.console.delivery.retry({ id: at.delivery }),
  ],
  ["console.mailbox.list", "! - - - + - - - -", (api) => api.console.mailbox.list({})],
  ["console.mailbox.get", "! - - - + - - - -", (api, at) => api.console.mailbox.get({ id: at.mail })],
  ["console.audit.list", "! + + + + + + - +", (api) => api.console.audit.list({})],
  ["console.audit.verify", "! - + - + + - - -", (api) => api.console.audit.verify()],
  ...peopleRows,
  ["portal.me", "! - - - - - + + +", (api) => api.portal.me()],
  ["portal.standing", "! - - - - - + + +", (api) => api.portal.standing()],
  ["portal.affected", "! - - - - - + + +", (api) => api.portal.affected({})],
  ["portal.adoption", "! - - - - - + + +", (api) => api.portal.adoption()],
  ["portal.notices", "! - - - - - + + +", (api) => api.portal.notices({})],
  ["portal.notice", "! - - - - - + + 0", (api, at) => api.portal.notice({ id: at.notice })],
  ["portal.acknowledge", "! - - - - - + + 0", (api, at) => api.portal.acknowledge({ id: at.notice })],
  [
    "portal.appealable",
    "! - - - - - + + 0",
    (api, at) => api.portal.appealable({ caseReference: at.appealed }),
  ],
  [
    "portal.appealable undecided",
    "! - - - - - 0 0 0",
    (api, at) => api.portal.appealable({ caseReference: at.open }),
  ],
  ...doorRows,
  ...organizationRows,
  ...webhookRows,
  ...toldRows,
  ...accessRows,
  ...blockRows,
];

const MARKS: Record<string, string> = { UNAUTHENTICATED: "!", FORBIDDEN: "-", NOT_FOUND: "0" };

async function markOf(actor: Actor | null, call: Call): Promise<string> {
  const context = { actor, address: "192.0.2.1", now: places.now, requestId: "request" };
  const api = createRouterClient(router, { context }) as unknown as BrowserClient;
  try {
    await call(api, places);
    return "+";
  } catch (error) {
    const { code } = error as { code: string };
    return MARKS[code] ?? (code === "CONFLICT" || code === "REFUSED" ? "+" : code);
  }
}

it.each(table)("%s", async (_, row, call) => {
  const marks = await everybody((who) => markOf(actors[who], call));
  expect(marks.map((mark, index) => `${WHO[index]} ${mark}`)).toEqual(
    row.split(" ").map((mark, index) => `${WHO[index]} ${mark}`),
  );
});

it("leaves no call of the contract out", () => {
  const namesIn = (part: object, path: string[]): string[] =>
    "~orpc" in part
      ? [path.join(".")]
      : Object.entries(part).flatMap(([name, below]) => namesIn(below, [...path, name]));
  const tried = new Set(table.map(([name]) => name.split(" ")[0]));
  expect(namesIn(browserContract, []).filter((name) => !tried.has(name))).toEqual([]);
});
