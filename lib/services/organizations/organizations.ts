import type { OrganizationBody, OrganizationView } from "@/lib/contract/v1/organizations";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { appendAudit } from "@/lib/store/audit/audit";
import type { Db } from "@/lib/store/database";
import { appendBlocking } from "@/lib/store/enforcement/feed";
import {
  contactsOf,
  insertOrganization,
  lockOrganization,
  type OrganizationRow,
  purgeEvidence,
  replaceContacts,
  updateOrganization,
} from "@/lib/store/organizations/organizations";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";

type Saved = { row: OrganizationRow; contacts: string[] };

/**
 * Registers an organization or changes it to what the body says; members left out keep what they were, and the same
 * body again changes nothing. Turning zero data retention on purges all kept content in the same transaction.
 */
export async function putOrganization(
  actor: Actor,
  externalId: string,
  body: OrganizationBody,
  now: Date,
): Promise<OrganizationView> {
  authorize(actor, "manage_organization");
  const contacts = [...new Set(body.contacts.map((email) => email.toLowerCase()))].sort();
  const saved = await transaction(async (tx) => {
    const before = await lockOrganization(tx, externalId);
    if (before) return change(tx, actor, before, { ...body, contacts }, now);
    return register(tx, actor, externalId, { ...body, contacts }, now);
  });
  return viewOf(saved);
}

async function register(
  tx: Db,
  actor: Actor,
  externalId: string,
  body: OrganizationBody,
  now: Date,
): Promise<Saved> {
  const { name, zdr, contacts, timezone = "UTC", locale = "en", tier = null } = body;
  const row = await insertOrganization(tx, { externalId, name, zdr, timezone, locale, tier }, now);
  if (!row) {
    const before = await lockOrganization(tx, externalId);
    if (!before)
      throw new AppError("conflict", "Somebody else just registered this organization. Send it again.");
    return change(tx, actor, before, body, now);
  }
  await replaceContacts(tx, row.id, contacts);
  await record(tx, actor, row, "register_organization", { zdr }, now);
  if (zdr) await appendBlocking(tx, null, now);
  return { row, contacts };
}

async function change(
  tx: Db,
  actor: Actor,
  before: OrganizationRow,
  body: OrganizationBody,
  now: Date,
): Promise<Saved> {
  const { contacts, ...members } = body;
  const given = Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
  const wanted: OrganizationRow = { ...before, ...given };
  const changed = Object.keys(given).filter(
    (member) => before[member as keyof OrganizationRow] !== wanted[member as keyof OrganizationRow],
  );
  if ((await contactsOf(tx, before.id)).join("\n") !== contacts.join("\n")) changed.push("contacts");
  if (changed.length === 0) return { row: before, contacts };

  const purged = wanted.zdr && !before.zdr ? await purgeEvidence(tx, before.id) : null;
  const row = { ...wanted, version: before.version + 1 };
  await updateOrganization(tx, row);
  await replaceContacts(tx, row.id, contacts);
  const details = { changed, zdr: row.zdr, ...(purged === null ? {} : { purged }) };
  await record(tx, actor, row, "change_organization", details, now);
  if (row.zdr !== before.zdr) await appendBlocking(tx, null, now);
  return { row, contacts };
}

async function record(
  tx: Db,
  actor: Actor,
  { id, version }: OrganizationRow,
  action: string,
  details: Record<string, unknown>,
  now: Date,
): Promise<void> {
  const entry = { entity: "organization", entityId: id, organizationId: id, version, action, actor, at: now };
  await appendAudit(tx, [{ ...entry, details }]);
}

function viewOf({ row, contacts }: Saved): OrganizationView {
  const { externalId, name, zdr, timezone, locale, tier } = row;
  return { object: "organization", external_id: externalId, name, zdr, contacts, timezone, locale, tier };
}
