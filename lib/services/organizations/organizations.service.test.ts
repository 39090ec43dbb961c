import { describe, expect, it } from "vitest";
import { db } from "@/lib/store/database";
import { gateway } from "../signals/intake.fixture";
import { putOrganization } from "./organizations";

const now = new Date("2026-11-20T10:00:00Z");
const northwind = { name: "Northwind", zdr: false, contacts: ["B@northwind.example", "a@northwind.example"] };

const stored = (externalId: string) =>
  db().organization.findUniqueOrThrow({ where: { externalId }, include: { contacts: true } });

describe("putOrganization", () => {
  it("registers an organization with its defaults", async () => {
    expect(await putOrganization(gateway, "org_new", northwind, now)).toEqual({
      object: "organization",
      external_id: "org_new",
      name: "Northwind",
      zdr: false,
      contacts: ["a@northwind.example", "b@northwind.example"],
      timezone: "UTC",
      locale: "en",
      tier: null,
    });
    const { id, version } = await stored("org_new");
    const entries = await db().auditEntry.findMany({ where: { entityId: id } });
    expect(entries).toMatchObject([{ version, action: "register_organization", organizationId: id }]);
  });

  it("changes nothing when it is told the same again", async () => {
    await putOrganization(gateway, "org_same", northwind, now);
    await putOrganization(
      gateway,
      "org_same",
      { ...northwind, contacts: [...northwind.contacts].reverse() },
      now,
    );
    expect(await stored("org_same")).toMatchObject({ version: 1 });
  });

  it("replaces the contacts and keeps what is left out", async () => {
    await putOrganization(gateway, "org_kept", { ...northwind, timezone: "Europe/Berlin", tier: "pro" }, now);
    const view = await putOrganization(
      gateway,
      "org_kept",
      { ...northwind, contacts: ["c@northwind.example"] },
      now,
    );
    expect(view).toMatchObject({ contacts: ["c@northwind.example"], timezone: "Europe/Berlin", tier: "pro" });
    const { id, version, contacts } = await stored("org_kept");
    expect([version, contacts.map(({ email }) => email)]).toEqual([2, ["c@northwind.example"]]);
    const entry = await db().auditEntry.findFirstOrThrow({ where: { entityId: id, version } });
    expect(entry).toMatchObject({
      action: "change_organization",
      details: { changed: ["contacts"], zdr: false },
    });
    expect(JSON.stringify(entry.details)).not.toContain("northwind.example");
  });

  it("is one registration when twenty come at once", async () => {
    const puts = Array.from({ length: 20 }, () => putOrganization(gateway, "org_race", northwind, now));
    expect(new Set((await Promise.all(puts)).map((view) => JSON.stringify(view))).size).toBe(1);
    expect(await stored("org_race")).toMatchObject({ version: 1 });
  });

  it("is refused to anybody but a gateway", async () => {
    const owner = { kind: "member", id: "m", name: "Owner", organizationId: "o", role: "owner" } as const;
    await expect(putOrganization(owner, "org_x", northwind, now)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
