"use client";

import { useQuery } from "@tanstack/react-query";
import { Failing } from "@/components/record/failing";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { AddContactForm } from "./add-contact-form";
import { ContactItem } from "./contact-item";
import { OwnersNote } from "./owners-note";
import { Trail } from "./trail";

/** Where notices go. `mayManage`: an owner, who changes it. */
export function ContactsView({ mayManage }: { mayManage: boolean }) {
  const query = useQuery(api.portal.organization.contact.list.queryOptions({ refetchInterval: 30_000 }));
  const failure = loadFailureOf(query);
  const contacts = query.data?.contacts ?? [];
  return (
    <div className="flex flex-col gap-10">
      <FloatingStaleNotice query={query} />
      <header className="flex flex-col gap-4">
        <h1 className="font-semibold text-display">Contacts</h1>
        <p>
          Every notice is mailed to these addresses, with a link of its own that opens the appeal without
          signing in. Use addresses that somebody reads, also at the weekend.
        </p>
        {mayManage ? null : <OwnersNote>Owners add and remove contacts.</OwnersNote>}
      </header>
      <Section title="Who gets notices">
        {query.isPending ? <SkeletonRows rows={2} label="Loading the contacts" /> : null}
        {failure ? (
          <Failing title="The contacts could not be loaded." failure={failure} query={query} />
        ) : null}
        {query.data && contacts.length === 0 ? (
          <p className="text-danger">
            Nobody gets your notices by mail: a warning or a limit would be read here alone. Add an address.
          </p>
        ) : null}
        {contacts.length > 0 ? (
          <ul className="divide-y divide-line border-line border-y">
            {contacts.map((contact) => (
              <ContactItem
                key={contact.email}
                contact={contact}
                isOnly={contacts.length === 1}
                mayManage={mayManage}
              />
            ))}
          </ul>
        ) : null}
      </Section>
      {mayManage ? <AddContactForm /> : null}
      {mayManage ? <Trail topic="contacts" /> : null}
    </div>
  );
}
