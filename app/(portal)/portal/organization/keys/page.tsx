import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { KeysForOwners } from "@/components/organization/keys-for-owners";
import { KeysView } from "@/components/organization/keys-view";
import { ownChanges } from "@/components/organization/organization-queries";
import { mayDo, requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "API keys" };

export default async function KeysPage() {
  const mayManage = mayDo(await requireMember(), "manage_own_organization");
  return (
    <Prefetched
      load={(api, cache) =>
        mayManage
          ? [
              cache.fetchQuery(api.portal.organization.key.list.queryOptions()),
              cache.fetchInfiniteQuery(ownChanges(api, "keys")),
            ]
          : [cache.fetchQuery(api.portal.organization.member.list.queryOptions())]
      }
    >
      {mayManage ? <KeysView /> : <KeysForOwners />}
    </Prefetched>
  );
}
