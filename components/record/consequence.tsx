import type { ReactNode } from "react";

/** What a button does, to whom, in words beside it. */
export function Consequence({ button, children }: { button: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-start justify-between gap-x-4 gap-y-2 border-line border-t py-3 first:border-t-0 max-sm:flex-col">
      <p className="min-w-0 text-muted sm:flex-1">{children}</p>
      <div className="shrink-0">{button}</div>
    </div>
  );
}
