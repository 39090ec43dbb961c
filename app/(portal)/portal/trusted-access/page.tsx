import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { OwnAccessList } from "@/components/own-access/own-access-list";
import { mayDo, requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Trusted access" };

export default async function OwnTrustedAccessPage() {
  const member = await requireMember();
  return (
    <Prefetched load={(api, cache) => [cache.fetchQuery(api.portal.trustedAccess.list.queryOptions())]}>
      <OwnAccessList mayApply={mayDo(member, "apply_for_trusted_access")} />
    </Prefetched>
  );
}
