import { describe, expect, it } from "vitest";
import type { Actor, StaffRole } from "@/lib/domain/actor";
import { DAY, HOUR, minus, plus } from "@/lib/domain/duration";
import type { AccessCommand } from "./access-command";
import { type AccessState, commonModels, grantPhase, isWithin } from "./application";
import { applyForAccess } from "./apply";
import { decideAccess } from "./decide-access";
import { missingToAct } from "./missing-access";
import { settleRenewal } from "./settle-renewal";

const now = new Date("2026-11-20T10:00:00Z");
const staff = (id: string, role: StaffRole): Actor => ({ kind: "staff", id, name: id, role });
const sam = staff("sam", "support");
const lea = staff("lea", "lead");
const owner: Actor = { kind: "member", id: "owner", name: "Owner", organizationId: "o", role: "owner" };

const words = { who: "A laboratory", work: "Disclosure", scope: "Controllers", evidence: "", links: [] };
const facts = {
  place: { id: "a", reference: "T-1", organizationId: "o", subjectId: "s", policyKey: "cyber" },
  policy: { coveredModels: ["m*"] },
  hasOpen: false,
  renewed: null,
  renewedGrant: null,
};
const wish = { ...words, models: ["m-1", "m-2*"], renewsId: null };
const terms = { models: ["m-1"], scope: "Controllers", volumeCeiling: 40, endsAt: plus(now, 90 * DAY) };
const verify: AccessCommand = { kind: "verify", method: "call", reference: "TA-1", terms };

function applied(): AccessState {
  const application = applyForAccess(facts, wish, owner, now);
  if ("refused" in application) throw new Error(application.message);
  return { application, grant: null, continuesFrom: null, longestDays: 180 };
}

/** The state after commands, each given by somebody, or the code of the first refusal. */
function led(state: AccessState, ...steps: [Actor, AccessCommand][]): AccessState {
  let { application, grant } = state;
  for (const [actor, command] of steps) {
    const outcome = decideAccess({ ...state, application, grant }, command, { actor, now, grantId: "g" });
    if ("refused" in outcome) throw new Error(outcome.code);
    application = outcome.application ?? application;
    grant = outcome.made ?? outcome.ended ?? grant;
  }
  return { ...state, application, grant };
}
const codeOf = (state: AccessState, actor: Actor, command: AccessCommand): string => {
  const outcome = decideAccess(state, command, { actor, now, grantId: "g2" });
  return "refused" in outcome ? outcome.code : "carried out";
};

const verified = led(applied(), [sam, verify]);
const granted = led(verified, [lea, { kind: "confirm" }]);
const asked = led(applied(), [lea, { kind: "ask", text: "Whose?" }]);

describe("applying", () => {
  it.each<[string, Parameters<typeof applyForAccess>[0], Partial<typeof wish>, Actor, string]>([
    ["by staff", facts, {}, lea, "not_permitted"],
    ["by a member", facts, {}, { ...owner, role: "member" } as Actor, "not_permitted"],
    ["for another organization", facts, {}, { ...owner, organizationId: "p" } as Actor, "not_permitted"],
    ["while another one waits", { ...facts, hasOpen: true }, {}, owner, "application_open"],
    ["for no work", facts, { work: " " }, owner, "missing_facts"],
    ["for a model that the policy does not cover", facts, { models: ["*"] }, owner, "not_applied_for"],
    [
      "to renew what was refused",
      { ...facts, renewed: applied().application },
      { renewsId: "a" } as never,
      owner,
      "no_grant",
    ],
    [
      "to renew what was withdrawn",
      {
        ...facts,
        renewed: { ...applied().application, status: "granted" },
        renewedGrant: { withdrawnAt: now },
      },
      { renewsId: "a" } as never,
      owner,
      "no_grant",
    ],
  ])("is refused %s", (_, given, over, actor, code) => {
    const outcome = applyForAccess(given, { ...wish, ...over }, actor, now);
    expect("refused" in outcome && outcome.code).toBe(code);
  });
});

describe("an application", () => {
  it("is granted as it was verified, by the signatures of two", () => {
    expect(granted.application).toMatchObject({ status: "granted", answeredBy: "lea" });
    expect(granted.grant).toMatchObject({
      ...terms,
      id: "g",
      startsAt: now,
      verifiedBy: "sam",
      confirmedBy: "lea",
    });
  });

  it("that renews begins where the other ends", () => {
    const continuesFrom = plus(now, 10 * DAY);
    const renewal = led({ ...verified, continuesFrom }, [lea, { kind: "confirm" }]);
    expect(renewal.grant?.startsAt).toEqual(continuesFrom);
    const late = { ...verified, continuesFrom: plus(now, 100 * DAY) };
    expect(codeOf(late, lea, { kind: "confirm" })).toBe("term_over");
  });

  it("is asked about, answered, and verified anew", () => {
    expect(led(verified, [lea, { kind: "ask", text: "Whose?" }]).application).toMatchObject({
      status: "asked",
      verification: null,
    });
    expect(led(asked, [owner, { kind: "answer", text: "Ours." }]).application.status).toBe("applied");
  });

  const change = (over: Partial<typeof terms>): AccessCommand => ({
    ...verify,
    terms: { ...terms, ...over },
  });
  it.each<[string, AccessState, Actor, AccessCommand, string]>([
    ["verified by a reviewer", applied(), staff("robin", "reviewer"), verify, "not_permitted"],
    ["verified by its owner", applied(), owner, verify, "not_permitted"],
    ["verified twice", verified, lea, verify, "already_verified"],
    ["verified for more than it asks", applied(), sam, change({ models: ["m*"] }), "not_applied_for"],
    ["verified for no model", applied(), sam, change({ models: [] }), "not_applied_for"],
    ["verified without a ceiling", applied(), sam, change({ volumeCeiling: Number.NaN }), "missing_facts"],
    ["verified without an end ahead", applied(), sam, change({ endsAt: now }), "term_over"],
    ["verified for too long", applied(), sam, change({ endsAt: plus(now, 181 * DAY) }), "not_that_long"],
    ["verified by no method", applied(), sam, { ...verify, method: " " }, "missing_facts"],
    ["confirmed unverified", applied(), lea, { kind: "confirm" }, "not_verified"],
    ["confirmed by who verified", verified, sam, { kind: "confirm" }, "own_proposal"],
    ["refused for no reason", verified, lea, { kind: "refuse", reason: " " }, "missing_reason"],
    ["answered unasked", applied(), owner, { kind: "answer", text: "Ours." }, "no_open_question"],
    [
      "answered by another",
      asked,
      { ...owner, organizationId: "p" } as Actor,
      { kind: "answer", text: "Ours." },
      "not_permitted",
    ],
    ["asked about twice", asked, lea, { kind: "ask", text: "Whose?" }, "question_open"],
    ["taken back once granted", granted, owner, { kind: "take_back" }, "application_closed"],
    ["refused once granted", granted, lea, { kind: "refuse", reason: "No." }, "application_closed"],
  ])("is not %s", (_, state, actor, command, code) => {
    expect(codeOf(state, actor, command)).toBe(code);
  });

  it("is refused, or taken back, while it waits", () => {
    expect(led(verified, [sam, { kind: "refuse", reason: "No." }]).application.status).toBe("refused");
    expect(led(asked, [owner, { kind: "take_back" }]).application.status).toBe("withdrawn");
  });

  it("offers by the same rules", () => {
    const codes = (actor: Actor) => missingToAct(verified, "confirm", actor, now).map(({ code }) => code);
    expect([codes(lea), codes(sam)]).toEqual([[], ["own_proposal"]]);
  });
});

describe("a grant", () => {
  const narrow = (over: Partial<typeof terms>, reason = "Less."): AccessCommand => ({
    ...{ kind: "narrow", grantId: "g", reason },
    terms: { ...terms, ...over },
  });

  it("is narrowed by one person: it ends, and another begins", () => {
    const outcome = decideAccess(granted, narrow({ volumeCeiling: 10 }), { actor: sam, now, grantId: "g2" });
    expect(outcome).toMatchObject({
      notice: "narrowed",
      ended: { id: "g", withdrawnAt: now, withdrawnBy: "sam", withdrawalReason: "Less." },
      made: { id: "g2", followsId: "g", volumeCeiling: 10, startsAt: now, withdrawnAt: null, version: 1 },
    });
  });

  const withdraw: AccessCommand = { kind: "withdraw", grantId: "g", reason: "Misused." };
  const over = led(granted, [sam, withdraw]);
  it("is withdrawn by one person, once", () => {
    expect(over.grant).toMatchObject({ withdrawnAt: now, withdrawalReason: "Misused." });
    expect(codeOf(over, sam, withdraw)).toBe("no_grant");
  });

  it.each<[string, AccessCommand, string]>([
    ["more volume", narrow({ volumeCeiling: 41 }), "not_narrower"],
    ["more models", narrow({ models: ["m-1", "m-2"] }), "not_narrower"],
    ["a later end", narrow({ endsAt: plus(terms.endsAt, HOUR) }), "not_narrower"],
    ["the same", narrow({}), "nothing_changed"],
    ["no reason", narrow({ volumeCeiling: 1 }, " "), "missing_reason"],
  ])("is not narrowed to %s", (_, command, code) => {
    expect(codeOf(granted, sam, command)).toBe(code);
  });

  it.each<[string, AccessState, Date, string | undefined]>([
    ["that waits is refused", applied(), now, "refuse"],
    ["that nobody confirmed yet is refused", verified, now, "refuse"],
    ["that is ahead is withdrawn", granted, minus(now, DAY), "withdraw"],
    ["that is over stays as it was", granted, terms.endsAt, undefined],
    ["that was taken back stays so", led(asked, [owner, { kind: "take_back" }]), now, undefined],
  ])("once withdrawn, has a renewal %s", (_, renewal, at, kind) => {
    if (!over.grant) throw new Error("not granted");
    expect(settleRenewal(renewal, { ended: over.grant, made: null }, at)?.kind).toBe(kind);
  });

  const ahead: AccessState = {
    ...verified,
    ...led({ ...verified, continuesFrom: plus(now, 10 * DAY) }, [lea, { kind: "confirm" }]),
  };
  it.each<[string, AccessState, Partial<typeof terms>, object | null]>([
    ["that nobody looked at stays", applied(), { volumeCeiling: 10 }, null],
    ["that was verified is verified anew", verified, { volumeCeiling: 10 }, { kind: "verify_anew" }],
    [
      "that is ahead is narrowed to what is left",
      ahead,
      { volumeCeiling: 10 },
      { kind: "narrow", reason: "Less.", terms: { ...terms, volumeCeiling: 10 } },
    ],
    [
      "is narrowed to the same work",
      ahead,
      { scope: "Two of them" },
      { kind: "narrow", terms: { scope: "Two of them" } },
    ],
    ["that is within it stays", led(ahead, [sam, narrow({ volumeCeiling: 5 })]), { volumeCeiling: 10 }, null],
    ["that would begin after it ended is withdrawn", ahead, { endsAt: plus(now, DAY) }, { kind: "withdraw" }],
    ["of other models is withdrawn", ahead, { models: ["m-2"] }, { kind: "withdraw" }],
  ])("once narrowed, has a renewal %s", (_, renewal, over, command) => {
    if (!granted.grant) throw new Error("not granted");
    const ended = { ...granted.grant, withdrawalReason: "Less." };
    const made = { ...granted.grant, ...over, id: "g2", followsId: "g" };
    const settling = settleRenewal(renewal, { ended, made }, now);
    if (command === null) expect(settling).toBeNull();
    else expect(settling).toMatchObject(command);
  });

  it("ends by time alone", () => {
    const { grant } = granted;
    if (!grant) throw new Error("not granted");
    const phases = [-1, 0, 90 * DAY - 1, 90 * DAY].map((ms) => grantPhase(grant, plus(now, ms)));
    expect(phases).toEqual(["ahead", "in_force", "in_force", "ended"]);
  });
});

it("knows which patterns lie within others", () => {
  expect(isWithin(["m-1", "m-2*"], ["m*"])).toBe(true);
  expect(isWithin(["m*"], ["m-1"])).toBe(false);
  expect(isWithin(["m-1"], ["m-1"])).toBe(true);
  expect(isWithin(["n"], ["m*"])).toBe(false);
  expect(commonModels(["m-1", "m-2*", "n"], ["m-2-a", "m-1", "k*"])).toEqual(["m-1", "m-2-a"]);
});
