import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { createLoader, type SearchParams } from "nuqs/server";
import { Prefetched } from "@/app/prefetched";
import { auditList, auditSearch } from "@/components/audit/audit-search";
import { AuditView } from "@/components/audit/audit-view";
import { mayDo, requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Audit" };

const loadSearch = createLoader(auditSearch);

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const staff = await requireStaff("see_audit");
  const search = await loadSearch(searchParams);
  return (
    <NuqsAdapter>
      <Prefetched load={(api, cache) => [cache.prefetchInfiniteQuery(auditList(api, search.case.trim()))]}>
        <AuditView mayVerify={mayDo(staff, "verify_audit")} />
      </Prefetched>
    </NuqsAdapter>
  );
}
