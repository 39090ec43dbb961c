import type { ReactNode } from "react";

/** The ground of a console page, of the same colour whether it loads, fails or is full. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="flex flex-1 flex-col bg-surface">{children}</div>;
}
