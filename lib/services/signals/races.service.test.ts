import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { putOrganization } from "../organizations/organizations";
import { register, send, setNumbers, signalOf } from "./intake.fixture";

const now = new Date("2026-11-20T10:00:00Z");
const gateway = { kind: "operator", id: newId(), name: "Gateway" } as const;

await setNumbers(now, { openAt: 4 });
for (const name of ["halves", "retries", "crowd", "stolen", "retention"]) await register(`org_${name}`, now);

const some = (organization: string, count: number, identifier = "user-1") =>
  Array.from({ length: count }, () => signalOf(organization, now, { safety_identifier: identifier }));

const casesOf = (organization: string) =>
  db().case.findMany({ where: { standing: { subject: { organization: { externalId: organization } } } } });

describe("batches at once", () => {
  it("open exactly one case out of two halves of the threshold", async () => {
    for (let round = 0; round < 10; round++) {
      const identifier = `user-${round}`;
      const halves = [some("org_halves", 2, identifier), some("org_halves", 2, identifier)];
      const answers = await Promise.all(halves.map((half) => send(half, now)));
      expect(answers.flatMap(({ cases }) => cases)).toMatchObject([{ opened: true }]);
    }
    const cases = await casesOf("org_halves");
    expect(cases.map(({ signalCount }) => signalCount)).toEqual(Array(10).fill(4));
  });

  it("count the same twenty requests as one", async () => {
    const batch = some("org_retries", 5);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(batch, now)));
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(5);
    expect(answers.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(95);
    expect(await casesOf("org_retries")).toMatchObject([{ signalCount: 5 }]);
  });

  it("wait for each other in one order, whatever order they name people in", async () => {
    const people = Array.from({ length: 40 }, (_, index) => `user-${index}`);
    const batch = (names: string[]) => names.flatMap((name) => some("org_crowd", 1, name));
    const batches = Array.from({ length: 8 }, (_, index) =>
      batch(index % 2 === 0 ? people : [...people].reverse()),
    );
    const answers = await Promise.all(batches.map((signals) => send(signals, now)));
    expect(answers.map(({ accepted }) => accepted)).toEqual(Array(8).fill(40));
    const cases = await casesOf("org_crowd");
    expect(cases.map(({ signalCount }) => signalCount)).toEqual(Array(40).fill(8));
  });

  it("let one sender's id mean one signal, though two subjects are named", async () => {
    for (let round = 0; round < 10; round++) {
      const signal = signalOf("org_stolen", now, { safety_identifier: `a-${round}` });
      const other = { ...signal, safety_identifier: `b-${round}` };
      const answers = await Promise.all([send([signal], now), send([other], now)]);
      expect(answers.map(({ accepted }) => accepted).sort()).toEqual([0, 1]);
      expect(answers.flatMap(({ rejected }) => rejected)).toMatchObject([{ index: 0, code: "id_reused" }]);
    }
  });

  it("leave no content behind when zero data retention is turned on among them", async () => {
    const kept = () => db().signalEvidence.count({ where: { organizationId: id } });
    const { id } = await db().organization.findUniqueOrThrow({ where: { externalId: "org_retention" } });
    const switchTo = (zdr: boolean) =>
      putOrganization(gateway, "org_retention", { name: "Retention", zdr, contacts: [] }, now);
    const withContent = () =>
      signalOf("org_retention", now, { safety_identifier: newId(), evidence: { excerpt: "content" } });
    let wasKept = 0;
    for (let round = 0; round < 10; round++) {
      await switchTo(false);
      const sending = Array.from({ length: 6 }, () => send([withContent(), withContent()], now));
      const [answers] = await Promise.all([Promise.all(sending), switchTo(true)]);
      wasKept += answers.filter(({ evidence_discarded }) => evidence_discarded === 0).length;
      expect(await kept()).toBe(0);
    }
    expect(wasKept).toBeGreaterThan(0);
  });
});
