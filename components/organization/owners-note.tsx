"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/api";

/** Who can do it, for members who cannot: their owners by name. */
export function OwnersNote({ children }: { children: string }) {
  const { data } = useQuery(api.portal.organization.member.list.queryOptions());
  const owners = data?.members.filter(({ role }) => role === "owner").map(({ name }) => name) ?? [];
  return (
    <p className="text-muted">
      {children}
      {owners.length > 0 ? ` Your ${owners.length === 1 ? "owner is" : "owners are"} ${listed(owners)}.` : ""}
    </p>
  );
}

const listed = (names: readonly string[]) => new Intl.ListFormat("en").format(names);
