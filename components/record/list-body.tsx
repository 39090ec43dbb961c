"use client";

import type { ComponentProps, ReactNode } from "react";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Failing } from "./failing";
import { LoadMore } from "./load-more";

type ListBodyProps = {
  query: ComponentProps<typeof LoadMore>["query"] &
    ComponentProps<typeof Failing>["query"] & { isPending: boolean };
  /** What the list is called: "queue". */
  name: string;
  /** Why there is nothing to show; null where there is. */
  failure: ComponentProps<typeof Failing>["failure"] | null;
  /** How many rows there are. */
  shown: number;
  empty: ReactNode;
  /** The rows. */
  children: ReactNode;
};

/** A list in each of its states: it loads, failed, is empty, or shows its rows and asks for more. */
export function ListBody({ query, name, failure, shown, empty, children }: ListBodyProps) {
  if (query.isPending) return <SkeletonRows rows={10} label={`Loading the ${name}`} />;
  if (failure) return <Failing title={`The ${name} could not be loaded.`} failure={failure} query={query} />;
  return (
    <>
      {shown > 0 ? children : empty}
      <LoadMore query={query} shown={shown} />
    </>
  );
}
