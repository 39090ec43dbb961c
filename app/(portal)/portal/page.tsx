import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { StandingView } from "@/components/portal/standing-view";
import { requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Your standing" };

export default async function StandingPage() {
  await requireMember();
  return (
    <Prefetched load={(api, cache) => [cache.fetchQuery(api.portal.standing.queryOptions())]}>
      <StandingView />
    </Prefetched>
  );
}
