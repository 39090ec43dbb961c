"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import { paths } from "@/lib/paths";

const places = [
  { label: "Standing", href: paths.portal },
  { label: "Identifiers", href: paths.portalIdentifiers },
  { label: "Blocks", href: paths.portalBlocks },
  { label: "Trusted access", href: paths.portalTrustedAccess },
  { label: "Organization", href: paths.portalOrganization },
  { label: "Webhooks", href: paths.portalWebhooks },
] as const;

/** The most particular place that the page is in. */
const placeOf = (pathname: string) =>
  places.findLast(({ href }) => pathname === href || pathname.startsWith(`${href}/`))?.href;

/**
 * Where a customer can go, in two lines on a phone, so that none is out of sight. Everybody sees every place; one that is
 * not theirs says whose it is.
 */
export function PortalNav() {
  const current = placeOf(usePathname());
  return (
    <nav aria-label="Portal" className="mx-auto -mb-px flex max-w-[680px] flex-wrap gap-x-1 px-2">
      {places.map(({ label, href }) => (
        <NextLink
          key={href}
          href={href}
          aria-current={href === current ? "page" : undefined}
          className="flex h-11 items-center whitespace-nowrap border-transparent border-b-2 px-2 font-medium text-muted max-sm:h-10 transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-ink"
        >
          {label}
        </NextLink>
      ))}
    </nav>
  );
}
