import { expect, it } from "vitest";
import type { Actor, StaffRole } from "@/lib/domain/actor";
import { systemActor } from "@/lib/domain/actor";
import { DAY, plus } from "@/lib/domain/duration";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { type DisputeState, decideDispute, missingToAnswer, missingToDispute } from "./decide-dispute";
import type { Dispute, DisputeCommand } from "./dispute";

const blockedAt = new Date("2026-11-20T10:00:00Z");
const now = plus(blockedAt, DAY);
const staff = (role: StaffRole): Actor => ({ kind: "staff", id: role, name: role, role });
const member = (organizationId: string): Actor => ({
  ...{ kind: "member", id: "m", name: "Member" },
  ...{ organizationId, role: "member" },
});
const key = (...scopes: ("api.safety.read" | "api.safety.appeal")[]): Actor => ({
  ...{ kind: "organization", id: "k", name: "Key", organizationId: "o", scopes },
});
const link: Actor = { kind: "link", id: "l", name: "Link", organizationId: "o", decisionId: "d" };

const policy = { ...cyberPolicy, versionId: "v1" };
const blocked: DisputeState = {
  block: { id: "b", organizationId: "o", createdAt: blockedAt },
  dispute: null,
  waiting: 0,
  policy,
};
const file: DisputeCommand = { kind: "file", text: " It is our own test. " };
const answer: DisputeCommand = { kind: "answer", outcome: "false_block", reason: " You were right. " };
const forget: DisputeCommand = { kind: "forget" };

function led(state: DisputeState, actor: Actor, command: DisputeCommand, at = now): DisputeState {
  const next = decideDispute(state, command, { actor, now: at, id: "d" });
  if ("refused" in next) throw new Error(next.code);
  return { ...state, dispute: next };
}
const codeOf = (state: DisputeState, actor: Actor, command: DisputeCommand, at = now): string => {
  const next = decideDispute(state, command, { actor, now: at, id: "d" });
  return "refused" in next ? next.code : next.status;
};

const disputed = led(blocked, member("o"), file);
const answered = led(disputed, staff("support"), answer);
const kept = policy.numbers.keepAppealDays * DAY;
const job = systemActor("forget");

it("goes from its customer's words to a person's answer, and is forgotten in time", () => {
  expect(disputed.dispute).toMatchObject({
    ...{ status: "open", text: "It is our own test.", version: 1, consentVersionId: "v1" },
    windowEndsAt: plus(blockedAt, 180 * DAY),
  } satisfies Partial<Dispute>);
  expect(answered.dispute).toMatchObject({
    ...{
      status: "false_block",
      reason: "You were right.",
      answeredBy: "support",
      answeredAt: now,
      version: 2,
    },
  });
  const forgotten = led(answered, job, forget, plus(now, kept));
  expect(forgotten.dispute).toMatchObject({ status: "false_block", text: null, purgedAt: plus(now, kept) });
  expect(codeOf(forgotten, job, forget, plus(now, kept))).toBe("nothing_changed");
});

it.each<[string, string, DisputeState, Actor, DisputeCommand, Date?]>([
  ["a member files", "open", blocked, member("o"), file],
  ["a key that may appeal files", "open", blocked, key("api.safety.appeal"), file],
  ["a key that reads files", "not_permitted", blocked, key("api.safety.read"), file],
  ["another organization files", "not_permitted", blocked, member("p"), file],
  ["the holder of a link files", "not_permitted", blocked, link, file],
  ["staff file", "not_permitted", blocked, staff("lead"), file],
  ["nothing is said", "missing_facts", blocked, member("o"), { kind: "file", text: " \n" }],
  ["it is filed again", "dispute_exists", answered, member("o"), file],
  ["one more may wait", "open", { ...blocked, waiting: 49 }, member("o"), file],
  ["enough wait already", "too_many_disputes", { ...blocked, waiting: 50 }, member("o"), file],
  ["enough wait", "false_block", { ...disputed, waiting: 50 }, staff("lead"), answer],
  ["the window closes", "open", blocked, member("o"), file, plus(blockedAt, 180 * DAY)],
  ["the window is over", "dispute_window_over", blocked, member("o"), file, plus(blockedAt, 180 * DAY + 1)],
  ["a lead answers", "stands", disputed, staff("lead"), { kind: "answer", outcome: "stands", reason: "No." }],
  ["a reviewer answers", "not_permitted", disputed, staff("reviewer"), answer],
  ["an auditor answers", "not_permitted", disputed, staff("auditor"), answer],
  ["its customer answers", "not_permitted", disputed, member("o"), answer],
  ["a job answers", "not_permitted", disputed, job, answer],
  ["it was answered", "dispute_answered", answered, staff("lead"), answer],
  ["it was not disputed", "no_such_record", blocked, staff("lead"), answer],
  ["no reason is given", "missing_reason", disputed, staff("lead"), { ...answer, reason: " " }],
  ["it waits for its answer", "dispute_open", disputed, job, forget, plus(now, kept)],
  ["it is kept yet", "not_that_long", answered, job, forget, plus(now, kept - 1)],
])("where %s: %s", (_, expected, state, actor, command, at) => {
  expect(codeOf(state, actor, command, at)).toBe(expected);
});

it("says what is missing before anybody writes, as it does when they have", () => {
  expect(missingToDispute(blocked, member("o"), now)).toEqual([]);
  expect(missingToDispute(answered, member("o"), now).map(({ code }) => code)).toEqual(["dispute_exists"]);
  expect(missingToAnswer(disputed, staff("support"))).toEqual([]);
  expect(missingToAnswer(answered, staff("lead")).map(({ code }) => code)).toEqual(["dispute_answered"]);
});
