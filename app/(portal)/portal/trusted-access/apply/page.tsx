import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { ApplyView } from "@/components/own-access/apply-view";
import { mayDo, requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Apply for trusted access" };

type Search = { searchParams: Promise<{ renews?: string | string[] }> };

export default async function ApplyPage({ searchParams }: Search) {
  const member = await requireMember();
  const { renews } = await searchParams;
  const reference = typeof renews === "string" ? renews : null;
  return (
    <Prefetched
      load={(api, cache) => [
        cache.fetchQuery(api.portal.trustedAccess.list.queryOptions()),
        ...(reference
          ? [cache.fetchQuery(api.portal.trustedAccess.get.queryOptions({ input: { reference } }))]
          : []),
      ]}
    >
      <ApplyView renews={reference} mayApply={mayDo(member, "apply_for_trusted_access")} />
    </Prefetched>
  );
}
