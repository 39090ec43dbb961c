import { describe, expect, it } from "vitest";
import { closeCase, insertDecision, openCase, warn, warnAndReopen } from "./ladder";
import { liftMeanwhile, limitMeanwhile, propose, revoke } from "./revoke";
import { at, openConnection, type Row, ruleBrokenBy } from "./sql";
import { change, newStanding, newWorld } from "./world";

// Invariant 2: nobody is warned or limited without a person's decision, but for an interim limit.

const db = await openConnection();
const world = await newWorld(db);

const ready = async () => {
  const standing = await newStanding(db, world);
  return { standing, ...(await warnAndReopen(db, standing)) };
};

describe("a restriction", () => {
  it.each([
    ["without a decision", { decision_id: null }, "restrictions_decided"],
    ["without a person", { decided_by: null }, "restrictions_decided"],
  ])("is refused %s", async (_, restriction, rule) => {
    const { standing, caseId, warning } = await ready();
    expect(await ruleBrokenBy(revoke(db, standing, { caseId, warning_id: warning, restriction }))).toBe(rule);
  });

  it("is refused in the name of a person who did not decide", async () => {
    const { standing, caseId, warning } = await ready();
    const restriction = { decided_by: world.support };
    const broken = await ruleBrokenBy(revoke(db, standing, { caseId, warning_id: warning, restriction }));
    expect(broken).toBe("restrictions_decision");
  });

  it("is refused on a decision to warn, on another case's, or on one that was undone", async () => {
    const { standing, caseId, warning, warned } = await ready();
    const given = { caseId, warning_id: warning };
    const other = { decision_id: warned };
    expect(await ruleBrokenBy(revoke(db, standing, { ...given, restriction: other }))).toBe(
      "restrictions_follow_decision",
    );
    const undone = { effective_at: at(31.5), undone_at: at(31.2) };
    const late = { effective_at: at(31.5), expires_at: at(32) };
    expect(await ruleBrokenBy(revoke(db, standing, { ...given, decision: undone, restriction: late }))).toBe(
      "restrictions_follow_decision",
    );
  });
});

describe("a warning", () => {
  it.each([
    ["on a decision to revoke", { kind: "revoke" }, {}, "warnings_follow_decision"],
    ["before its decision takes effect", {}, { effective_at: at(0.5) }, "warnings_follow_decision"],
  ])("is refused %s", async (_, decision, warning, rule) => {
    const standing = await newStanding(db, world);
    const caseId = await openCase(db, standing, 0);
    expect(await ruleBrokenBy(warn(db, standing, caseId, 1, { decision, warning }))).toBe(rule);
  });

  it("is refused in the name of a person who did not decide", async () => {
    const standing = await newStanding(db, world);
    const caseId = await openCase(db, standing, 0);
    const warning = { warned_by: world.lead };
    expect(await ruleBrokenBy(warn(db, standing, caseId, 1, { warning }))).toBe("warnings_decided");
  });
});

describe("a decision", () => {
  it.each([
    ["without a rationale", { rationale: " \n" }, "decisions_rationale"],
    ["without a clause", { clause: null }, "decisions_clause_and_facts"],
    ["without facts", { facts: "  " }, "decisions_clause_and_facts"],
    ["to warn with a reason to dismiss", { dismissal_reason: "duplicate" }, "decisions_dismissal"],
    ["by nobody", { decided_by: "00000000-0000-0000-0000-000000000000" }, "decisions_decided_by_fkey"],
  ])("is refused %s", async (_, decision, rule) => {
    const standing = await newStanding(db, world);
    const caseId = await openCase(db, standing, 0);
    expect(await ruleBrokenBy(warn(db, standing, caseId, 1, { decision }))).toBe(rule);
  });

  it("is refused on another subject's case, under another policy, and on a closed case", async () => {
    const standing = await newStanding(db, world);
    const caseId = await openCase(db, standing, 0);
    const { policyVersion } = await newWorld(db);
    const foreign = await newStanding(db, world);
    const decide = (of: typeof standing, row: object) =>
      ruleBrokenBy(
        change(db, of, (version) =>
          insertDecision(db, of, { case_id: caseId, kind: "dismiss", version, decided_at: at(1), ...row }),
        ),
      );
    expect(await decide(foreign, {})).toBe("decisions_fit");
    expect(await decide(standing, { policy_version_id: policyVersion })).toBe("decisions_fit");
    await warn(db, standing, caseId, 1);
    expect(await decide(standing, {})).toBe("decisions_on_open_case");
  });
});

describe("an interim limit", () => {
  type Given = { marked?: boolean; scope?: "end_user"; row?: Row; in?: typeof world };
  const interim = async (given: Given) => {
    const standing = await newStanding(db, given.in ?? world, given.scope ?? "organization");
    const caseId = await openCase(db, standing, 0, { case: { interim: given.marked ?? true } });
    return { standing, caseId, limit: () => limitMeanwhile(db, standing, caseId, 1, { ...given.row }) };
  };

  it("is accepted for an organization, for a day, once for its case and within 30 days", async () => {
    const { limit, standing, caseId } = await interim({});
    await limit();
    const again = (hour: number) => ruleBrokenBy(limitMeanwhile(db, standing, caseId, hour));
    expect(await again(720)).toBe("restrictions_interim_again");
    expect(await again(721)).toBe("restrictions_one_interim");
  });

  it.each<[string, Given, string]>([
    ["for an end user", { scope: "end_user" }, "restrictions_interim"],
    ["for longer than a day", { row: { expires_at: at(25.001) } }, "restrictions_interim_policy"],
    ["without a case marked as interim", { marked: false }, "restrictions_interim"],
    ["with one critical signal", { row: { critical: 1 } }, "restrictions_interim_signals"],
    ["where identifiers are sent", { row: { adoption_share: 0.05 } }, "restrictions_interim_adoption"],
    [
      "where nobody knows whether they are",
      { row: { adoption_share: null } },
      "restrictions_interim_adoption",
    ],
    ["without a notice", { row: { told: false } }, "restrictions_interim_told"],
    [
      "ended as a decided one is",
      { row: { ended_at: at(2), end_reason: "reversed" } },
      "restrictions_interim_end",
    ],
  ])("is refused %s", async (_, given, rule) => {
    const { limit } = await interim(given);
    expect(await ruleBrokenBy(limit())).toBe(rule);
  });

  it.each([
    ["that is off", { interimHours: 0 }, "restrictions_interim_policy"],
    ["that is of before there was one", { interimHours: null }, "restrictions_interim_policy"],
    ["that allows less", { interimHours: 12 }, "restrictions_interim_policy"],
    ["that allows more than a day", { interimHours: 48 }, "restrictions_interim"],
    ["that wants more signals", { interimAtCritical: 3 }, "restrictions_interim_signals"],
  ])("is refused under a policy %s", async (_, numbers, rule) => {
    const row = "interimHours" in numbers && numbers.interimHours === 48 ? { expires_at: at(26) } : {};
    const { limit } = await interim({ in: await newWorld(db, numbers), row });
    expect(await ruleBrokenBy(limit())).toBe(rule);
  });

  it("is refused once somebody decided, or proposed to", async () => {
    const { standing, caseId, limit } = await interim({});
    await propose(db, standing, { caseId, hour: 0.5 });
    expect(await ruleBrokenBy(limit())).toBe("restrictions_interim_open");
  });

  it("ends at once, and with a notice, when somebody dismisses its case", async () => {
    const { standing, caseId, limit } = await interim({});
    const restriction = await limit();
    const dismiss = () =>
      change(db, standing, async (version) => {
        await insertDecision(db, standing, { case_id: caseId, kind: "dismiss", version, decided_at: at(5) });
        await closeCase(db, caseId, "dismissed", 5, version);
      });
    expect(await ruleBrokenBy(dismiss())).toBe("cases_end_interim");
    const lift = (row: Row) => liftMeanwhile(db, standing, restriction, 5, row);
    expect(await ruleBrokenBy(lift({ told: false }))).toBe("restrictions_interim_told");
    await lift({});
    await dismiss();
  });
});
