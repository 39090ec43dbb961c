import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { ownBlockList } from "@/components/own-block/own-block-queries";
import { OwnBlocksView } from "@/components/own-block/own-blocks-view";
import { requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Blocked requests" };

export default async function OwnBlocksPage() {
  await requireMember();
  return (
    <Prefetched load={(api, cache) => [cache.fetchInfiniteQuery(ownBlockList(api))]}>
      <OwnBlocksView />
    </Prefetched>
  );
}
