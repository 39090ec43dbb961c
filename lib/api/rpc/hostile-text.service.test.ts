import { createRouterClient } from "@orpc/server";
import { expect, it } from "vitest";
import type { BrowserClient } from "@/lib/contract/browser";
import type { Actor } from "@/lib/domain/actor";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { newId } from "@/lib/ids";
import { enrol, openDesk, START } from "@/lib/services/desk.fixture";
import { toAppealed, WORDS } from "@/lib/services/ladder.fixture";
import { router } from "./router";

const desk = await openDesk();
const northwind = await enrol("Northwind");
const appealed = await toAppealed(desk, northwind, "Northwind", "user-1", START);

const as = (actor: Actor | null): BrowserClient =>
  createRouterClient(router, {
    context: { actor, address: "192.0.2.1", now: appealed.filedAt, requestId: "request" },
  }) as unknown as BrowserClient;

const about = () => ({ reference: appealed.reference, version: 0, commandId: newId() });
const form = () => ({ commandId: newId(), situation: "other" as const });

const calls: [string, (text: string) => Promise<unknown>][] = [
  [
    "facts",
    (text) =>
      as(desk.robin).console.case.decide({ ...about(), decision: { kind: "warn", ...WORDS, facts: text } }),
  ],
  [
    "clause",
    (text) =>
      as(desk.robin).console.case.decide({ ...about(), decision: { kind: "warn", ...WORDS, clause: text } }),
  ],
  [
    "tab",
    (text) => as(desk.robin).console.case.claim({ reference: appealed.reference, tab: `a-tab-${text}` }),
  ],
  ["purpose", (purpose) => as(desk.robin).console.case.evidence({ reference: appealed.reference, purpose })],
  ["monitor", (monitor) => as(desk.robin).console.case.signals({ reference: appealed.reference, monitor })],
  ["search", (query) => as(desk.robin).console.subject.list({ query })],
  ["action", (action) => as(desk.lea).console.audit.list({ action })],
  [
    "question",
    (text) =>
      as(desk.sam).console.appeal.decide({
        ...about(),
        reference: appealed.appeal,
        decision: { kind: "ask_customer", text },
      }),
  ],
  [
    "note",
    (note) =>
      as(desk.robin).console.case.decide({ ...about(), decision: { kind: "assign", personId: null, note } }),
  ],
  [
    "question to a lead",
    (question) =>
      as(desk.robin).console.case.decide({ ...about(), decision: { kind: "escalate", question } }),
  ],
  ["text of the queue", (text) => as(desk.robin).console.queue.list({ filter: { text } })],
  ["name of a view", (name) => as(desk.robin).console.queue.views.save({ name, shared: true, filter: {} })],
  [
    "reason of a proposal",
    (reason) =>
      as(desk.lea).console.policy.propose({
        key: "cyber",
        version: 1,
        commandId: newId(),
        document: cyberPolicy,
        reason,
      }),
  ],
  [
    "title of a policy",
    (title) => as(desk.lea).console.policy.replay({ key: "cyber", document: { ...cyberPolicy, title } }),
  ],
  ["answer", (text) => as(northwind).portal.answer({ reference: appealed.appeal, commandId: newId(), text })],
  [
    "appeal",
    (text) => as(northwind).portal.fileAppeal({ ...form(), caseReference: appealed.reference, text }),
  ],
  [
    "request id",
    (id) =>
      as(northwind).portal.fileAppeal({
        ...form(),
        caseReference: appealed.reference,
        text: "No.",
        requestIds: [id],
      }),
  ],
  ["appeal at the door", (text) => as(null).door.file({ ...form(), token: "x", text })],
];

const hostile = ["nothing\0", "half of a \ud83d"];

it.each(calls)("takes no %s that the database cannot hold", async (_, call) => {
  for (const text of hostile)
    await expect(call(text)).rejects.toMatchObject({ code: "INVALID", status: 422 });
});

it("asks the database for no version beyond those that it counts", async () => {
  const compared = as(desk.lea).console.policy.compare({ key: "cyber", from: 2_147_483_648, to: 1 });
  await expect(compared).rejects.toMatchObject({ code: "INVALID", status: 422 });
});

it("refuses a member that no call has, and says so", async () => {
  const input = { reference: appealed.reference, role: "lead" } as { reference: string };
  await expect(as(desk.robin).console.case.get(input)).rejects.toMatchObject({
    code: "INVALID",
    status: 422,
  });
});
