import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { ProposalView } from "@/components/policies/proposal-view";
import { mayDo, requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Change of a policy" };

export default async function ProposalPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff("see_policies");
  const { id } = await params;
  return (
    <Prefetched
      load={(api, cache) => [cache.fetchQuery(api.console.policy.proposal.queryOptions({ input: { id } }))]}
    >
      <ProposalView id={id} mayReplay={mayDo(staff, "edit_policy")} />
    </Prefetched>
  );
}
