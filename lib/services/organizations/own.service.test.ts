import { afterAll, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { closeDatabase } from "@/lib/store/database";
import { askEntry } from "../entry/ask-entry";
import { comeIn, registered } from "../entry/entry.fixture";
import { createKey, resumeKey, rotateKey } from "../identity/keys";
import { createOwnKey, listOwnKeys, revokeOwnKey, rotateOwnKey } from "../identity/own-keys";
import { invite } from "../members/invitations";
import { addContact, listContacts, removeContact } from "./contacts";
import { putOrganization } from "./organizations";
import { listOwnChanges } from "./own-changes";
import { setTimezone } from "./timezone";

afterAll(closeDatabase);

const now = new Date("2026-11-20T09:00:00Z");
const later = plus(now, MINUTE);
const admin = { kind: "admin", id: "command-line", name: "Ada at the provider" } as const;
const gateway = { kind: "operator", id: "gateway", name: "Gateway of the provider" } as const;

/** An organization whose contact came in as its owner. */
async function owned(name: string) {
  const contact = `security@${name.toLowerCase()}.example`;
  await registered(name, [contact], now);
  await askEntry({ email: contact, address: name }, now);
  return { contact, owner: await comeIn(contact, "Noa", now) };
}
const a = await owned("Alpha");
const b = await owned("Beta");

const trail = async (topic: "members" | "contacts" | "keys" | "time_zone", who = a.owner) =>
  (await listOwnChanges(who, { topic, limit: 100 })).rows.map(({ action, by, about }) => [action, by, about]);

it("keeps a contact, changed by owners, each change on their trail without whole addresses", async () => {
  await addContact(a.owner, { email: "ops@alpha.example" }, later);
  await addContact(a.owner, { email: "OPS@alpha.example" }, later);
  expect((await listContacts(a.owner)).contacts).toEqual([
    { email: "ops@alpha.example", member: null },
    { email: a.contact, member: "Noa" },
  ]);
  await removeContact(a.owner, { email: a.contact }, plus(later, 1));
  await expect(removeContact(a.owner, { email: "ops@alpha.example" }, later)).rejects.toMatchObject({
    code: "refused",
    details: { reason: "last_contact" },
  });
  await expect(removeContact(b.owner, { email: "ops@alpha.example" }, later)).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await trail("contacts")).toEqual([
    ["remove_contact", "Noa", "s…@alpha.example"],
    ["add_contact", "Noa", "o…@alpha.example"],
    ["register_organization", null, null],
  ]);
});

it("leaves one contact of two who are removed at once", async () => {
  await addContact(b.owner, { email: "ops@beta.example" }, later);
  const removed = await Promise.allSettled(
    ["ops@beta.example", b.contact].map((email) => removeContact(b.owner, { email }, later)),
  );
  expect(removed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

it("shows its own changes alone, and of the provider's people nothing but that it was the provider", async () => {
  await setTimezone(a.owner, { timezone: "Europe/Berlin" }, later);
  await setTimezone(a.owner, { timezone: "Europe/Berlin" }, later);
  const body = { name: "Alpha", zdr: false, contacts: ["ops@alpha.example"], timezone: "Asia/Tokyo" };
  await putOrganization(gateway, "Alpha", body, plus(later, MINUTE));
  const { rows } = await listOwnChanges(a.owner, { topic: "time_zone", limit: 100 });
  expect(rows).toMatchObject([
    { action: "change_organization", by: null },
    { action: "change_time_zone", by: "Noa", from: "UTC", to: "Europe/Berlin" },
  ]);
  await invite(a.owner, { email: "guest@alpha.example", role: "member" }, later);
  expect(await trail("members")).toEqual([
    ["invite", "Noa", "guest@alpha.example"],
    ["member_joined", "Noa", "Noa"],
  ]);
  expect(await trail("time_zone", b.owner)).toEqual([]);
  const everything = JSON.stringify([
    await trail("members"),
    await trail("contacts"),
    await trail("keys"),
    rows,
  ]);
  expect(everything).not.toMatch(/provider/);
});

it("makes keys that open until they are revoked, and says when they were used", async () => {
  const scopes = ["api.safety.read"] as const;
  const { id, key } = await createOwnKey(a.owner, { label: "Backend", scopes }, now);
  expect(await resumeKey(key, later)).toMatchObject({ kind: "organization", scopes, name: "Backend" });
  await resumeKey(key, plus(later, MINUTE / 2));
  expect((await listOwnKeys(a.owner, later)).keys).toMatchObject([
    { id, label: "Backend", createdBy: "Noa", lastUsedAt: later, revokedAt: null },
  ]);
  await resumeKey(key, plus(later, MINUTE));
  expect((await listOwnKeys(a.owner, later)).keys).toMatchObject([{ lastUsedAt: plus(later, MINUTE) }]);

  await expect(revokeOwnKey(b.owner, { id }, later)).rejects.toMatchObject({ code: "not_found" });
  expect((await listOwnKeys(b.owner, later)).keys).toEqual([]);
  for (const _ of [1, 2]) await revokeOwnKey(a.owner, { id }, plus(later, MINUTE));
  expect(await resumeKey(key, later)).toBeNull();
  await createKey(
    admin,
    { kind: "organization", label: "Given", externalId: "Alpha" },
    plus(later, 2 * MINUTE),
  );
  expect((await listOwnKeys(a.owner, later)).keys.map(({ label, createdBy }) => [label, createdBy])).toEqual([
    ["Given", null],
    ["Backend", "Noa"],
  ]);
  expect(await trail("keys")).toEqual([
    ["create_key", null, "Given"],
    ["revoke_key", "Noa", "Backend"],
    ["create_key", "Noa", "Backend"],
  ]);
});

it("ends a key at its time, and replaces one that goes on for a while", async () => {
  const wanted = { label: "Rotated", scopes: ["api.safety.read"], expiresInDays: 30 } as const;
  const { id, key } = await createOwnKey(b.owner, wanted, now);
  const ends = plus(now, 30 * DAY);
  expect(await resumeKey(key, plus(ends, -1))).toMatchObject({ id });
  expect(await resumeKey(key, ends)).toBeNull();
  await expect(rotateOwnKey(b.owner, { id, overlapHours: 1 }, ends)).rejects.toMatchObject({
    details: { reason: "key_ended" },
  });

  const elsewhere = rotateOwnKey(a.owner, { id, overlapHours: 1 }, later);
  await expect(elsewhere).rejects.toMatchObject({ code: "not_found" });
  const asStaff = rotateKey({ ...admin, kind: "staff", role: "admin" }, { id, overlapHours: 1 }, later);
  await expect(asStaff).rejects.toMatchObject({ code: "not_found" });
  const tooLong = rotateOwnKey(b.owner, { id, overlapHours: 169 }, later);
  await expect(tooLong).rejects.toMatchObject({ code: "invalid" });
  const next = await rotateOwnKey(b.owner, { id, overlapHours: 24 }, later);
  const overlap = plus(later, 24 * HOUR);
  expect(await resumeKey(key, plus(overlap, -1))).toMatchObject({ id });
  expect(await resumeKey(key, overlap)).toBeNull();
  expect(await resumeKey(next.key, overlap)).toMatchObject({ id: next.id, scopes: wanted.scopes });
  expect(await resumeKey(next.key, plus(later, 30 * DAY))).toBeNull();
  expect((await listOwnKeys(b.owner, overlap)).keys).toMatchObject([
    { id: next.id, label: "Rotated", expiresAt: plus(later, 30 * DAY), isFollowed: false },
    { id, expiresAt: overlap, isFollowed: true },
  ]);
  await expect(rotateOwnKey(b.owner, { id, overlapHours: 1 }, later)).rejects.toMatchObject({
    details: { reason: "key_replaced" },
  });
  const both = [1, 2].map(() => rotateOwnKey(b.owner, { id: next.id, overlapHours: 0 }, plus(later, 1)));
  const outcomes = (await Promise.allSettled(both)).map(({ status }) => status);
  expect(outcomes.sort()).toEqual(["fulfilled", "rejected"]);
  expect((await trail("keys", b.owner)).map(([action]) => action).sort()).toEqual([
    ...["create_key", "create_key", "create_key"],
    ...["rotate_key", "rotate_key"],
  ]);
});
