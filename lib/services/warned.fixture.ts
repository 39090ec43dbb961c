import type { Actor } from "@/lib/domain/actor";
import { plus, SECOND } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { type Desk, enrol, flag, openDesk, START } from "./desk.fixture";
import { decideAs, WORDS } from "./ladder.fixture";
import { putOrganization } from "./organizations/organizations";

const gateway: Actor = { kind: "operator", id: newId(), name: "Gateway" };

let desk: Promise<Desk> | undefined;
let enrolled = 0;

export const externalIdOf = (name: string) => `org_${name.toLowerCase()}`;

export function setContacts(name: string, contacts: string[], now: Date) {
  return putOrganization(gateway, externalIdOf(name), { name, zdr: false, contacts }, now);
}

/** An end user of a new organization, warned at `now`, with what that owes from `effectiveAt` on. */
export async function warnedCase({ contacts = ["security@northwind.example"], now = START } = {}) {
  desk ??= openDesk();
  const { robin, lea } = await desk;
  const name = `Northwind${++enrolled}`;
  const member = await enrol(name);
  await setContacts(name, contacts, now);
  const reference = await flag(name, "user-1", now);
  const { decisionId } = await decideAs(robin, reference, { kind: "warn", ...WORDS }, now);
  if (!decisionId) throw new Error("nothing was decided");
  const { standingId } = await db().decision.findUniqueOrThrow({ where: { id: decisionId } });
  return {
    name,
    reference,
    standingId,
    decisionId,
    organizationId: member.organizationId,
    reviewer: robin,
    lead: lea,
    member,
    now,
    effectiveAt: plus(now, 30 * SECOND),
    ...(await owedFor(decisionId)),
  };
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
