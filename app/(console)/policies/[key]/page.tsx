import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Prefetched } from "@/app/prefetched";
import { PolicyView } from "@/components/policies/policy-view";
import { mayDo, requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Policy" };

export default async function PolicyPage({ params }: { params: Promise<{ key: string }> }) {
  const staff = await requireStaff("see_policies");
  const { key } = await params;
  return (
    <NuqsAdapter>
      <Prefetched
        load={(api, cache) => [cache.fetchQuery(api.console.policy.get.queryOptions({ input: { key } }))]}
      >
        <PolicyView policyKey={key} mayEdit={mayDo(staff, "edit_policy")} />
      </Prefetched>
    </NuqsAdapter>
  );
}
