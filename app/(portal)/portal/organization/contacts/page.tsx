import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { ContactsView } from "@/components/organization/contacts-view";
import { ownChanges } from "@/components/organization/organization-queries";
import { mayDo, requireMember } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Contacts" };

export default async function ContactsPage() {
  const mayManage = mayDo(await requireMember(), "manage_own_organization");
  return (
    <Prefetched
      load={(api, cache) => [
        cache.fetchQuery(api.portal.organization.contact.list.queryOptions()),
        cache.fetchQuery(api.portal.organization.member.list.queryOptions()),
        ...(mayManage ? [cache.fetchInfiniteQuery(ownChanges(api, "contacts"))] : []),
      ]}
    >
      <ContactsView mayManage={mayManage} />
    </Prefetched>
  );
}
