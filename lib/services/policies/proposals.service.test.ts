import { beforeEach, describe, expect, it } from "vitest";
import { MINUTE, plus } from "@/lib/domain/duration";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import type { PolicyDocument, PolicyNumbers } from "@/lib/domain/policy/policy";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { ADMIN } from "@/prisma/scenarios/world";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { createStaff } from "../identity/staff";
import { setPolicy } from "./policies";
import { checkPolicy, comparePolicy, countProposals, getPolicy, listPolicies } from "./policy-views";
import { getProposal } from "./proposal-view";
import { answerPolicyProposal, proposePolicy } from "./proposals";

let key: string;
let counter = 0;
const withNumbers = (numbers: Partial<PolicyNumbers>): PolicyDocument => ({
  ...cyberPolicy,
  numbers: { ...cyberPolicy.numbers, ...numbers },
});
const later = plus(START, MINUTE);
const propose = (numbers: Partial<PolicyNumbers> = { openAt: 2 }, over: object = {}) =>
  proposePolicy(
    desk.lea,
    { key, version: 1, document: withNumbers(numbers), reason: "Too quiet.", ...over },
    START,
  );
const answer = (id: string, actor = desk.leo, kind: "confirm" | "withdraw" = "confirm") =>
  answerPolicyProposal(actor, { id, answer: { kind } }, later);
const refused = (reason: string) => ({ code: "refused", details: { reason } });

const desk = await openDesk();
await enrol("Northwind");
beforeEach(async () => {
  counter += 1;
  key = `policy_${counter}`;
  await setPolicy(ADMIN, key, cyberPolicy, "Begin.", START);
});

describe("a proposal", () => {
  it("is told to every other lead, until somebody answers it", async () => {
    const { id } = await propose();
    const told = () =>
      db().staffMessage.findFirstOrThrow({ where: { policyKey: key }, include: { recipients: true } });
    const { kind, byId, recipients, withdrawnAt } = await told();
    expect({ kind, byId, withdrawnAt }).toEqual({
      kind: "policy_waiting",
      byId: desk.lea.id,
      withdrawnAt: null,
    });
    expect(recipients.map(({ personId }) => personId)).toEqual([desk.leo.id]);
    await answer(id);
    expect((await told()).withdrawnAt).toEqual(later);
  });

  it("changes nothing until another lead confirms it, and then is the next version", async () => {
    const { id } = await propose();
    expect(await getPolicy(desk.robin, key)).toMatchObject({
      version: 1,
      document: { numbers: { openAt: 3 } },
    });
    expect(await answer(id)).toEqual({ status: "confirmed", version: 2 });
    const { document, versions, proposals } = await getPolicy(desk.ari, key);
    expect(document.numbers.openAt).toBe(2);
    expect(versions).toMatchObject([
      {
        version: 2,
        author: "Lea",
        confirmedBy: { name: "Leo" },
        reason: "Too quiet.",
        inEffectFrom: later,
        proposalId: id,
      },
      { version: 1, author: ADMIN.name, confirmedBy: null, proposalId: null },
    ]);
    expect(proposals).toMatchObject([
      { id, status: "confirmed", answeredBy: { name: "Leo" }, answeredAt: later },
    ]);
    const { changes } = await comparePolicy(desk.robin, { key, from: 1, to: 2 });
    expect(changes).toMatchObject([{ label: "A case opens at", before: "3 signals", after: "2 signals" }]);
  });

  it("is on record with each of its steps", async () => {
    const { id } = await propose();
    await answer(id, desk.lea, "withdraw");
    const { id: entityId } = await db().policy.findUniqueOrThrow({ where: { key } });
    const entries = await db().auditEntry.findMany({ where: { entityId }, orderBy: { version: "asc" } });
    expect(entries.map(({ action, version, actorName }) => [version, action, actorName])).toEqual([
      [1, "set_policy", ADMIN.name],
      [2, "propose_policy", "Lea"],
      [3, "withdraw_policy", "Lea"],
    ]);
    expect(entries.at(-1)?.details).toEqual({ key, proposalId: id });
  });

  it("is not confirmed by its author, nor twice, and is sent once", async () => {
    const commandId = newId();
    const { id } = await propose({ openAt: 2 }, { commandId });
    expect(await propose({ openAt: 2 }, { commandId })).toEqual({ id });
    await expect(answer(id, desk.lea)).rejects.toMatchObject(refused("own_proposal"));
    await answer(id);
    await expect(answer(id)).rejects.toMatchObject(refused("proposal_closed"));
  });

  it("is refused with a reason", async () => {
    const { id } = await propose();
    await answerPolicyProposal(desk.leo, { id, answer: { kind: "refuse", reason: "Too loud." } }, later);
    expect(await getProposal(desk.lea, id)).toMatchObject({
      status: "refused",
      answerReason: "Too loud.",
      answeredBy: { name: "Leo" },
      version: null,
      changes: [{ label: "A case opens at" }],
    });
    expect(await propose({ openAt: 4 })).toHaveProperty("id");
  });

  it.each<[string, Partial<PolicyNumbers>, object, object]>([
    ["that is not valid", { openAt: 0 }, {}, { code: "invalid", details: { param: "numbers.openAt" } }],
    ["that changes nothing", {}, {}, refused("nothing_changed")],
    [
      "written from an older version",
      { openAt: 2 },
      { version: 7 },
      { code: "conflict", details: { by: ADMIN.name } },
    ],
    ["of no policy", { openAt: 2 }, { key: "nowhere" }, { code: "not_found" }],
  ])("is not taken %s", async (_, numbers, over, error) => {
    await expect(propose(numbers, over)).rejects.toMatchObject(error);
  });
});

describe("at once", () => {
  it("two leads propose: one waits, the other is told", async () => {
    const both = await Promise.allSettled([
      propose(),
      proposePolicy(
        desk.leo,
        { key, version: 1, document: withNumbers({ openAt: 5 }), reason: "No." },
        START,
      ),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: refused("proposal_open"),
    });
  });

  it("two leads confirm: it takes effect once", async () => {
    const wanted = { email: "lin@recourse.example", name: "Lin", role: "lead", signIn: "sso" } as const;
    const lin = { ...desk.leo, name: "Lin", id: (await createStaff(desk.ada, wanted, START)).id };
    const { id } = await propose();
    const both = await Promise.allSettled([answer(id), answer(id, lin)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: refused("proposal_closed"),
    });
    expect((await getPolicy(desk.lea, key)).versions).toHaveLength(2);
  });

  it("one is confirmed while another is proposed: whichever is first, the second was written from what is past", async () => {
    const { id } = await propose();
    const next = proposePolicy(
      desk.leo,
      { key, version: 1, document: withNumbers({ openAt: 5 }), reason: "No." },
      START,
    );
    const [confirmed, proposed] = await Promise.allSettled([answer(id), next]);
    expect(confirmed.status).toBe("fulfilled");
    expect(proposed).toMatchObject({
      status: "rejected",
      reason: { code: expect.stringMatching(/refused|conflict/) },
    });
    expect((await getPolicy(desk.lea, key)).version).toBe(2);
  });

  it("an operator sets the policy: what waits is outdated and can only be refused or withdrawn", async () => {
    const { id } = await propose();
    await setPolicy(ADMIN, key, withNumbers({ openAt: 9 }), "Now.", START);
    await expect(answer(id)).rejects.toMatchObject(refused("proposal_outdated"));
    expect((await getProposal(desk.leo, id)).offers).toMatchObject([
      { answer: "confirm", available: false, missing: [{ code: "proposal_outdated" }] },
      { answer: "refuse", available: true },
      { answer: "withdraw", available: false },
    ]);
    expect(await answer(id, desk.lea, "withdraw")).toEqual({ status: "withdrawn", version: null });
  });
});

describe("what people see", () => {
  it("is a list with what waits, counted for those who may confirm", async () => {
    const { id } = await propose();
    const { rows } = await listPolicies(desk.leo);
    expect(rows.find((row) => row.key === key)).toMatchObject({ version: 1, proposal: { id, mine: false } });
    const [leo, lea, robin] = [desk.leo, desk.lea, desk.robin].map(countProposals);
    const waiting = (await leo)?.waiting ?? 0;
    expect(await leo).toEqual({ waiting, toConfirm: (await lea)?.toConfirm === 0 ? waiting : -1 });
    expect(await robin).toEqual({ waiting, toConfirm: 0 });
  });

  it("is every problem of a document by its field, or its changes", async () => {
    const wrong = { ...withNumbers({ openAt: 0, restrictionHours: 169 }), title: " " };
    const { problems } = await checkPolicy(desk.lea, { key, document: wrong });
    expect(problems.map(({ path }) => path)).toEqual(["title", "numbers.openAt", "numbers.restrictionHours"]);
    const fine = await checkPolicy(desk.lea, { key, document: withNumbers({ openAt: 2 }) });
    expect(fine).toMatchObject({ problems: [], changes: [{ path: "numbers.openAt" }] });
  });
});

it("is followed by the next signals, and by nothing that was decided before", async () => {
  const before = await flag("Northwind", "user-1", START, { count: 3 });
  const { id } = await proposePolicy(
    desk.lea,
    {
      key: "cyber",
      version: 1,
      document: withNumbers({ openAt: 1, dueHours: { critical: 1, high: 1, medium: 1, low: 1 } }),
      reason: "Sooner.",
    },
    START,
  );
  expect(await flag("Northwind", "user-2", START, { count: 1 })).toBe("");
  await answer(id);
  const after = await flag("Northwind", "user-3", later, { count: 1 });
  const due = async (reference: string) => {
    const { openedAt, dueAt } = await db().case.findUniqueOrThrow({ where: { reference } });
    return (dueAt.getTime() - openedAt.getTime()) / (60 * MINUTE);
  };
  expect([await due(before), await due(after)]).toEqual([24, 1]);
});
