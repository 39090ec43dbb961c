import { describe, expect, it } from "vitest";
import { appealed } from "./appeal";
import { closeCase, insertDecision, insertNotice, openCase, warn, warnAndReopen } from "./ladder";
import { revoke } from "./revoke";
import { ACCEPTED, at, openConnection, type Row, ruleBrokenBy, update } from "./sql";
import { change, newStanding, newWorld } from "./world";

// Invariant 13: effect never comes before the signature, and what is taken back leaves nothing standing.

const db = await openConnection();
const world = await newWorld(db);

const settling = async () => {
  const standing = await newStanding(db, world);
  const { caseId, warning } = await warnAndReopen(db, standing);
  const revoked = await revoke(db, standing, {
    caseId,
    warning_id: warning,
    decision: { effective_at: at(31.1) },
    restriction: { effective_at: at(31.1) },
    settlesAt: at(31.1),
  });
  return { standing, caseId, ...revoked };
};

describe("a decision", () => {
  it("does not take effect before it is signed", async () => {
    const standing = await newStanding(db, world);
    const caseId = await openCase(db, standing, 0);
    const early = { decision: { effective_at: at(0.9) }, warning: { effective_at: at(0.9) } };
    expect(await ruleBrokenBy(warn(db, standing, caseId, 1, early))).toBe("decisions_effect");
  });

  it("and its restriction take effect together", async () => {
    const standing = await newStanding(db, world);
    const { caseId, warning } = await warnAndReopen(db, standing);
    const early = { caseId, warning_id: warning, decision: { effective_at: at(32) } };
    expect(await ruleBrokenBy(revoke(db, standing, early))).toBe("restrictions_follow_decision");
  });

  it.each<[string, Row]>([
    ["moved", { effective_at: at(32) }],
    ["taken out of effect", { effective_at: null }],
    ["given other grounds", { rationale: "Other." }],
    ["given other evidence", { evidence: {} }],
    ["laid on somebody else", { decided_by: "00000000-0000-0000-0000-000000000000" }],
  ])("is not %s afterwards", async (_, row) => {
    const { standing, decision } = await settling();
    const rewritten = change(db, standing, (version) =>
      update(db, "decisions", decision, { version, ...row }),
    );
    expect(await ruleBrokenBy(rewritten)).toBe("decisions_frozen");
  });
});

describe("undoing", () => {
  it("comes before the effect and takes the restriction with it", async () => {
    const { standing, caseId, decision, restriction } = await settling();
    const undo = (undone_at: Date, ended_at: Date | null) =>
      ruleBrokenBy(
        change(db, standing, async (version) => {
          await update(db, "decisions", decision, { undone_at, version });
          const end = { ended_at, end_reason: "undone", version };
          if (ended_at) await update(db, "restrictions", restriction, end);
          await update(db, "cases", caseId, { status: "open", outcome: null, settles_at: null, version });
        }),
      );
    expect(await undo(at(31.1), at(31.1))).toBe("decisions_undone");
    expect(await undo(at(31.05), null)).toBe("decisions_taken_back");
    expect(await undo(at(31.05), at(31.2))).toBe("decisions_taken_back");
    expect(await undo(at(31.05), at(31.1))).toBe(ACCEPTED);
  });

  it("leaves no case closed by what was undone", async () => {
    const { standing, caseId, decision, restriction } = await settling();
    const kept = change(db, standing, async (version) => {
      await update(db, "decisions", decision, { undone_at: at(31.05), version });
      const end = { ended_at: at(31.1), end_reason: "undone", version };
      await update(db, "restrictions", restriction, end);
      await closeCase(db, caseId, "revoked", 31.1, version);
    });
    expect(await ruleBrokenBy(kept)).toBe("cases_close_by_decision");
  });
});

describe("reversing", () => {
  it("lifts, and closes the appeal", async () => {
    const standing = await newStanding(db, world);
    const { decision, restriction, appeal } = await appealed(db, standing);
    const reverse = (lifted: boolean, closed: boolean) =>
      ruleBrokenBy(
        change(db, standing, async (version) => {
          const reversal = { reversed_at: at(50), reversed_by: world.lead, reversal_reason: "Wrong." };
          await update(db, "decisions", decision, { ...reversal, version });
          const end = { ended_at: at(50), end_reason: "reversed", version };
          if (lifted) await update(db, "restrictions", restriction, end);
          const row = { decision_id: decision, appeal_id: appeal, kind: "appeal_decided" };
          if (closed) await update(db, "appeals", appeal, { status: "moot", decided_at: at(50), version });
          if (closed) await insertNotice(db, standing, row);
        }),
      );
    expect(await reverse(false, true)).toBe("decisions_taken_back");
    expect(await reverse(true, false)).toBe("decisions_reversed_close_appeal");
    expect(await reverse(true, true)).toBe(ACCEPTED);
  });
});

describe("a case", () => {
  it("closes by a decision of its kind that has taken effect", async () => {
    const standing = await newStanding(db, world);
    const caseId = await openCase(db, standing, 0);
    const close = (outcome: string, hour: number) =>
      ruleBrokenBy(change(db, standing, (version) => closeCase(db, caseId, outcome, hour, version)));
    expect(await close("dismissed", 2)).toBe("cases_close_by_decision");
    await change(db, standing, (version) =>
      insertDecision(db, standing, { case_id: caseId, kind: "dismiss", version, decided_at: at(1) }),
    );
    expect(await close("revoked", 2)).toBe("cases_close_by_decision");
    expect(await close("dismissed", 0.9)).toBe("cases_close_by_decision");
    expect(await close("dismissed", 2)).toBe(ACCEPTED);
    const reopened = change(db, standing, (version) =>
      update(db, "cases", caseId, { status: "open", outcome: null, closed_at: null, version }),
    );
    expect(await ruleBrokenBy(reopened)).toBe("cases_stay_closed");
  });
});
