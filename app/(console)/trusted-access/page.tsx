import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { createLoader, type SearchParams } from "nuqs/server";
import { Prefetched } from "@/app/prefetched";
import { accessList, accessSearch } from "@/components/trusted-access/access-search";
import { ApplicationsView } from "@/components/trusted-access/applications-view";
import { requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Trusted access" };

const loadSearch = createLoader(accessSearch);

export default async function TrustedAccessPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireStaff("see_trusted_access");
  const { view } = await loadSearch(searchParams);
  return (
    <NuqsAdapter>
      <Prefetched load={(api, cache) => [cache.fetchInfiniteQuery(accessList(api, view))]}>
        <ApplicationsView />
      </Prefetched>
    </NuqsAdapter>
  );
}
