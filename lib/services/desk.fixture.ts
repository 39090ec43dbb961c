import type { Actor, StaffRole } from "@/lib/domain/actor";
import { CYBER, cyberPolicy } from "@/lib/domain/default-policy";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { createPerson } from "./identity/people";
import { putOrganization } from "./organizations/organizations";
import { setPolicy } from "./policies/policies";
import { receiveSignals } from "./signals/signals";
import { receiveTraffic } from "./signals/traffic";

type Staff = Extract<Actor, { kind: "staff" }>;
type Member = Extract<Actor, { kind: "member" }>;

const admin: Actor = { kind: "admin", id: "command-line", name: "Operator" };
const gateway: Actor = { kind: "operator", id: newId(), name: "Gateway" };

/** The instant the tests of the services begin at. */
export const START = new Date("2026-11-20T09:00:00.000Z");

async function hire(name: string, role: StaffRole): Promise<Staff> {
  const email = `${name.toLowerCase()}@recourse.example`;
  const { id } = await createPerson(admin, { email, name, place: { staff: role } }, START);
  return { kind: "staff", id, name, role };
}

/** A provider's people under the cyber policy, each made by the real verb. */
export async function openDesk() {
  const { versionId } = await setPolicy(admin, CYBER, cyberPolicy, "The first version.", START);
  return {
    versionId,
    robin: await hire("Robin", "reviewer"),
    rhea: await hire("Rhea", "reviewer"),
    lea: await hire("Lea", "lead"),
    leo: await hire("Leo", "lead"),
    sam: await hire("Sam", "support"),
    ada: await hire("Ada", "admin"),
    ari: await hire("Ari", "auditor"),
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** An organization with one contact, and its owner. */
export async function enrol(name: string, given: { zdr?: boolean } = {}): Promise<Member> {
  const externalId = `org_${name.toLowerCase()}`;
  const contacts = [`security@${name.toLowerCase()}.example`];
  const body = { name, zdr: given.zdr ?? false, contacts, timezone: "Europe/Berlin" };
  await putOrganization(gateway, externalId, body, START);
  const person = { email: `owner@${name.toLowerCase()}.example`, name: `Owner of ${name}` };
  const place = { organization: externalId, member: "owner" } as const;
  const { id } = await createPerson(admin, { ...person, place }, START);
  const { id: organizationId } = await db().organization.findUniqueOrThrow({ where: { externalId } });
  return { kind: "member", id, name: person.name, organizationId, role: "owner" };
}

type Flag = { count?: number; score?: number; severity?: "high" | "critical"; excerpt?: string };

/** Sends signals of one subject that occurred at `at`. Returns the case they joined, if any. */
export async function flag(
  organization: string,
  identifier: string | null,
  at: Date,
  { count = 3, score = 0.95, severity, excerpt }: Flag = {},
): Promise<string> {
  const items = Array.from({ length: count }, (_, index) => ({
    index,
    signal: {
      id: newId(),
      organization: `org_${organization.toLowerCase()}`,
      safety_identifier: identifier,
      policy: CYBER,
      monitor: "exploit-classifier",
      monitor_version: "4.2",
      score,
      severity,
      model: "gpt-5.3-codex",
      request_id: `req_${newId()}`,
      occurred_at: at.toISOString(),
      evidence: excerpt ? { excerpt } : null,
    },
  }));
  const { cases, rejected } = await receiveSignals(gateway, items, at);
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected));
  return cases[0]?.id ?? "";
}

/** A week's counters of an organization, all of them in one window that ends at `at`. */
export async function countTraffic(
  organization: string,
  at: Date,
  counted: { requests: number; withIdentifier: number; identifiers: number },
): Promise<void> {
  const counter = {
    organization: `org_${organization.toLowerCase()}`,
    window_start: new Date(at.getTime() - 10 * 3_600_000).toISOString(),
    window_end: at.toISOString(),
    requests: counted.requests,
    requests_with_identifier: counted.withIdentifier,
    distinct_identifiers: counted.identifiers,
    largest_identifier_share: 0.01,
  };
  await receiveTraffic(gateway, [{ index: 0, counter }]);
}
