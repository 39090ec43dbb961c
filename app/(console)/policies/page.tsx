import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { PoliciesView } from "@/components/policies/policies-view";
import { requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Policies" };

export default async function PoliciesPage() {
  await requireStaff("see_policies");
  return (
    <Prefetched load={(api, cache) => [cache.fetchQuery(api.console.policy.list.queryOptions())]}>
      <PoliciesView />
    </Prefetched>
  );
}
