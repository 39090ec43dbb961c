import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { ownChanges } from "@/components/organization/organization-queries";
import { TimeZoneView } from "@/components/organization/time-zone-view";
import { mayDo, requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Time zone" };

export default async function TimeZonePage() {
  const zones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];
  const mayManage = mayDo(await requireMember(), "manage_own_organization");
  return (
    <Prefetched
      load={(api, cache) => [
        cache.fetchQuery(api.portal.organization.member.list.queryOptions()),
        ...(mayManage ? [cache.fetchInfiniteQuery(ownChanges(api, "time_zone"))] : []),
      ]}
    >
      <TimeZoneView zones={zones} mayManage={mayManage} />
    </Prefetched>
  );
}
