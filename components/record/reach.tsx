"use client";

import { createContext, type ReactNode, useContext } from "react";

type Reach = (href: string) => boolean;

const ReachContext = createContext<Reach>(() => true);

/** Says which addresses are open to whoever reads; a reference to any other is text and no link. */
export function ReachProvider({ reach, children }: { reach: Reach; children: ReactNode }) {
  return <ReachContext value={reach}>{children}</ReachContext>;
}

export function useReach(): Reach {
  return useContext(ReachContext);
}
