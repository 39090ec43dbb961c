import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { OwnAccessView } from "@/components/own-access/own-access-view";
import { mayDo, requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Application for trusted access" };

export default async function OwnApplicationPage({ params }: { params: Promise<{ reference: string }> }) {
  const member = await requireMember();
  const { reference } = await params;
  return (
    <Prefetched
      load={(api, cache) => [
        cache.fetchQuery(api.portal.trustedAccess.get.queryOptions({ input: { reference } })),
      ]}
    >
      <OwnAccessView reference={reference} mayApply={mayDo(member, "apply_for_trusted_access")} />
    </Prefetched>
  );
}
