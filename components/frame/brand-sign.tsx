type BrandSignProps = {
  /** Where a phone has no room for the name. */
  narrow?: boolean;
};

/** The sign: a way that turns back. */
export function BrandSign({ narrow = false }: BrandSignProps) {
  return (
    <span className="flex shrink-0 items-center gap-2 font-semibold text-ink">
      <svg aria-hidden viewBox="0 0 20 20" className="size-5">
        <rect width="20" height="20" rx="5" className="fill-ink" />
        <path
          d="M6 14.5V9.25A3.25 3.25 0 0 1 9.25 6h1.5a3.25 3.25 0 1 1 0 6.5H8.5m2-2-2.1 2 2.1 2"
          className="fill-none stroke-canvas"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className={narrow ? "max-sm:sr-only" : undefined}>Recourse</span>
    </span>
  );
}
