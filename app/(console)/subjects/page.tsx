import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { createLoader, type SearchParams } from "nuqs/server";
import { Prefetched } from "@/app/prefetched";
import { subjectList, subjectSearch } from "@/components/subject/subject-search";
import { SubjectsView } from "@/components/subject/subjects-view";
import { requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Subjects" };

const loadSearch = createLoader(subjectSearch);

export default async function SubjectsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireStaff("see_case");
  const { q } = await loadSearch(searchParams);
  return (
    <NuqsAdapter>
      <Prefetched load={(api, cache) => [cache.fetchInfiniteQuery(subjectList(api, q.trim()))]}>
        <SubjectsView />
      </Prefetched>
    </NuqsAdapter>
  );
}
