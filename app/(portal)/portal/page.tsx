import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { createLoader, type SearchParams } from "nuqs/server";
import { Prefetched } from "@/app/prefetched";
import { affectedList, affectedSearch, noticeList } from "@/components/portal/standing-lists";
import { StandingView } from "@/components/portal/standing-view";
import { requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Your standing" };

const loadSearch = createLoader(affectedSearch);

export default async function StandingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireMember();
  const { user } = await loadSearch(searchParams);
  return (
    <NuqsAdapter>
      <Prefetched
        load={(api, cache) => [
          cache.fetchQuery(api.portal.standing.queryOptions()),
          cache.fetchInfiniteQuery(affectedList(api, user.trim())),
          cache.fetchInfiniteQuery(noticeList(api)),
        ]}
      >
        <StandingView />
      </Prefetched>
    </NuqsAdapter>
  );
}
