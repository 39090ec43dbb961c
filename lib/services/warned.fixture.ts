import type { Actor } from "@/lib/domain/actor";
import { cyberPolicy } from "@/lib/domain/default-policy";
import { after, MINUTE, SECOND } from "@/lib/domain/duration";
import { newId, newReference } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { openCase } from "@/prisma/rules/ladder";
import { at, type Connection, insert, inTransaction, openConnection } from "@/prisma/rules/sql";
import { insertPerson, newStanding, newWorld, type World, writeEntry } from "@/prisma/rules/world";
import { obey } from "./obey";
import { setPolicy } from "./policies";

const words = { clause: "2.1", facts: "Requests for working exploits.", rationale: "Clear." };

type Given = { contacts?: string[]; now?: Date };

/** Contacts are the organization's: they change with its version and an entry. */
export function addContacts(sql: Connection, organization: string, emails: readonly string[]) {
  return inTransaction(sql, async () => {
    const { rows } = await sql.query(
      "update organizations set version = version + 1 where id = $1 returning version",
      [organization],
    );
    await writeEntry(sql, "organization", organization, rows[0].version);
    for (const email of emails) await insert(sql, "contacts", { organization_id: organization, email });
  });
}

/** A case of an end user that a reviewer holds, ready to be decided. */
export async function claimedCase({ contacts = ["security@northwind.example"], now = at(1) }: Given = {}) {
  const sql = await openConnection();
  try {
    const operator: Actor = { kind: "admin", id: "command-line", name: "operator" };
    const people = await newWorld(sql);
    const key = `cyber_${newId().replaceAll("-", "")}`;
    const { versionId } = await setPolicy(operator, key, cyberPolicy, "the first version", now);
    const world: World = { ...people, policyVersion: versionId };
    const standing = await newStanding(sql, world);
    const reference = newReference("C");
    const hour = (now.getTime() - at(0).getTime()) / 3_600_000;
    await openCase(sql, standing, hour, {
      case: {
        reference,
        claimed_by: world.reviewer,
        claim_tab: "tab-of-reviewer",
        claim_until: after(now, 10 * MINUTE),
      },
    });
    await addContacts(sql, standing.organization, contacts);
    const reviewer: Actor = { kind: "staff", id: world.reviewer, name: "Rita", role: "reviewer" };
    const lead: Actor = { kind: "staff", id: world.lead, name: "Lea", role: "lead" };
    const member: Actor = {
      kind: "member",
      id: await inTransaction(sql, () => insertPerson(sql, null)),
      name: "Olga",
      organizationId: standing.organization,
      role: "owner",
    };
    return {
      reference,
      standingId: standing.id,
      organizationId: standing.organization,
      reviewer,
      lead,
      member,
      now,
    };
  } finally {
    await sql.end();
  }
}

/** The same case warned at its `now`, with the deliveries that are owed from `effectiveAt` on. */
export async function warnedCase(given: Given = {}) {
  const found = await claimedCase(given);
  const { standingId, reviewer, now } = found;
  const { decisionId } = await obey(reviewer, { standingId, command: { kind: "warn", ...words } }, now);
  if (!decisionId) throw new Error("nothing was decided");
  return { ...found, decisionId, effectiveAt: after(now, 30 * SECOND), ...(await owedFor(decisionId)) };
}

/** The newest notice of a decision, and the deliveries of all of them in the order of their recipients. */
export async function owedFor(decisionId: string) {
  const notice = await db().notice.findFirstOrThrow({ where: { decisionId }, orderBy: { id: "desc" } });
  const deliveries = await db().delivery.findMany({
    where: { notice: { decisionId } },
    orderBy: [{ recipient: "asc" }, { id: "asc" }],
  });
  return { notice, deliveries };
}

/** The only one of a list. */
export function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`${items.length} instead of one`);
  return item;
}
