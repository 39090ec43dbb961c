import type { Actor, StaffRole } from "@/lib/domain/actor";
import { rolesThatMay } from "@/lib/domain/permissions";
import { type Refusal, refuse } from "@/lib/domain/refusal";

/** A member of staff, as rules about staff see one. */
export type StaffMember = { id: string; role: StaffRole; disabledAt: Date | null };

/** What may be changed of a member of staff. */
export type StaffChange =
  | { kind: "change_role"; role: StaffRole }
  | { kind: "disable" }
  | { kind: "enable" }
  | { kind: "end_sessions" }
  | { kind: "give_password" };

const isLastAdmin = ({ role, disabledAt }: StaffMember, otherAdmins: number): boolean =>
  role === "admin" && disabledAt === null && otherAdmins === 0;

const removesAdmin = (change: StaffChange): boolean =>
  change.kind === "disable" || (change.kind === "change_role" && change.role !== "admin");

/**
 * Why a change may not be made, or null. Nobody changes their own role or shuts themself out, and one administrator who
 * can sign in remains; `otherAdmins` counts those besides the member.
 */
export function refusalOfChange(
  member: StaffMember,
  change: StaffChange,
  { actor, otherAdmins }: { actor: Actor; otherAdmins: number },
): Refusal | null {
  const isOwn = actor.kind === "staff" && actor.id === member.id;
  if (isOwn && change.kind === "change_role")
    return refuse("own_account", "You cannot change your own role. Another administrator can.");
  if (isOwn && change.kind === "disable")
    return refuse("own_account", "You cannot shut yourself out. Another administrator can.");
  if (removesAdmin(change) && isLastAdmin(member, otherAdmins))
    return refuse("last_admin", "This is the last administrator. Make somebody else one first.");
  return null;
}

/** Whether a change leaves everything as it is. */
export function changesNothing({ role, disabledAt }: StaffMember, change: StaffChange): boolean {
  if (change.kind === "change_role") return change.role === role;
  if (change.kind === "disable") return disabledAt !== null;
  return change.kind === "enable" && disabledAt === null;
}

/** Whether what a member holds goes back to the queues: whoever is shut out, or may not decide it any more. */
export function givesUpWork(member: StaffMember, change: StaffChange): boolean {
  if (change.kind !== "change_role") return change.kind === "disable";
  const { role } = change;
  return (["decide_case", "decide_appeal"] as const)
    .map(rolesThatMay)
    .some((roles) => roles.includes(member.role) && !roles.includes(role));
}
