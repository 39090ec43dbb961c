"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { countWords } from "@/components/record/count-words";
import { PageLink } from "@/components/ui/page-link";
import { useShortcut } from "@/components/ui/use-shortcut";
import { type Place, type PlaceCount, places } from "./places";

export type ConsoleNavProps = {
  /** The places this person may go to; the services say so again. */
  places: readonly Place[];
  counts?: Partial<Record<Place, PlaceCount>>;
};

export function ConsoleNav({ places: shown, counts = {} }: ConsoleNavProps) {
  return (
    <nav
      aria-label="Console"
      className="-mb-px flex min-w-0 items-stretch gap-1 overflow-x-auto [scrollbar-width:none]"
    >
      {shown.map((place) => (
        <PlaceLink key={place} place={place} count={counts[place]} />
      ))}
    </nav>
  );
}

function PlaceLink({ place, count }: { place: Place; count?: PlaceCount }) {
  const { label, href, letter, within } = places[place];
  const pathname = usePathname();
  const router = useRouter();
  const link = useRef<HTMLAnchorElement>(null);
  const current = within.some((prefix) => pathname === prefix || pathname.startsWith(`${prefix}/`));
  useShortcut({ keys: `g ${letter}`, label, group: "go", onPress: () => router.push(href) });
  useEffect(() => {
    // Where there is no room for every place, the one that is shown is in view.
    if (current) link.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);

  return (
    <PageLink
      ref={link}
      href={href}
      aria-current={current ? "page" : undefined}
      className="flex h-12 items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 px-2 text-muted transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-ink"
    >
      <span className="font-medium">{label}</span>
      {count && count.total > 0 ? <span className="text-faint">{countWords(count.total)}</span> : null}
      {count?.alarm ? (
        <span className="rounded-sm bg-danger-wash px-1 font-medium text-danger text-meta">
          {count.alarm}
        </span>
      ) : null}
    </PageLink>
  );
}
