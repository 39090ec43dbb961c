import NextLink from "next/link";

type ViewLinksProps = {
  label: string;
  views: readonly { href: string; label: string; current: boolean }[];
};

/** Views of one list, each with an address of its own. */
export function ViewLinks({ label, views }: ViewLinksProps) {
  return (
    <nav aria-label={label} className="flex gap-1 overflow-x-auto">
      {views.map(({ href, label: word, current }) => (
        <NextLink
          key={href}
          href={href}
          aria-current={current ? "page" : undefined}
          className="flex h-8 shrink-0 items-center rounded-md px-2.5 text-muted transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-selected aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {word}
        </NextLink>
      ))}
    </nav>
  );
}
