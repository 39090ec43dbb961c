import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { KeysView } from "@/components/people/keys-view";
import { keysOf } from "@/components/people/people-search";
import { mayDo, requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Keys" };

export default async function KeysPage() {
  const staff = await requireStaff("see_keys");
  return (
    <Prefetched load={(api, cache) => [cache.prefetchQuery(keysOf(api))]}>
      <KeysView mayManage={mayDo(staff, "manage_people")} />
    </Prefetched>
  );
}
