import { describe, expect, it } from "vitest";
import { openCase, warnAndReopen } from "./ladder";
import { approve, insertApproval, propose, revoke, revokeWhole } from "./revoke";
import { ACCEPTED, at, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld, type Standing } from "./world";

// Invariant 4: a whole organization is limited by two people, on grounds, seeing whom it hits.

const db = await openConnection();
const world = await newWorld(db);

const ready = async () => {
  const standing = await newStanding(db, world, "organization");
  return { standing, caseId: await openCase(db, standing, 0) };
};

describe("a whole organization", () => {
  const limit = async (decision: Row) => {
    const { standing, caseId } = await ready();
    return ruleBrokenBy(revokeWhole(db, standing, { caseId, decision }));
  };

  it("is limited without identifiers, or with a reason why they cannot be relied on", async () => {
    expect(await limit({})).toBe(ACCEPTED);
    const adoption = { adoption: "full", share: 1 };
    expect(await limit({ adoption, override_reason: "Rotated every minute." })).toBe(ACCEPTED);
  });

  it.each<[string, Row, string]>([
    ["with identifiers", { adoption: { adoption: "partial" } }, "restrictions_whole_organization"],
    ["without knowing", { adoption: null }, "restrictions_whole_organization"],
    ["without seeing whom it hits", { blast_radius: null }, "restrictions_whole_organization"],
    ["for a blank reason", { adoption: null, override_reason: " " }, "decisions_override"],
  ])("is not limited %s", async (_, decision, rule) => {
    expect(await limit(decision)).toBe(rule);
  });

  it("is not limited by one person", async () => {
    const { standing, caseId } = await ready();
    const decision = { adoption: { adoption: "none" }, blast_radius: {} };
    expect(await ruleBrokenBy(revoke(db, standing, { caseId, decision }))).toBe("restrictions_approved");
  });

  it("is not limited in an end user's name", async () => {
    const { standing, caseId } = await ready();
    const restriction = { scope: "end_user" };
    expect(await ruleBrokenBy(revokeWhole(db, standing, { caseId, restriction }))).toBe(
      "restrictions_apply_to_standing",
    );
  });
});

describe("an approval", () => {
  const answer = (standing: Standing, decision_id: string, row: Row = {}) =>
    ruleBrokenBy(
      change(db, standing, (version) => insertApproval(db, standing, { decision_id, version, ...row })),
    );

  it("is not given by the person who proposed, nor about another author", async () => {
    const { standing, caseId } = await ready();
    const proposal = await propose(db, standing, { caseId });
    const { reviewer, support } = world;
    expect(await answer(standing, proposal, { approved_by: reviewer })).toBe("approvals_second_person");
    const disguised = { approved_by: reviewer, decided_by: support };
    expect(await answer(standing, proposal, disguised)).toBe("approvals_of_decision");
  });

  it("is not refused without a reason", async () => {
    const { standing, caseId } = await ready();
    const proposal = await propose(db, standing, { caseId });
    expect(await answer(standing, proposal, { outcome: "refused" })).toBe("approvals_reason");
  });

  it("is given under a version of the proposal's policy", async () => {
    const { standing, caseId } = await ready();
    const proposal = await propose(db, standing, { caseId });
    for (const policy_version_id of [null, (await newWorld(db)).policyVersion])
      expect(await answer(standing, proposal, { policy_version_id })).toBe("approvals_policy_version");
  });

  it("is given once, and only to a proposal", async () => {
    const { standing, caseId } = await ready();
    const proposal = await propose(db, standing, { caseId });
    const returned = { outcome: "returned", reason: "Which keys?" };
    expect(await answer(standing, proposal, returned)).toBe(ACCEPTED);
    expect(await answer(standing, proposal)).toBe("approvals_decision_id_key");

    const user = await newStanding(db, world);
    const { caseId: own, warning } = await warnAndReopen(db, user);
    const { decision } = await revoke(db, user, { caseId: own, warning_id: warning });
    expect(await answer(user, decision)).toBe("approvals_of_proposal");
  });

  it("is never rewritten", async () => {
    const { standing, caseId } = await ready();
    const decision = await propose(db, standing, { caseId });
    await answer(standing, decision, { outcome: "refused", reason: "No." });
    const flip = "update approvals set outcome = 'approved', version = version + 1 where decision_id = $1";
    expect(await ruleBrokenBy(db.query(flip, [decision]))).toBe("approvals_frozen");
  });
});

describe("a proposal", () => {
  const takeEffect = (standing: Standing, decision: string, hour: number) =>
    ruleBrokenBy(
      change(db, standing, (version) =>
        update(db, "decisions", decision, { effective_at: at(hour), version }),
      ),
    );

  it("does not begin in effect, nor take effect unsigned or before the signature", async () => {
    const { standing, caseId } = await ready();
    const begun = propose(db, standing, { caseId, decision: { effective_at: at(31) } });
    expect(await ruleBrokenBy(begun)).toBe("decisions_await_approval");
    const proposal = await propose(db, standing, { caseId });
    expect(await takeEffect(standing, proposal, 31)).toBe("decisions_await_approval");
    const early = approve(db, standing, proposal, { caseId, approval: { approved_at: at(32) } });
    expect(await ruleBrokenBy(early)).toBe("decisions_await_approval");
  });

  it("does not take effect when it was refused", async () => {
    const { standing, caseId } = await ready();
    const proposal = await propose(db, standing, { caseId });
    const approval = { outcome: "refused", reason: "No." };
    expect(await ruleBrokenBy(approve(db, standing, proposal, { caseId, approval }))).toBe(
      "decisions_await_approval",
    );
  });

  it("waits for a second person on a large end user as well", async () => {
    const standing = await newStanding(db, world);
    const { caseId, warning } = await warnAndReopen(db, standing);
    const given = { caseId, warning_id: warning };
    const decision = await propose(db, standing, given);
    const unsigned = { ...given, restriction: { warning_id: warning, approved_by: null } };
    expect(await ruleBrokenBy(approve(db, standing, decision, unsigned))).toBe("restrictions_approved");
    await approve(db, standing, decision, { ...given, restriction: { warning_id: warning } });
  });
});
