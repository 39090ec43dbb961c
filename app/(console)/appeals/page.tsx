import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { createLoader, type SearchParams } from "nuqs/server";
import { Prefetched } from "@/app/prefetched";
import { appealList, appealSearch } from "@/components/appeal/appeal-search";
import { AppealsView } from "@/components/appeal/appeals-view";
import { requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Appeals" };

const loadSearch = createLoader(appealSearch);

export default async function AppealsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireStaff("see_appeal");
  const { view } = await loadSearch(searchParams);
  return (
    <NuqsAdapter>
      <Prefetched load={(api, cache) => [cache.fetchInfiniteQuery(appealList(api, view))]}>
        <AppealsView />
      </Prefetched>
    </NuqsAdapter>
  );
}
