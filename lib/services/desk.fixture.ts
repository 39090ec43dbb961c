import type { Actor, StaffRole } from "@/lib/domain/actor";
import { CYBER, cyberPolicy } from "@/lib/domain/policy/default-policy";
import { newId } from "@/lib/ids";
import * as customer from "@/prisma/scenarios/customer";
import * as steps from "@/prisma/scenarios/steps";
import { ADMIN } from "@/prisma/scenarios/world";
import { createPerson } from "./identity/people";
import { setPolicy } from "./policies/policies";

const provider = { gateway: { kind: "operator", id: newId(), name: "Gateway" } } as const;

/** The instant the tests of the services begin at. */
export const START = new Date("2026-11-20T09:00:00.000Z");

async function hire(name: string, role: StaffRole) {
  const email = `${name.toLowerCase()}@recourse.example`;
  const { id } = await createPerson(ADMIN, { email, name, place: { staff: role } }, START);
  return { kind: "staff", id, name, role } satisfies Actor;
}

/** A provider's people under the cyber policy, by names of their own. */
export async function openDesk() {
  await setPolicy(ADMIN, CYBER, cyberPolicy, "The first version.", START);
  return {
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

export const externalIdOf = (organization: string) => `org_${organization.toLowerCase()}`;

/** An organization with one contact, unless told otherwise. Returns its owner. */
export async function enrol(name: string, given: { zdr?: boolean; contacts?: string[] } = {}) {
  const domain = `${name.toLowerCase()}.example`;
  const details = { externalId: externalIdOf(name), name, domain, timezone: "Europe/Berlin", ...given };
  return (await customer.createCustomer(provider, details, START)).owner;
}

/** Signals of one subject, the last of them at `at`. Returns the case they joined, if any. */
export async function flag(
  organization: string,
  identifier: string | null,
  at: Date,
  options: steps.FlagOptions = {},
): Promise<string> {
  const subject = { organization: externalIdOf(organization), ...(identifier ? { identifier } : {}) };
  return (await steps.flag(provider, subject, { score: 0.95, ...options }, at)) ?? "";
}

/** A request that a monitor stopped at once. Returns its block. */
export async function stop(
  organization: string,
  identifier: string | null,
  at: Date,
  options: steps.FlagOptions = {},
): Promise<string> {
  const subject = { organization: externalIdOf(organization), ...(identifier ? { identifier } : {}) };
  return steps.block(provider, subject, options, at);
}

/** A week's counters of an organization, up to `at`. */
export function countTraffic(
  organization: string,
  at: Date,
  traffic: customer.Counted["traffic"],
): Promise<void> {
  return customer.countTraffic(provider, { externalId: externalIdOf(organization), traffic }, at);
}
