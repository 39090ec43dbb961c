import type { MemberView } from "@/lib/contract/portal/organization";

type Role = MemberView["role"];

export const roleWord: Record<Role, string> = { owner: "Owner", member: "Member" };

export const roleWithArticle = (role: Role): string => (role === "owner" ? "an owner" : "a member");

/** What a role may do, for whoever chooses one. */
export const roleOptions = [
  {
    value: "member" as const,
    label: "Member",
    description: "Reads notices and standing, acknowledges, appeals and answers.",
  },
  {
    value: "owner" as const,
    label: "Owner",
    description: "Also manages members, contacts, API keys, webhooks and the time zone.",
  },
];
