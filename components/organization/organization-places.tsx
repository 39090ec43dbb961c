"use client";

import { usePathname } from "next/navigation";
import { ViewLinks } from "@/components/record/view-links";
import { paths } from "@/lib/paths";

const places = [
  { href: paths.portalOrganization, label: "Members" },
  { href: paths.portalContacts, label: "Contacts" },
  { href: paths.portalKeys, label: "API keys" },
  { href: paths.portalTimezone, label: "Time zone" },
];

/** What an organization's people see of it, and its owners change. */
export function OrganizationPlaces() {
  const pathname = usePathname();
  return (
    <ViewLinks
      label="Organization"
      views={places.map((place) => ({ ...place, current: place.href === pathname }))}
    />
  );
}
