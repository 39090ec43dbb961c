import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Prefetched } from "@/app/prefetched";
import { staffOf } from "@/components/people/people-search";
import { PeopleView } from "@/components/people/people-view";
import { mayDo, requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const staff = await requireStaff("see_people");
  return (
    <NuqsAdapter>
      <Prefetched load={(api, cache) => [cache.prefetchQuery(staffOf(api))]}>
        <PeopleView mayManage={mayDo(staff, "manage_people")} maySeeKeys={mayDo(staff, "see_keys")} />
      </Prefetched>
    </NuqsAdapter>
  );
}
