import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import type { PolicyDocument, PolicyNumbers } from "@/lib/domain/policy/policy";
import { db } from "@/lib/store/database";
import { currentPolicy, setPolicy } from "./policies";

const operator: Actor = { kind: "admin", id: "command-line", name: "Operator" };
const now = new Date("2026-11-20T10:00:00Z");
const withNumbers = (numbers: Partial<PolicyNumbers>): PolicyDocument => ({
  ...cyberPolicy,
  numbers: { ...cyberPolicy.numbers, ...numbers },
});

describe("setPolicy", () => {
  it("begins a policy, then gives it versions, each with its audit entry", async () => {
    const first = await setPolicy(operator, "cyber", cyberPolicy, "The published terms.", now);
    expect(first).toMatchObject({ version: 1, changed: true });
    const second = await setPolicy(operator, "cyber", withNumbers({ openAt: 2 }), "Too quiet.", now);
    expect(second).toMatchObject({ version: 2, changed: true });
    expect(await currentPolicy(operator, "cyber")).toMatchObject({ version: 2, numbers: { openAt: 2 } });

    const rows = await db().policyVersion.findMany({
      where: { policyKey: "cyber" },
      orderBy: { version: "asc" },
    });
    expect(rows.map(({ document, reason }) => [(document as PolicyDocument).numbers.openAt, reason])).toEqual(
      [
        [3, "The published terms."],
        [2, "Too quiet."],
      ],
    );
    const entries = await db().auditEntry.findMany({
      where: { entity: "policy" },
      orderBy: { version: "asc" },
    });
    expect(entries).toMatchObject([
      { version: 1, action: "set_policy" },
      { version: 2, details: { key: "cyber", versionId: second.versionId } },
    ]);
  });

  it("changes nothing for the same document", async () => {
    const first = await setPolicy(operator, "same", cyberPolicy, "Begin.", now);
    const again = await setPolicy(operator, "same", structuredClone(cyberPolicy), "Again.", now);
    expect(again).toEqual({ ...first, changed: false });
  });

  it("takes a document of before there were templates for one without any", async () => {
    const { templates: _, ...before } = cyberPolicy;
    await setPolicy(operator, "before", before, "Begin.", now);
    expect(await currentPolicy(operator, "before")).toMatchObject({ templates: [] });
    const again = await setPolicy(operator, "before", { ...before, templates: [] }, "Again.", now);
    expect(again.changed).toBe(false);
  });

  it("gives two writers at once two versions", async () => {
    await setPolicy(operator, "race", cyberPolicy, "Begin.", now);
    const set = (openAt: number) => setPolicy(operator, "race", withNumbers({ openAt }), "Race.", now);
    const versions = await Promise.all([set(4), set(5)]);
    expect(versions.map(({ version }) => version).sort()).toEqual([2, 3]);
  });

  it.each<[string, unknown, string]>([
    [
      "a template with a variable that nothing fills",
      { ...cyberPolicy, templates: [{ id: "a", title: "A", for: "warn", text: "{{name}} asked." }] },
      "templates.0.text",
    ],
    [
      "two templates of one id",
      { ...cyberPolicy, templates: [cyberPolicy.templates[0], cyberPolicy.templates[0]] },
      "templates",
    ],
    ["a restriction beyond the hard cap", withNumbers({ restrictionHours: 169 }), "numbers.restrictionHours"],
    ["a limit over where it begins", withNumbers({ restrictionHours: 1e-9 }), "numbers.restrictionHours"],
    ["a claim that nobody can hold", withNumbers({ claimLeaseMinutes: 0.1 }), "numbers.claimLeaseMinutes"],
    [
      "a warning that lapses within its grace",
      withNumbers({ graceHours: 24, warningLapsesDays: 1 }),
      "numbers.warningLapsesDays",
    ],
    [
      "no warning for end users",
      withNumbers({ warningsRequired: { end_user: 0, organization: 0 } }),
      "numbers.warningsRequired.end_user",
    ],
    ["a star in the middle", { ...cyberPolicy, coveredModels: ["gpt-*-codex"] }, "coveredModels.0"],
    [
      "two clauses of one id",
      { ...cyberPolicy, clauses: [...cyberPolicy.clauses, ...cyberPolicy.clauses] },
      "clauses",
    ],
    ["an unknown number", withNumbers({ openAtt: 3 } as object), "numbers"],
    ["no document", null, "document"],
  ])("refuses %s and says where", async (_, document, param) => {
    const before = await db().policyVersion.count();
    await expect(setPolicy(operator, "cyber", document, "Try.", now)).rejects.toMatchObject({
      code: "invalid",
      details: { param },
    });
    expect(await db().policyVersion.count()).toBe(before);
  });

  it("wants a reason, and somebody who may", async () => {
    await expect(setPolicy(operator, "cyber", cyberPolicy, " ", now)).rejects.toMatchObject({
      code: "invalid",
    });
    const reviewer: Actor = { kind: "staff", id: "r", name: "R", role: "reviewer" };
    const lead: Actor = { ...reviewer, role: "lead" };
    for (const actor of [reviewer, lead])
      await expect(setPolicy(actor, "cyber", cyberPolicy, "Why not.", now)).rejects.toMatchObject({
        code: "forbidden",
      });
  });
});
