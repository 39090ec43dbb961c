import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Prefetched } from "@/app/prefetched";
import { KeysView } from "@/components/people/keys-view";
import { keysOf } from "@/components/people/people-search";
import { mayDo, requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Keys" };

export default async function KeysPage() {
  const staff = await requireStaff("see_keys");
  return (
    <NuqsAdapter>
      <Prefetched load={(api, cache) => [cache.prefetchQuery(keysOf(api))]}>
        <KeysView mayManage={mayDo(staff, "manage_people")} />
      </Prefetched>
    </NuqsAdapter>
  );
}
