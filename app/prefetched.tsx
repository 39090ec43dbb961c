import { ORPCError } from "@orpc/client";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { dehydrate, HydrationBoundary, type QueryClient } from "@tanstack/react-query";
import { forbidden, notFound } from "next/navigation";
import type { ReactNode } from "react";
import { serverClient } from "@/lib/api/rpc/server";
import { signInFirst } from "@/lib/auth/pages";
import type { Api } from "@/lib/client/api";
import { makeQueryClient } from "@/lib/client/query-client";

async function showInstead(error: unknown): Promise<void> {
  if (!(error instanceof ORPCError)) return;
  // Nobody has typed anything yet: what cannot be right is the address.
  if (error.code === "NOT_FOUND" || error.code === "INVALID") notFound();
  if (error.code === "FORBIDDEN") forbidden();
  if (error.code === "UNAUTHENTICATED") await signInFirst();
}

type Props = {
  /** Starts what the page's views will ask for, with the very options they will use. */
  load: (api: Api, cache: QueryClient) => Promise<unknown>[];
  children: ReactNode;
};

/**
 * Answers the views' queries before they are rendered, by the same router and as the person signed in. A record
 * that is not there, or not theirs, becomes the page that says so; any other failure is left to the view's own
 * error state, which asks again.
 */
export async function Prefetched({ load, children }: Props) {
  const api = createTanstackQueryUtils(await serverClient());
  const cache = makeQueryClient();
  cache.setDefaultOptions({ queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } });
  for (const result of await Promise.allSettled(load(api, cache))) {
    if (result.status === "rejected") await showInstead(result.reason);
  }
  return <HydrationBoundary state={dehydrate(cache)}>{children}</HydrationBoundary>;
}
