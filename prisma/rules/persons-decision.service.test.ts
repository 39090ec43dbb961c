import { describe, expect, it } from "vitest";
import { insertDecision, openCase, warn, warnAndReopen } from "./ladder";
import { limitMeanwhile, revoke } from "./revoke";
import { at, openConnection, ruleBrokenBy } from "./sql";
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
  const interim = async (given: { marked?: boolean; scope?: "end_user"; row?: object }) => {
    const standing = await newStanding(db, world, given.scope ?? "organization");
    const caseId = await openCase(db, standing, 0, { case: { interim: given.marked ?? true } });
    return { standing, caseId, limit: () => limitMeanwhile(db, standing, caseId, 1, { ...given.row }) };
  };

  it("is accepted for an organization, for a day, once for its case", async () => {
    const { limit, standing, caseId } = await interim({});
    await limit();
    const again = limitMeanwhile(db, standing, caseId, 40);
    expect(await ruleBrokenBy(again)).toBe("restrictions_one_interim");
  });

  it.each([
    ["for an end user", { scope: "end_user" as const }],
    ["for longer than a day", { row: { expires_at: at(25.001) } }],
    ["without a case marked as interim", { marked: false }],
  ])("is refused %s", async (_, given) => {
    const { limit } = await interim(given);
    expect(await ruleBrokenBy(limit())).toBe("restrictions_interim");
  });
});
