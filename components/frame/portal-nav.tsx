"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import { paths } from "@/lib/paths";

const places = [
  { label: "Standing", href: paths.portal },
  { label: "Identifiers", href: paths.portalIdentifiers },
  { label: "Trusted access", href: paths.portalTrustedAccess },
  { label: "Organization", href: paths.portalOrganization },
  { label: "Webhooks", href: paths.portalWebhooks },
] as const;

/** The most particular place that the page is in. */
const placeOf = (pathname: string) =>
  places.findLast(({ href }) => pathname === href || pathname.startsWith(`${href}/`))?.href;

/** Where a customer can go. Everybody sees every place; one that is not theirs says whose it is. */
export function PortalNav() {
  const current = placeOf(usePathname());
  return (
    <nav aria-label="Portal" className="-mb-px mx-auto flex max-w-[680px] gap-1 overflow-x-auto px-2">
      {places.map(({ label, href }) => (
        <NextLink
          key={href}
          href={href}
          aria-current={href === current ? "page" : undefined}
          className="flex h-11 items-center whitespace-nowrap border-transparent border-b-2 px-2 font-medium text-muted transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-ink"
        >
          {label}
        </NextLink>
      ))}
    </nav>
  );
}
