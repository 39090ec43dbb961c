import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { createLoader, type SearchParams } from "nuqs/server";
import { Prefetched } from "@/app/prefetched";
import { disputeList, disputeSearch } from "@/components/dispute/dispute-search";
import { DisputesView } from "@/components/dispute/disputes-view";
import { requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Disputed blocks" };

const loadSearch = createLoader(disputeSearch);

export default async function DisputesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireStaff("see_disputes");
  const { view } = await loadSearch(searchParams);
  return (
    <NuqsAdapter>
      <Prefetched load={(api, cache) => [cache.fetchInfiniteQuery(disputeList(api, view))]}>
        <DisputesView />
      </Prefetched>
    </NuqsAdapter>
  );
}
