import { describe, expect, it } from "vitest";
import { insertDecision, insertNotice, insertSignal, openCase, warn, warnAndReopen } from "./ladder";
import { insertRevocation, limitMeanwhile, revoke, revokeWhole } from "./revoke";
import {
  ACCEPTED,
  at,
  type Connection,
  insert,
  openConnection,
  pausePoint,
  ruleBrokenBy,
  untilBlocked,
  update,
} from "./sql";
import { change, insertPerson, newStanding, newWorld } from "./world";

// Invariant 5: one open case, one live claim, no two overlapping restrictions.

const [db, other, watch] = await Promise.all([openConnection(), openConnection(), openConnection()]);
const world = await newWorld(db);

describe("a case", () => {
  it("is the only open one of its subject and policy", async () => {
    const standing = await newStanding(db, world);
    await openCase(db, standing, 0);
    expect(await ruleBrokenBy(openCase(db, standing, 1))).toBe("cases_one_open");
    await openCase(db, await newStanding(db, world), 1);
  });

  it("follows one that is closed", async () => {
    const standing = await newStanding(db, world);
    await warn(db, standing, await openCase(db, standing, 0), 1);
    await openCase(db, standing, 2);
  });

  it("is opened once by two who find none at the same time", async () => {
    const standing = await newStanding(db, world);
    const outcomes = await Promise.all([
      ruleBrokenBy(openCase(db, standing, 0)),
      ruleBrokenBy(openCase(other, standing, 0)),
    ]);
    expect(outcomes.sort()).toEqual(["cases_one_open", ACCEPTED]);
  });

  it("has one decision in effect, whoever decides at the same time", async () => {
    const standing = await newStanding(db, world);
    const case_id = await openCase(db, standing, 0);
    const dismiss = (connection: Connection) =>
      change(connection, standing, (version) =>
        insertDecision(connection, standing, { case_id, kind: "dismiss", version, decided_at: at(1) }),
      );
    const outcomes = await Promise.all([dismiss(db), dismiss(other)].map(ruleBrokenBy));
    expect(outcomes.sort()).toEqual(["decisions_one_in_effect", ACCEPTED]);
  });
});

describe("a claim", () => {
  it("is whole or absent", async () => {
    const standing = await newStanding(db, world);
    const caseId = await openCase(db, standing, 0);
    const claim = { claimed_by: world.reviewer, claim_tab: "tab", claim_until: at(1) };
    await update(db, "cases", caseId, claim);
    for (const column of Object.keys(claim))
      expect(await ruleBrokenBy(update(db, "cases", caseId, { [column]: null }))).toBe("cases_claim");
    await update(db, "cases", caseId, { claimed_by: null, claim_tab: null, claim_until: null });
  });

  it("is taken by one of two who try at the same time", async () => {
    const standing = await newStanding(db, world);
    const caseId = await openCase(db, standing, 0);
    const person = await change(db, standing, () => insertPerson(db, "reviewer"));
    const claim = async (connection: Connection, claimant: string) => {
      const { rowCount } = await connection.query(
        `update cases set claimed_by = $2, claim_tab = 'tab', claim_until = $3
         where id = $1 and (claimed_by is null or claim_until <= $4)`,
        [caseId, claimant, at(2), at(1)],
      );
      return rowCount;
    };
    const taken = await Promise.all([claim(db, world.reviewer), claim(other, person)]);
    expect(taken.sort()).toEqual([0, 1]);
  });
});

describe("restrictions", () => {
  const ready = async () => {
    const standing = await newStanding(db, world, "organization");
    return { standing, caseId: await openCase(db, standing, 0, { case: { interim: true } }) };
  };

  it("of one subject and policy do not overlap", async () => {
    const { standing, caseId } = await ready();
    await limitMeanwhile(db, standing, caseId, 1);
    const overlapping = revokeWhole(db, standing, {
      caseId,
      hour: 24.9,
      restriction: { expires_at: at(100) },
    });
    expect(await ruleBrokenBy(overlapping)).toBe("restrictions_no_overlap");
  });

  it("may follow each other, and one that was undone is none", async () => {
    const standing = await newStanding(db, world);
    const { caseId, warning } = await warnAndReopen(db, standing);
    const given = { caseId, warning_id: warning };
    const { decision, restriction } = await change(db, standing, (version) =>
      insertRevocation(db, standing, version, {
        ...given,
        decision: { effective_at: at(31.1) },
        restriction: { effective_at: at(31.1) },
        settlesAt: at(31.1),
      }),
    );
    await change(db, standing, async (version) => {
      await update(db, "decisions", decision, { undone_at: at(31.05), version });
      const end = { ended_at: at(31.1), end_reason: "undone", version };
      await update(db, "restrictions", restriction, end);
      await update(db, "cases", caseId, { status: "open", outcome: null, settles_at: null, version });
    });
    await revoke(db, standing, given);
  });

  it("do not overlap when two are written at the same time", async () => {
    const { standing, caseId } = await ready();
    const point = pausePoint();
    for (let nth = 0; nth < 2; nth++)
      await insertSignal(db, standing, 1, { case_id: caseId, severity: "critical" });
    const insertInterim = (connection: Connection, version: number) =>
      insert(connection, "restrictions", {
        ...{ standing_id: standing.id, version, kind: "interim", scope: "organization", case_id: caseId },
        ...{ models: ["model-1"], adoption_share: 0.01, effective_at: at(1), expires_at: at(2) },
      });
    const first = change(db, standing, async (version) => {
      const restriction = await insertInterim(db, version);
      const notice = { restriction_id: restriction, kind: "interim_limit", visible_at: at(1) };
      await insertNotice(db, standing, notice);
      await point.pause();
    });
    await point.reached;
    const second = ruleBrokenBy(insertInterim(other, 1));
    await untilBlocked(watch, other);
    point.release();
    await first;
    expect(await second).toBe("restrictions_interim_again");
  });
});
