import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { OwnBlockView } from "@/components/own-block/own-block-view";
import { requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Blocked request" };

export default async function OwnBlockPage({ params }: { params: Promise<{ reference: string }> }) {
  await requireMember();
  const { reference } = await params;
  return (
    <Prefetched
      // One that is not on record yet may be in a moment, so the view goes on asking.
      load={(api, cache) => [
        cache.prefetchQuery(api.portal.blocks.get.queryOptions({ input: { reference } })),
      ]}
    >
      <OwnBlockView reference={reference} />
    </Prefetched>
  );
}
