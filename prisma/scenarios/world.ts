import type { Actor, StaffRole } from "@/lib/domain/actor";
import { CYBER, cyberPolicy } from "@/lib/domain/policy/default-policy";
import type { PolicyNumbers } from "@/lib/domain/policy/policy";
import { createKey } from "@/lib/services/identity/keys";
import { createPerson } from "@/lib/services/identity/people";
import { setPolicy } from "@/lib/services/policies/policies";

/** Who sets an installation up at the command line. */
export const ADMIN: Actor = { kind: "admin", id: "command-line", name: "Command line" };

const STAFF = {
  reviewer: ["reviewer", "Reviewer"],
  colleague: ["reviewer", "Second reviewer"],
  lead: ["lead", "Lead"],
  secondLead: ["lead", "Second lead"],
  support: ["support", "Support agent"],
  admin: ["admin", "Administrator"],
  auditor: ["auditor", "Auditor"],
} as const satisfies Record<string, readonly [StaffRole, string]>;

export type StaffName = keyof typeof STAFF;
type StaffActor = Extract<Actor, { kind: "staff" }>;

export type World = {
  staff: Record<StaffName, StaffActor>;
  /** The gateway, as the services know it. */
  gateway: Actor;
  /** Its key, as it sends it. */
  key: string;
};

export type WorldOptions = {
  password: string /** Of the staff. */;
  timezone?: string;
  numbers?: Partial<PolicyNumbers>;
};

/** The address of a member of staff in scenarios and in the demo. */
export function staffEmail(name: StaffName): string {
  const words = STAFF[name][1].toLowerCase().replaceAll(" ", "-");
  return `${words}@recourse.example`;
}

/** An installation with a policy, one of each kind of staff, and a gateway that may send signals. */
export async function createWorld(
  { password, timezone = "UTC", numbers }: WorldOptions,
  now: Date,
): Promise<World> {
  const document = { ...cyberPolicy, numbers: { ...cyberPolicy.numbers, ...numbers } };
  await setPolicy(ADMIN, CYBER, document, "An installation begins.", now);
  const staff: Partial<World["staff"]> = {};
  for (const name of Object.keys(STAFF) as StaffName[]) {
    const [role, title] = STAFF[name];
    const person = { email: staffEmail(name), name: title, place: { staff: role }, timezone, password };
    const { id } = await createPerson(ADMIN, person, now);
    staff[name] = { kind: "staff", id, name: title, role };
  }
  const { id, key } = await createKey(ADMIN, { kind: "operator", label: "Gateway" }, now);
  return { staff: staff as World["staff"], gateway: { kind: "operator", id, name: "Gateway" }, key };
}
