import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { countTraffic, enrol, flag, openDesk, START } from "../desk.fixture";
import { toWarned, WORDS } from "../ladder.fixture";
import { getCase } from "./case";
import { previewDecision } from "./case-preview";
import { claimCase } from "./claims";

const TAB = "a-tab-of-a-test";

const desk = await openDesk();
const northwind = await enrol("Northwind");
await enrol("Everyone");
const traffic = { requestsPerDay: 2_400, identifiedShare: 1, identifiers: 100 };
await countTraffic("Northwind", START, traffic);
await countTraffic("Everyone", START, { requestsPerDay: 2_400, identifiedShare: 0, identifiers: 0 });

/** The notice that a decision would send. */
async function previewed(...[actor, input, now]: Parameters<typeof previewDecision>) {
  const seen = await previewDecision(actor, input, now);
  if (seen.kind === "refused") throw new Error(seen.message);
  return seen;
}

/** Everything a preview could have left behind. */
const rows = async () => {
  const [audit, notices, decisions, approvals, jobs] = await Promise.all([
    db().auditEntry.count(),
    db().notice.count(),
    db().decision.count(),
    db().approval.count(),
    db().delivery.count(),
  ]);
  return { audit, notices, decisions, approvals, jobs };
};

const sentFor = (decisionId: string) =>
  db().notice.findFirstOrThrow({ where: { decisionId, kind: { in: ["warning", "limit"] } } });

describe("a preview", () => {
  it("is the notice of a warning as it is then sent, and writes nothing", async () => {
    const reference = await flag("Northwind", newId(), START);
    await claimCase(desk.robin, { reference, tab: TAB }, START);
    const decision = { kind: "warn", ...WORDS, facts: "{{count}} requests: {{requests}}." } as const;
    const before = await rows();
    const seen = await previewed(desk.robin, { reference, decision }, START);
    expect(await rows()).toEqual(before);
    expect(seen.statement.facts).toMatch(/^3 requests: req_\w+, req_\w+, and req_\w+\.$/);
    expect(seen.effect).toMatchObject({ models: [], from: null, until: null, requestsPerHour: 0 });

    const { decisionId } = await decideAs(desk.robin, reference, decision, START);
    const { title, text } = await sentFor(decisionId);
    expect(seen).toMatchObject({ title, text });
  });

  it("is the notice of a limit, and says who loses what from when until when", async () => {
    const identifier = newId();
    const { deliveredAt } = await toWarned(desk, northwind, "Northwind", identifier, START);
    const now = plus(deliveredAt, DAY);
    const reference = await flag("Northwind", identifier, now, { count: 1 });
    const decision = { kind: "revoke", ...WORDS } as const;
    await claimCase(desk.robin, { reference, tab: TAB }, now);
    const seen = await previewed(desk.robin, { reference, decision }, now);
    expect(seen.effect).toMatchObject({
      subject: expect.stringMatching(/^User .* of Northwind$/),
      models: ["gpt-5.3-codex*", "gpt-5.4-codex*"],
      from: plus(now, 30_000),
      until: plus(now, 7 * DAY + 30_000),
      needsApproval: false,
    });
    expect(seen.effect.requestsPerHour).toBeCloseTo(1);
    const { decisionId } = await decideAs(desk.robin, reference, decision, now);
    const { title, text } = await sentFor(decisionId);
    expect(seen).toMatchObject({ title, text });
  });

  it("of a proposal is what an approval at this moment would send, for both who sign", async () => {
    const now = minus(START, HOUR);
    const reference = await flag("Everyone", null, now, { count: 3 });
    const decision = { kind: "revoke", ...WORDS } as const;
    await claimCase(desk.robin, { reference, tab: TAB }, now);
    const proposed = await previewed(desk.robin, { reference, decision }, now);
    expect(proposed.effect).toMatchObject({
      needsApproval: true,
      subject: expect.stringContaining("Everyone"),
    });
    expect(proposed.effect.requestsPerHour).toBeCloseTo(100);

    const { decisionId } = await decideAs(desk.robin, reference, decision, now);
    const approve = { kind: "approve", decisionId } as const;
    const later = plus(now, MINUTE);
    const seen = await previewed(desk.lea, { reference, decision: approve }, later);
    await decideAs(desk.lea, reference, approve, later);
    const { title, text } = await sentFor(decisionId);
    expect(seen).toMatchObject({ title, text });
    expect(seen.effect.from).toEqual(plus(later, 30_000));
  });

  it("is refused as the decision would be, and is for those who decide", async () => {
    const reference = await flag("Northwind", newId(), START);
    const preview = (actor: Actor, decision: Parameters<typeof previewDecision>[1]["decision"]) =>
      previewDecision(actor, { reference, decision }, START);
    expect(await preview(desk.robin, { kind: "warn", ...WORDS })).toMatchObject({
      kind: "refused",
      reason: "not_claimed",
    });
    await claimCase(desk.robin, { reference, tab: TAB }, START);
    const left = { ...WORDS, facts: "[what was attempted]" };
    expect(await preview(desk.robin, { kind: "warn", ...left })).toEqual({
      kind: "refused",
      reason: "placeholder_left",
      message: "Replace [what was attempted] in the facts for the customer.",
    });
    expect(await preview(desk.robin, { kind: "revoke", ...WORDS })).toMatchObject({
      kind: "refused",
      reason: "no_warning_delivered",
    });
    for (const actor of [desk.sam, desk.ari, northwind])
      await expect(preview(actor, { kind: "warn", ...WORDS })).rejects.toMatchObject({ code: "forbidden" });
  });
});

it("a case shows what is counted and its templates filled, as long as it is open", async () => {
  const reference = await flag("Northwind", "user-of-templates", START);
  const open = await getCase(desk.robin, { reference }, START);
  expect(open.proportionality).toEqual({ count: 3, share: 3 / 168 });
  expect(open.templates[0]).toMatchObject({
    for: "warn",
    text: expect.stringMatching(
      /^Between 20 November 2026, 09:58 \(Berlin\) and .* 3 of the requests that the user user-of-templates sent to gpt-5\.3-codex asked for \[/,
    ),
  });
  await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, START);
  const closed = await getCase(desk.robin, { reference }, plus(START, HOUR));
  expect(closed).toMatchObject({ proportionality: null, templates: [] });
});
