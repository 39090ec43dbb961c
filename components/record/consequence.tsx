import type { ReactNode } from "react";

/** What a button does, to whom, in words beside it. */
export function Consequence({ button, children }: { button: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-line border-t py-3 first:border-t-0">
      <p className="min-w-48 flex-1 text-muted">{children}</p>
      <div className="shrink-0">{button}</div>
    </div>
  );
}
