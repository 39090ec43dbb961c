"use client";

import { useRouter } from "next/navigation";
import { Kbd } from "@/components/ui/kbd";
import { PageLink } from "@/components/ui/page-link";
import { useShortcut } from "@/components/ui/use-shortcut";

type View = {
  href: string;
  label: string;
  current: boolean;
  /** The key that goes there. */
  keys?: string;
};

type ViewLinksProps = { label: string; views: readonly View[] };

/** Views of one list, each with an address of its own. */
export function ViewLinks({ label, views }: ViewLinksProps) {
  return (
    <nav aria-label={label} className="flex gap-1 overflow-x-auto max-sm:flex-wrap">
      {views.map((view) => (
        <ViewLink key={view.href} {...view} />
      ))}
    </nav>
  );
}

function ViewLink({ href, label, current, keys }: View) {
  const router = useRouter();
  useShortcut(
    { keys: keys ?? "", label: `Show ${label}`, onPress: () => router.push(href) },
    keys !== undefined,
  );
  return (
    <PageLink
      href={href}
      aria-current={current ? "page" : undefined}
      className="flex h-8 shrink-0 items-center gap-1.5 rounded-md px-2.5 text-muted transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-selected aria-[current=page]:font-medium aria-[current=page]:text-ink"
    >
      {label}
      {keys ? <Kbd keys={keys} /> : null}
    </PageLink>
  );
}
