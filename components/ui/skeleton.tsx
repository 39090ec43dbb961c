import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** Says once that something loads, and keeps the shapes inside from those who only listen. */
export function Loading({ label = "Loading", children }: { label?: string; children: ReactNode }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <div aria-hidden>{children}</div>
    </div>
  );
}

/** A shape as large as what will come. Seen only after 200 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <div className={classNames("usual:h-4 animate-skeleton usual:rounded-sm bg-line/70", className)} />;
}

const widths = ["w-40", "w-56", "w-32", "w-48", "w-36"];

export function SkeletonRows({ rows = 8, label }: { rows?: number; label?: string }) {
  return (
    <Loading label={label}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="flex h-9 items-center gap-6 border-line border-b px-4">
          <Skeleton className="h-3 w-16" />
          <Skeleton className="h-3 w-24" />
          <Skeleton className={classNames("h-3", widths[row % widths.length])} />
          <Skeleton className="ml-auto h-3 w-12" />
        </div>
      ))}
    </Loading>
  );
}
