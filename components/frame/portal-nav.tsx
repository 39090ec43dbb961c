"use client";

import { usePathname } from "next/navigation";
import { PageLink } from "@/components/ui/page-link";
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
 * Where a customer can go: on a phone in two rows, so that none is out of sight; the place is a field there, since a line under it
 * would stand between the rows. Everybody sees every place; one that is not theirs says whose it is.
 */
export function PortalNav() {
  const current = placeOf(usePathname());
  return (
    <nav
      aria-label="Portal"
      className="mx-auto flex max-w-[680px] gap-x-1 px-2 max-sm:flex-wrap max-sm:pb-2 sm:-mb-px"
    >
      {places.map(({ label, href }) => (
        <PageLink
          key={href}
          href={href}
          aria-current={href === current ? "page" : undefined}
          className="flex items-center whitespace-nowrap px-2 font-medium text-muted transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:text-ink max-sm:h-10 max-sm:rounded-md max-sm:aria-[current=page]:bg-selected sm:h-11 sm:border-transparent sm:border-b-2 sm:aria-[current=page]:border-accent"
        >
          {label}
        </PageLink>
      ))}
    </nav>
  );
}
