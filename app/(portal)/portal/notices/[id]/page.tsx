import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { NoticeView } from "@/components/portal/notice-view";
import { requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Notice" };

export default async function NoticePage({ params }: { params: Promise<{ id: string }> }) {
  await requireMember();
  const { id } = await params;
  return (
    <Prefetched load={(api, cache) => [cache.fetchQuery(api.portal.notice.queryOptions({ input: { id } }))]}>
      <NoticeView id={id} />
    </Prefetched>
  );
}
