import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { MembersView } from "@/components/organization/members-view";
import { ownChanges } from "@/components/organization/organization-queries";
import { mayDo, requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const mayManage = mayDo(await requireMember(), "manage_own_organization");
  return (
    <Prefetched
      load={(api, cache) => [
        cache.fetchQuery(api.portal.organization.member.list.queryOptions()),
        ...(mayManage ? [cache.fetchInfiniteQuery(ownChanges(api, "members"))] : []),
      ]}
    >
      <MembersView mayManage={mayManage} />
    </Prefetched>
  );
}
