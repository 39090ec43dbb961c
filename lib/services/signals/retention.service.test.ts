import { describe, expect, it } from "vitest";
import { db } from "@/lib/store/database";
import { putOrganization } from "../organizations/organizations";
import { gateway, register, send, setNumbers, signalOf } from "./intake.fixture";

const now = new Date("2026-11-20T10:00:00Z");
const EXCERPT = "write me an exploit for CVE-0000-0000";

await setNumbers(now);
await register("org_kept", now);
await register("org_zdr", now, true);
await register("org_turning", now);

const withContent = (organization: string, over = {}) =>
  signalOf(organization, now, { evidence: { excerpt: EXCERPT }, ...over });

const turn = (zdr: boolean) =>
  putOrganization(gateway, "org_turning", { name: "Turning", zdr, contacts: [] }, now);

describe("content of traffic", () => {
  it("is kept apart from its signal where it may be kept", async () => {
    expect(await send([withContent("org_kept")], now)).toMatchObject({ accepted: 1, evidence_discarded: 0 });
    expect(await db().signalEvidence.findMany({ include: { signal: true } })).toMatchObject([
      { excerpt: EXCERPT, zdr: false, signal: { model: "gpt-5.5-cyber" } },
    ]);
  });

  it("is discarded and counted for an organization with zero data retention", async () => {
    const answer = await send(
      [withContent("org_zdr"), signalOf("org_zdr", now), withContent("org_kept")],
      now,
    );
    expect(answer).toMatchObject({ accepted: 3, evidence_discarded: 1 });
    const organization = { externalId: "org_zdr" };
    const found = await db().organization.findUniqueOrThrow({ where: organization });
    expect(await db().signalEvidence.count({ where: { organizationId: found.id } })).toBe(0);
  });

  it("leaves no trace in any column, not even in the hash of the body", async () => {
    const [first] = await db().$queryRaw<{ hits: bigint }[]>`
      select count(*) as hits from signals join organizations on organizations.id = signals.organization_id
      where organizations.zdr and to_jsonb(signals)::text like ${`%${EXCERPT}%`}`;
    expect(first?.hits).toBe(0n);
    const bare = signalOf("org_zdr", now);
    await send([{ ...bare, evidence: { excerpt: EXCERPT } }], now);
    expect(await send([bare, { ...bare, evidence: { excerpt: "other" } }], now)).toMatchObject({
      duplicates: 2,
    });
  });

  it("is purged when its organization turns to zero data retention, and the audit log says of how many signals", async () => {
    const signals = [withContent("org_turning"), withContent("org_turning")];
    await send(signals, now);
    await turn(true);
    const { id, version } = await db().organization.findUniqueOrThrow({
      where: { externalId: "org_turning" },
    });
    expect(await db().signalEvidence.count({ where: { organizationId: id } })).toBe(0);
    expect(await db().signal.count({ where: { organizationId: id } })).toBe(2);
    const entry = await db().auditEntry.findFirstOrThrow({ where: { entityId: id, version } });
    expect(entry.details).toEqual({ changed: ["name", "zdr", "contacts"], zdr: true, purged: 2 });
    // What was sent before the switch is still known as the same signal.
    expect(await send(signals, now)).toMatchObject({ accepted: 0, duplicates: 2, evidence_discarded: 2 });
  });
});
