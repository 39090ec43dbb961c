import { describe, expect, it } from "vitest";
import { changePolicy, confirm, insertLead, insertProposal, numbers } from "./policy-changes";
import { ACCEPTED, at, insert, openConnection, type Row, ruleBrokenBy, untilBlocked, update } from "./sql";
import { newWorld, type World } from "./world";

// A person's change of a policy takes effect when another person confirms it.

let world: World;
const db = await openConnection();
const other = await openConnection();
const second = await insertLead(db);

const fresh = async () => {
  world = await newWorld(db);
  return { proposal: await insertProposal(db, world) };
};
const broken = (work: Promise<unknown>) => ruleBrokenBy(work);
const answer = (proposal: string, row: Row) =>
  broken(
    changePolicy(db, world, ({ change }) =>
      update(db, "policy_proposals", proposal, { ...row, version: change }),
    ),
  );

describe("a proposal", () => {
  it.each<[string, Row, string]>([
    [
      "for a limit of more than 168 hours",
      { document: { numbers: { ...numbers, restrictionHours: 169 } } },
      "numbers",
    ],
    ["for no reason", { reason: " " }, "reason"],
    ["answered already", { status: "confirmed" }, "born_open"],
    ["written from a version that never was", { base_version: 7 }, "base"],
    ["that changes nothing of the policy", { version: 0 }, "audited"],
  ])("is not made %s", async (_, row, rule) => {
    world = await newWorld(db);
    const isUntold = row.version === 0;
    const made = isUntold ? untold() : insertProposal(db, world, row);
    expect(await broken(made)).toBe(`policy_proposals_${rule}`);
  });

  const untold = async () => {
    const { rows } = await db.query("select policy_key from policy_versions where id = $1", [
      world.policyVersion,
    ]);
    return insert(db, "policy_proposals", {
      policy_key: rows[0].policy_key,
      version: 2,
      base_version: 1,
      document: { numbers },
      author_id: world.lead,
      reason: "Too quiet.",
      proposed_at: at(1),
    });
  };

  it("waits alone", async () => {
    await fresh();
    expect(await broken(insertProposal(db, world, { author_id: second }))).toBe("policy_proposals_one_open");
  });

  it("waits alone when two are made at once", async () => {
    world = await newWorld(db);
    await db.query("begin");
    await db.query(
      "select 1 from policies where key = (select policy_key from policy_versions where id = $1) for update",
      [world.policyVersion],
    );
    const late = broken(insertProposal(other, world, { author_id: second }));
    await untilBlocked(db, other);
    await db.query("rollback");
    await Promise.all([late, broken(insertProposal(db, world))]).then((outcomes) =>
      expect(outcomes.sort()).toEqual([ACCEPTED, "policy_proposals_one_open"]),
    );
  });

  it("is confirmed and refused by somebody else, and withdrawn by its author", async () => {
    const { proposal } = await fresh();
    const by = (answered_by: string, row: Row) =>
      answer(proposal, { answered_by, answered_at: at(2), ...row });
    const rule = "policy_proposals_second_person";
    expect(await broken(confirm(db, world, { proposal, by: world.lead }))).toBe(rule);
    expect(await by(world.lead, { status: "refused", answer_reason: "No." })).toBe(rule);
    expect(await by(second, { status: "withdrawn" })).toBe(rule);
    expect(await by(second, { status: "refused" })).toBe("policy_proposals_answered");
    expect(await answer(proposal, { status: "withdrawn" })).toBe("policy_proposals_answered");
    expect(await by(world.lead, { status: "withdrawn", answered_at: at(0) })).toBe(
      "policy_proposals_answered",
    );
    expect(await by(world.lead, { status: "withdrawn" })).toBe(ACCEPTED);
    expect(await by(second, { status: "refused", answer_reason: "No." })).toBe("policy_proposals_frozen");
  });
});

describe("a version", () => {
  it("comes of a confirmed proposal, and of nothing else a person does", async () => {
    const { proposal } = await fresh();
    await confirm(db, world, { proposal, by: second });
    const byHand = (entry: Row) =>
      changePolicy(
        db,
        world,
        ({ key }) =>
          insert(db, "policy_versions", {
            policy_key: key,
            version: 3,
            document: { numbers },
            author: "a lead",
            reason: "Quietly.",
            created_at: at(3),
          }),
        entry,
      );
    const person = { actor_kind: "staff", actor_id: world.lead, actor_name: "a lead" };
    expect(await broken(byHand(person))).toBe("policy_versions_confirmed");
    const operator = { actor_kind: "admin", actor_id: "command-line", actor_name: "root" };
    expect(await broken(byHand(operator))).toBe(ACCEPTED);
  });

  it.each<[string, { version?: Row | null; status?: Row }, string]>([
    ["of one signature", { version: { confirmed_by: null } }, "policy_versions_second_person"],
    ["of the same signature twice", { version: { confirmed_by: "author" } }, "policy_versions_second_person"],
    ["of another author", { version: { author_id: "reviewer" } }, "policy_versions_signatures"],
    [
      "of another document",
      { version: { document: { numbers: { ...numbers, graceHours: 1 } } } },
      "policy_versions_of_proposal",
    ],
    [
      "of a refused proposal",
      { status: { status: "refused", answer_reason: "No." } },
      "policy_versions_of_proposal",
    ],
    ["out of order", { version: { version: 3 } }, "policy_versions_in_order"],
    ["never, once it is confirmed", { version: null }, "policy_proposals_take_effect"],
  ])("is not made %s", async (_, changes, rule) => {
    const { proposal } = await fresh();
    const named = Object.entries(changes.version ?? {}).map(([name, value]) => [
      name,
      value === "author" ? world.lead : value === "reviewer" ? world.reviewer : value,
    ]);
    const version = changes.version === null ? null : Object.fromEntries(named);
    expect(await broken(confirm(db, world, { ...changes, proposal, by: second, version }))).toBe(rule);
  });

  it("is not made of a proposal that was written from an older one", async () => {
    const { proposal } = await fresh();
    await changePolicy(db, world, ({ key }) =>
      insert(db, "policy_versions", {
        policy_key: key,
        version: 2,
        document: { numbers },
        author: "root",
        reason: "At the command line.",
        created_at: at(2),
      }),
    );
    const late = confirm(db, world, { proposal, by: second, version: { version: 3 } });
    expect(await broken(late)).toBe("policy_versions_of_proposal");
  });
});
