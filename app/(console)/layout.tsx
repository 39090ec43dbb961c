import type { ReactNode } from "react";
import { Prefetched } from "@/app/prefetched";
import { serverClient } from "@/lib/api/rpc/server";
import { requireStaff } from "@/lib/auth/pages";
import { ConsoleShell } from "./console-shell";
import { placesOf } from "./places-of";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const staff = await requireStaff();
  const { console } = await serverClient();
  const { name, email, role, timezone } = await console.me.get();
  const places = placesOf(staff);
  return (
    <Prefetched
      load={(api, cache) => [
        cache.prefetchQuery(api.console.notification.unread.queryOptions()),
        ...(places.includes("queue") ? [cache.prefetchQuery(api.console.queue.counts.queryOptions())] : []),
        ...(places.includes("appeals")
          ? [cache.prefetchQuery(api.console.appeal.counts.queryOptions())]
          : []),
        ...(places.includes("policies")
          ? [cache.prefetchQuery(api.console.policy.counts.queryOptions())]
          : []),
      ]}
    >
      <ConsoleShell places={places} person={{ name, email, as: role }} zone={timezone}>
        {children}
      </ConsoleShell>
    </Prefetched>
  );
}
