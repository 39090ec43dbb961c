import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { createLoader, type SearchParams } from "nuqs/server";
import { Prefetched } from "@/app/prefetched";
import { appealsOf, insightSearch, monitorsOf, reachOf } from "@/components/insight/insight-search";
import { InsightView } from "@/components/insight/insight-view";
import { mayDo, requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Insight" };

const loadSearch = createLoader(insightSearch);

export default async function InsightPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const staff = await requireStaff("see_insight");
  const { days } = await loadSearch(searchParams);
  return (
    <NuqsAdapter>
      <Prefetched
        load={(api, cache) => [
          cache.prefetchQuery(reachOf(api, days)),
          cache.prefetchQuery(appealsOf(api, days)),
          cache.prefetchQuery(monitorsOf(api, days)),
        ]}
      >
        <InsightView maySeeQueue={mayDo(staff, "see_queue")} />
      </Prefetched>
    </NuqsAdapter>
  );
}
