import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { IdentifiersView } from "@/components/identifiers/identifiers-view";
import { requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Safety identifiers" };

export default async function IdentifiersPage() {
  await requireMember();
  return (
    <Prefetched load={(api, cache) => [cache.fetchQuery(api.portal.adoption.queryOptions())]}>
      <IdentifiersView />
    </Prefetched>
  );
}
