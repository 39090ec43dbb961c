"use client";

import type { ComponentProps } from "react";
import { StaleNotice } from "./stale-notice";

/** The same for pages one reads or types on: it floats, so that nothing moves when it comes or goes. */
export function FloatingStaleNotice({ query }: ComponentProps<typeof StaleNotice>) {
  return (
    <div className="fixed inset-x-0 bottom-4 z-40 mx-auto w-fit max-w-[calc(100vw-2rem)] overflow-hidden rounded-md shadow-raised empty:hidden">
      <StaleNotice query={query} />
    </div>
  );
}
