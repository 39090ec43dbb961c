import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { SubjectView } from "@/components/subject/subject-view";
import { requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Subject" };

export default async function SubjectPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff("see_case");
  const { id } = await params;
  return (
    <Prefetched
      load={(api, cache) => [cache.fetchQuery(api.console.subject.get.queryOptions({ input: { id } }))]}
    >
      <SubjectView key={id} id={id} />
    </Prefetched>
  );
}
