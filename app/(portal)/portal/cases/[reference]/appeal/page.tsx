import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { OwnAppeal } from "@/components/own-appeal/own-appeal";
import { requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Appeal" };

export default async function OwnAppealPage({ params }: { params: Promise<{ reference: string }> }) {
  await requireMember();
  const way = { caseReference: (await params).reference };
  return (
    <Prefetched load={(api, cache) => [cache.fetchQuery(api.portal.appealable.queryOptions({ input: way }))]}>
      <OwnAppeal way={way} />
    </Prefetched>
  );
}
