import {
  Building2,
  Clock,
  KeyRound,
  type LucideIcon,
  MailPlus,
  MailX,
  UserMinus,
  UserPlus,
  UserRoundCog,
} from "lucide-react";
import type { OwnChangeTopic, OwnChangeView } from "@/lib/contract/portal/organization";
import { roleWithArticle } from "./role-words";

type Face = { title: string; icon: LucideIcon };

const faces: Record<string, Face> = {
  invite: { title: "Invited", icon: MailPlus },
  invite_again: { title: "Invited again", icon: MailPlus },
  withdraw_invitation: { title: "Invitation withdrawn", icon: MailX },
  member_joined: { title: "Came in", icon: UserPlus },
  create_person: { title: "Added", icon: UserPlus },
  change_member_role: { title: "Role changed", icon: UserRoundCog },
  remove_member: { title: "Removed", icon: UserMinus },
  add_contact: { title: "Contact added", icon: MailPlus },
  remove_contact: { title: "Contact removed", icon: MailX },
  create_key: { title: "Key made", icon: KeyRound },
  rotate_key: { title: "Key replaced", icon: KeyRound },
  revoke_key: { title: "Key revoked", icon: KeyRound },
  change_time_zone: { title: "Time zone changed", icon: Clock },
  register_organization: { title: "Organization registered", icon: Building2 },
};

const byProvider: Record<OwnChangeTopic, string> = {
  members: "Organization changed",
  contacts: "Contacts replaced",
  keys: "Key changed",
  time_zone: "Time zone changed",
};

/** What a change is called where its owners read it. */
export function faceOf({ action }: Pick<OwnChangeView, "action">, topic: OwnChangeTopic): Face {
  if (action === "remove_member" && topic === "contacts")
    return { title: "Contact removed with its member", icon: UserMinus };
  return faces[action] ?? { title: byProvider[topic], icon: Building2 };
}

/** To whom or what it was done. */
export function detailOf({ about, role, from, to }: OwnChangeView): string | null {
  if (from && to) return `From ${from} to ${to}`;
  if (about && role) return `${about}, as ${roleWithArticle(role)}`;
  return about;
}
